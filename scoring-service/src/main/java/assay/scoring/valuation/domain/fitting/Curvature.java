package assay.scoring.valuation.domain.fitting;

import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealVector;
import org.hipparchus.util.FastMath;

/**
 * How an objective bends around a point, from central differences of its gradient. A point whose slope has vanished is
 * an optimum only if the objective rises from it in every direction; where a parameter is on its way to zero or infinity
 * the slope vanishes, too, but so does the curvature.
 *
 * @param least smallest eigenvalue of the matrix of second derivatives
 * @param flattest coordinate that dominates the direction of that eigenvalue
 */
record Curvature(double least, int flattest) {

    /**
     * Below this the objective is as good as flat: among a million clients a parameter would still be uncertain by a
     * factor e. Coordinates are logarithms.
     */
    static final double FLAT = 1e-6;

    private static final double DIFFERENCE = 1e-4;

    static Curvature of(Objective objective, double[] point) {
        int n = point.length;
        double[][] second = new double[n][n];
        double[] above = new double[n];
        double[] below = new double[n];
        for (int i = 0; i < n; i++) {
            double[] moved = point.clone();
            moved[i] = point[i] + DIFFERENCE;
            objective.at(moved, above);
            moved[i] = point[i] - DIFFERENCE;
            objective.at(moved, below);
            for (int j = 0; j < n; j++) {
                double difference = (above[j] - below[j]) / (2 * DIFFERENCE);
                second[i][j] += difference / 2;
                second[j][i] += difference / 2;
            }
        }
        EigenDecompositionSymmetric eigen = new EigenDecompositionSymmetric(MatrixUtils.createRealMatrix(second));
        int lowest = 0;
        for (int i = 0; i < n; i++) {
            lowest = eigen.getEigenvalue(i) < eigen.getEigenvalue(lowest) ? i : lowest;
        }
        RealVector flat = eigen.getEigenvector(lowest);
        int flattest = 0;
        for (int i = 1; i < n; i++) {
            flattest = FastMath.abs(flat.getEntry(i)) > FastMath.abs(flat.getEntry(flattest)) ? i : flattest;
        }
        return new Curvature(eigen.getEigenvalue(lowest), flattest);
    }

    /** Whether a point without slope is an optimum: the objective rises around it. */
    boolean isProper() {
        return least > FLAT;
    }
}
