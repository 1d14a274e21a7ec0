package assay.scoring.valuation.domain.fitting;

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
 * Finds the most likely parameters, or says why there are none. Starts with the quasi-Newton method; where that gets
 * stuck, Nelder and Mead's method, which needs no gradient, looks for better ground and quasi-Newton finishes from there.
 */
public final class MaximumLikelihood {

    /** A parameter beyond e^10 or e^-10 in the likelihood's own unit has run away: the curvature there is nil. */
    private static final double OUTERMOST = 10;

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
        if (end.converged() || ranAway(end)) {
            return judged(objective, end, FitOutcome.Method.QUASI_NEWTON, end.iterations());
        }
        double[] better = simplex(objective, end);
        QuasiNewton.End second = new QuasiNewton(objective, better, OUTERMOST).minimise();
        return judged(objective, second, FitOutcome.Method.NELDER_MEAD, end.iterations() + second.iterations());
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
        return end.converged()
                ? new Search(end, method, iterations, null, null)
                : new Search(end, method, iterations, FitOutcome.Reason.NOT_CONVERGED, "slope");
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
