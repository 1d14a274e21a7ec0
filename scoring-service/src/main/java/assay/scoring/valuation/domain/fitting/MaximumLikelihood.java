package assay.scoring.valuation.domain.fitting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.PointValuePair;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;

/**
 * Finds the most likely parameters, or says why there are none. Starts with the quasi-Newton method; where that
 * ends at no optimum, Nelder and Mead's method, which needs no gradient, looks for better ground and quasi-Newton finishes
 * from there and from starts spread around.
 */
public final class MaximumLikelihood {

    /** A parameter beyond e^10 or e^-10 in the likelihood's own unit has run away: the curvature there is nil. */
    private static final double OUTERMOST = 10;

    private static final int SPREAD_STARTS = 4;
    private static final double SPREAD = 1.5;
    /** Part of the loss by which an end must be lower to count as such. */
    private static final double CLEARLY = 1e-8;

    private static final Comparator<Search> BY_LOSS =
            Comparator.comparingDouble(search -> search.end().loss());

    private static final int SIMPLEX_EVALUATIONS = 4000;
    private static final double SIMPLEX_TOLERANCE = 1e-12;

    /**
     * Where the search ended.
     *
     * @param end the last point
     * @param method what led there
     * @param iterations steps of all quasi-Newton searches
     * @param refusal why the point is no maximum; null when it is
     * @param subject the parameter that ran away, or the slope that did not vanish; null when there is no refusal
     */
    public record Search(
            QuasiNewton.End end,
            FitOutcome.Method method,
            int iterations,
            FitOutcome.@Nullable Reason refusal,
            @Nullable String subject) {}

    private MaximumLikelihood() {}

    /** The most likely point, or where the search ended and why that is none. */
    public static Search of(Objective objective) {
        QuasiNewton.End end = new QuasiNewton(objective, objective.start(), OUTERMOST).minimise();
        Search first = judged(objective, end, FitOutcome.Method.QUASI_NEWTON, end.iterations());
        return first.refusal() == null ? first : fromElsewhere(objective, first);
    }

    /**
     * A first long step may carry a search off to where nothing is to be found. So before a refusal the search is begun
     * anew from starts spread around the first one and, where searches get stuck, from the best point of Nelder and
     * Mead's method. An optimum counts if no other search ended clearly lower, else the likelihood does rise towards a
     * boundary.
     */
    private static Search fromElsewhere(Objective objective, Search first) {
        List<Search> searches = new ArrayList<>();
        searches.add(first);
        int iterations = first.iterations();
        for (int diagonal = 0; diagonal < SPREAD_STARTS; diagonal++) {
            QuasiNewton.End end = new QuasiNewton(objective, spread(objective.start(), diagonal), OUTERMOST).minimise();
            iterations += end.iterations();
            searches.add(judged(objective, end, FitOutcome.Method.QUASI_NEWTON, iterations));
        }
        Search best = best(searches);
        if (best.refusal() != FitOutcome.Reason.NOT_CONVERGED) {
            return best;
        }
        QuasiNewton.End end = new QuasiNewton(objective, simplex(objective, best.end()), OUTERMOST).minimise();
        searches.add(judged(objective, end, FitOutcome.Method.NELDER_MEAD, iterations + end.iterations()));
        return best(searches);
    }

    /** The lowest optimum unless another search ended clearly lower, then that one. */
    private static Search best(List<Search> searches) {
        Search lowest = Collections.min(searches, BY_LOSS);
        double enough =
                lowest.end().loss() + CLEARLY * FastMath.abs(lowest.end().loss());
        return searches.stream()
                .filter(search -> search.refusal() == null)
                .min(BY_LOSS)
                .filter(optimum -> optimum.end().loss() <= enough)
                .orElse(lowest);
    }

    /** A start moved along one of the diagonals. */
    private static double[] spread(double[] start, int diagonal) {
        double[] moved = start.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += Integer.bitCount(i & diagonal) % 2 == 0 ? SPREAD : -SPREAD;
        }
        return moved;
    }

    private static double[] simplex(Objective objective, QuasiNewton.End from) {
        double[] ignored = new double[from.point().length];
        try {
            PointValuePair best = new SimplexOptimizer(SIMPLEX_TOLERANCE, SIMPLEX_TOLERANCE)
                    .optimize(
                            new MaxEval(SIMPLEX_EVALUATIONS),
                            new ObjectiveFunction(point -> objective.at(point, ignored)),
                            GoalType.MINIMIZE,
                            new InitialGuess(objective.start()),
                            new NelderMeadSimplex(from.point().length, 0.5));
            return best.getValue() < from.loss() ? best.getPoint() : from.point();
        } catch (MathIllegalStateException tooManyEvaluations) {
            return from.point(); // judged by its slope like any other point
        }
    }

    private static Search judged(Objective objective, QuasiNewton.End end, FitOutcome.Method method, int iterations) {
        if (ranAway(end)) {
            String runaway = objective.parameters().get(farthest(end.point()));
            return new Search(end, method, iterations, FitOutcome.Reason.BOUNDARY, runaway);
        }
        if (!end.converged()) {
            return new Search(end, method, iterations, FitOutcome.Reason.NOT_CONVERGED, "slope");
        }
        Curvature curvature = Curvature.of(objective, end.point());
        if (curvature.isProper()) {
            return new Search(end, method, iterations, null, null);
        }
        String flat = objective.parameters().get(curvature.flattest());
        return new Search(end, method, iterations, FitOutcome.Reason.BOUNDARY, flat);
    }

    private static boolean ranAway(QuasiNewton.End end) {
        return FastMath.abs(end.point()[farthest(end.point())]) > OUTERMOST;
    }

    private static int farthest(double[] point) {
        int farthest = 0;
        for (int i = 1; i < point.length; i++) {
            if (FastMath.abs(point[i]) > FastMath.abs(point[farthest])) {
                farthest = i;
            }
        }
        return farthest;
    }
}
