package assay.scoring.valuation.domain.fitting;

import java.util.Arrays;
import org.hipparchus.util.FastMath;

/**
 * Minimises an objective's loss by the BFGS method: an estimate of the inverse curvature is built from the gradients
 * met on the way and turns the steepest descent into nearly Newton's direction. Source: Nocedal and Wright, "Numerical
 * Optimization", second edition, algorithm 6.1, with a backtracking line search (algorithm 3.1).
 */
public final class QuasiNewton {

    private static final double GRADIENT_GOAL = 1e-9;
    /** A slope this small moves no parameter's fifth digit; near the goal rounding may leave no lower point to find. */
    private static final double GRADIENT_TOLERANCE = 1e-7;

    private static final int MOST_ITERATIONS = 500;
    private static final int MOST_HALVINGS = 40;
    private static final double SUFFICIENT_DECREASE = 1e-4;
    /** Part of the loss that summing the clients in double precision may get wrong. */
    private static final double ROUNDING = 1e-12;

    private static final double FLATTER = 0.9;
    /** Longest move of a coordinate in one step; the coordinates are logarithms. */
    private static final double LONGEST_STEP = 1.5;

    /**
     * Where a search ended.
     *
     * @param point the best point found
     * @param loss the loss there
     * @param slope largest absolute derivative there
     * @param iterations steps taken
     */
    public record End(double[] point, double loss, double slope, int iterations) {

        /** Whether the slope has vanished. */
        public boolean converged() {
            return slope <= GRADIENT_TOLERANCE;
        }
    }

    private final Objective objective;
    private final double outermost;
    private final int n;
    private double[] point;
    private double[] gradient;
    private double loss;
    private final double[][] inverseCurvature;

    /** @param outermost the search ends when a coordinate's absolute value exceeds this */
    QuasiNewton(Objective objective, double[] start, double outermost) {
        this.objective = objective;
        this.outermost = outermost;
        n = start.length;
        point = start.clone();
        gradient = new double[n];
        loss = objective.at(point, gradient);
        inverseCurvature = new double[n][n];
        forgetCurvature();
    }

    End minimise() {
        int iteration = 0;
        boolean fresh = true;
        while (iteration < MOST_ITERATIONS && slope() > GRADIENT_GOAL && inside()) {
            iteration++;
            if (step()) {
                fresh = false;
            } else if (fresh) {
                break; // not even steepest descent finds lower ground
            } else {
                forgetCurvature();
                fresh = true;
            }
        }
        return new End(point, loss, slope(), iteration);
    }

    private double slope() {
        return Arrays.stream(gradient).map(FastMath::abs).max().orElse(0);
    }

    private boolean inside() {
        return Arrays.stream(point).allMatch(coordinate -> FastMath.abs(coordinate) <= outermost);
    }

    private void forgetCurvature() {
        for (int i = 0; i < n; i++) {
            Arrays.fill(inverseCurvature[i], 0);
            inverseCurvature[i][i] = 1;
        }
    }

    /** One line search; false when it finds no lower point. */
    private boolean step() {
        double[] direction = new double[n];
        double longest = 0;
        double descent = 0;
        for (int i = 0; i < n; i++) {
            direction[i] = -product(inverseCurvature[i], gradient);
            longest = FastMath.max(longest, FastMath.abs(direction[i]));
            descent += direction[i] * gradient[i];
        }
        if (!(descent < 0)) {
            return false;
        }
        double length = longest > LONGEST_STEP ? LONGEST_STEP / longest : 1;
        double[] next = new double[n];
        double[] nextGradient = new double[n];
        for (int halving = 0; halving < MOST_HALVINGS; halving++) {
            for (int i = 0; i < n; i++) {
                next[i] = point[i] + length * direction[i];
            }
            double nextLoss = objective.at(next, nextGradient);
            if (nextLoss <= loss + SUFFICIENT_DECREASE * length * descent - ROUNDING * FastMath.abs(loss)
                    || isFlatter(nextLoss, product(nextGradient, direction), descent)) {
                learnCurvature(next, nextGradient);
                point = next;
                gradient = nextGradient;
                loss = nextLoss;
                return true;
            }
            // the lowest point of the parabola through what is known, kept away from both ends
            double parabola = -descent * length / (2 * ((nextLoss - loss) / length - descent));
            length = parabola > 0.1 * length && parabola < 0.5 * length ? parabola : 0.5 * length;
        }
        return false;
    }

    /**
     * Near the minimum the loss differs by no more than its rounding, but its slope along the step still tells: there a
     * point is better when it is clearly flatter. Source: Hager and Zhang (2005), "A New Conjugate Gradient Method with
     * Guaranteed Descent and an Efficient Line Search", SIAM Journal on Optimization 16(1), the approximate Wolfe
     * condition.
     */
    private boolean isFlatter(double nextLoss, double nextDescent, double descent) {
        return FastMath.abs(nextLoss - loss) <= ROUNDING * FastMath.abs(loss)
                && FastMath.abs(nextDescent) <= FLATTER * FastMath.abs(descent);
    }

    /** The BFGS update of the inverse curvature; left out where the loss is not convex along the step. */
    private void learnCurvature(double[] next, double[] nextGradient) {
        double[] s = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            s[i] = next[i] - point[i];
            y[i] = nextGradient[i] - gradient[i];
        }
        double sy = product(s, y);
        if (!(sy > 1e-14 * FastMath.sqrt(product(s, s) * product(y, y)))) {
            return;
        }
        double[] hy = new double[n];
        for (int i = 0; i < n; i++) {
            hy[i] = product(inverseCurvature[i], y);
        }
        double factor = (1 + product(y, hy) / sy) / sy;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                inverseCurvature[i][j] += factor * s[i] * s[j] - (hy[i] * s[j] + s[i] * hy[j]) / sy;
            }
        }
    }

    private static double product(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }
}
