package assay.scoring.scorecards.domain.development;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.special.Erf;
import org.hipparchus.util.FastMath;

/**
 * Logistic regression by Newton's method (iteratively reweighted least squares) with a ridge on the coefficients, not on
 * the intercept: maximises sum(y ln p + (1 - y) ln(1 - p)) - ridge / 2 sum(b_j^2) with ln(p / (1 - p)) = b_0 + sum(b_j
 * x_j). Steps that lower the likelihood are halved. Standard errors come from the inverse of the penalised information;
 * p-values are those of the two-sided Wald test.
 */
public final class LogisticRegression {

    private static final int MOST_ITERATIONS = 60;
    private static final int MOST_HALVINGS = 30;
    private static final double STEP_GOAL = 1e-9;

    /**
     * Observations.
     *
     * @param rows number of them
     * @param variables value of each explaining variable by row
     * @param bad whether a row is bad
     */
    public record Design(int rows, List<IntToDoubleFunction> variables, IntPredicate bad) {

        public Design {
            variables = List.copyOf(variables);
        }
    }

    /**
     * A fitted regression.
     *
     * @param coefficients intercept first
     * @param standardErrors of the same
     * @param logLikelihood at the solution, without the ridge
     * @param iterations Newton steps
     * @param converged whether the last step was small
     */
    public record Fit(
            double[] coefficients, double[] standardErrors, double logLikelihood, int iterations, boolean converged) {

        public Fit {
            coefficients = coefficients.clone();
            standardErrors = standardErrors.clone();
        }

        /** Wald statistic of a coefficient. */
        public double z(int j) {
            return coefficients[j] / standardErrors[j];
        }

        /** Probability of a statistic at least this far from 0 if the coefficient were 0. */
        public double pValue(int j) {
            return Erf.erfc(FastMath.abs(z(j)) / FastMath.sqrt(2));
        }
    }

    private final Design design;
    private final IntToDoubleFunction[] variables;
    private final double ridge;
    private final int p;
    private final double[] x;
    private final double[][] information;
    private final double[] gradient;
    private double logLikelihood;

    private LogisticRegression(Design design, double ridge) {
        this.design = design;
        this.ridge = ridge;
        variables = design.variables().toArray(IntToDoubleFunction[]::new);
        p = variables.length + 1;
        x = new double[p];
        information = new double[p][p];
        gradient = new double[p];
    }

    /**
     * Fits a regression.
     *
     * @param ridge penalty, at least 0
     */
    public static Fit fit(Design design, double ridge) {
        return new LogisticRegression(design, ridge).solve();
    }

    private Fit solve() {
        double[] b = new double[p];
        accumulate(b);
        boolean converged = false;
        int iteration = 0;
        while (!converged && iteration < MOST_ITERATIONS) {
            iteration++;
            double[] step = inverse().operate(new ArrayRealVector(gradient)).toArray();
            double before = penalised(b);
            double[] next = moved(b, step, 1);
            accumulate(next);
            for (int halving = 1; halving <= MOST_HALVINGS && !(penalised(next) >= before - 1e-9); halving++) {
                next = moved(b, step, FastMath.scalb(1.0, -halving));
                accumulate(next);
            }
            converged = distance(b, next) < STEP_GOAL;
            b = next;
        }
        RealMatrix covariance = inverse();
        double[] errors = new double[p];
        for (int j = 0; j < p; j++) {
            errors[j] = FastMath.sqrt(covariance.getEntry(j, j));
        }
        return new Fit(b, errors, logLikelihood, iteration, converged);
    }

    /** Likelihood, its gradient and the information at a point, ridge included in the last two. */
    private void accumulate(double[] b) {
        logLikelihood = 0;
        for (int j = 0; j < p; j++) {
            gradient[j] = j == 0 ? 0 : -ridge * b[j];
            for (int k = 0; k <= j; k++) {
                information[j][k] = j == k && j > 0 ? ridge : 0;
            }
        }
        x[0] = 1;
        for (int row = 0; row < design.rows(); row++) {
            double eta = b[0];
            for (int j = 1; j < p; j++) {
                x[j] = variables[j - 1].applyAsDouble(row);
                eta += b[j] * x[j];
            }
            double away = FastMath.exp(-FastMath.abs(eta));
            double pd = eta >= 0 ? 1 / (1 + away) : away / (1 + away);
            boolean bad = design.bad().test(row);
            logLikelihood -= FastMath.log1p(away) + (bad == eta >= 0 ? 0 : FastMath.abs(eta));
            double residual = (bad ? 1 : 0) - pd;
            double weight = away / ((1 + away) * (1 + away));
            for (int j = 0; j < p; j++) {
                gradient[j] += residual * x[j];
                double weighted = weight * x[j];
                double[] line = information[j];
                for (int k = 0; k <= j; k++) {
                    line[k] += weighted * x[k];
                }
            }
        }
    }

    private double penalised(double[] b) {
        double squares = 0;
        for (int j = 1; j < p; j++) {
            squares += b[j] * b[j];
        }
        return logLikelihood - ridge / 2 * squares;
    }

    private RealMatrix inverse() {
        double[][] full = new double[p][p];
        for (int j = 0; j < p; j++) {
            for (int k = 0; k <= j; k++) {
                full[j][k] = information[j][k];
                full[k][j] = information[j][k];
            }
        }
        try {
            return new CholeskyDecomposition(new Array2DRowRealMatrix(full, false), 1e-12, 1e-12)
                    .getSolver()
                    .getInverse();
        } catch (MathRuntimeException e) {
            throw new ArithmeticException("the variables of the regression explain one another");
        }
    }

    private static double[] moved(double[] b, double[] step, double part) {
        double[] next = new double[b.length];
        for (int j = 0; j < b.length; j++) {
            next[j] = b[j] + part * step[j];
        }
        return next;
    }

    private static double distance(double[] left, double[] right) {
        double most = 0;
        for (int j = 0; j < left.length; j++) {
            most = FastMath.max(most, FastMath.abs(left[j] - right[j]));
        }
        return most;
    }
}
