package assay.scoring.valuation.domain.timing;

import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.util.FastMath;

/**
 * The integral over y from t_x to T of (alpha+y)^-k (beta+y)^-l dy, the weight of the times at which a client may have
 * left, and the means of ln(alpha+y), 1/(alpha+y), ln(beta+y) and 1/(beta+y) under that weight, which are what the
 * derivatives of a likelihood are made of. The published closed form is a difference of two hypergeometric functions with
 * one case for alpha &gt;= beta and one for alpha &lt; beta; here both are one and nothing is subtracted.
 *
 * <p>With m the smaller of alpha and beta, D their distance and v = ln((m+y)/(m+t_x)) the integrand's nearest
 * singularity is pi away from the real axis. The interval of v is cut into panels on which the integrand falls by no more
 * than e^6, with 10 Gauss-Legendre nodes each, and left once the rest is below 1e-17 of the largest value. Relative
 * error below 1e-13 in the range of the tests. Not thread-safe: one instance per thread.
 */
final class DepartureIntegral {

    private static final int NODES = 10;
    private static final double[] NODE = new double[NODES]; // in [0, 1]
    private static final double[] WEIGHT = new double[NODES];
    private static final double WIDEST_PANEL = 2;
    private static final double STEEPEST_PANEL = 6;
    private static final double NEGLIGIBLE = -42;

    private double logValue;
    private double meanLogAlpha;
    private double meanInverseAlpha;
    private double meanLogBeta;
    private double meanInverseBeta;

    static {
        GaussIntegrator rule = new GaussIntegratorFactory().legendre(NODES, 0, 1);
        for (int i = 0; i < NODES; i++) {
            NODE[i] = rule.getPoint(i);
            WEIGHT[i] = rule.getWeight(i);
        }
    }

    /** Takes the integral from {@code from} to {@code to}; the accessors then tell about it. */
    void evaluate(double k, double alpha, double l, double beta, double from, double to) {
        boolean alphaSmaller = alpha < beta;
        double near = (alphaSmaller ? alpha : beta) + from; // m + t_x
        double far = (alphaSmaller ? beta : alpha) + from;
        double distance = far - near;
        double nearPower = (alphaSmaller ? k : l) - 1; // less one for dy = (m+y) dv
        double farPower = alphaSmaller ? l : k;
        double end = FastMath.log1p((to - from) / near);
        double logNear = FastMath.log(near);
        double logFar = FastMath.log(far);

        double sum = 0;
        double sumV = 0;
        double sumInverseNear = 0;
        double sumLogFar = 0;
        double sumInverseFar = 0;
        double largest = 0;
        double v = 0;
        while (v < end) {
            double width = width(v, end - v, near, distance, nearPower, farPower);
            for (int i = 0; i < NODES; i++) {
                double at = v + width * NODE[i];
                double nearNow = near * FastMath.exp(at);
                double farNow = distance + nearNow;
                double logFarNow = FastMath.log(farNow);
                double term = width * WEIGHT[i] * FastMath.exp(-nearPower * at - farPower * (logFarNow - logFar));
                sum += term;
                sumV += term * at;
                sumInverseNear += term / nearNow;
                sumLogFar += term * logFarNow;
                sumInverseFar += term / farNow;
            }
            v += width;
            double nearEnd = near * FastMath.exp(v);
            double logHere = -nearPower * v - farPower * (FastMath.log(distance + nearEnd) - logFar);
            boolean falling = nearPower + farPower * nearEnd / (distance + nearEnd) > 0; // and so for all larger v
            largest = FastMath.max(largest, logHere);
            if (falling && logHere < largest + NEGLIGIBLE) {
                break;
            }
        }
        logValue = FastMath.log(sum) - nearPower * logNear - farPower * logFar;
        double meanLogNear = logNear + (sum > 0 ? sumV / sum : 0);
        double meanInverseNear = sum > 0 ? sumInverseNear / sum : 1 / near;
        double meanLogFar = sum > 0 ? sumLogFar / sum : logFar;
        double meanInverseFar = sum > 0 ? sumInverseFar / sum : 1 / far;
        meanLogAlpha = alphaSmaller ? meanLogNear : meanLogFar;
        meanInverseAlpha = alphaSmaller ? meanInverseNear : meanInverseFar;
        meanLogBeta = alphaSmaller ? meanLogFar : meanLogNear;
        meanInverseBeta = alphaSmaller ? meanInverseFar : meanInverseNear;
    }

    /** So wide that the integrand falls by e^6 at most; its logarithm falls the faster the larger v. */
    private static double width(
            double v, double rest, double near, double distance, double nearPower, double farPower) {
        double width = FastMath.min(rest, WIDEST_PANEL);
        while (true) {
            double nearEnd = near * FastMath.exp(v + width);
            double slope = FastMath.abs(nearPower) + farPower * nearEnd / (distance + nearEnd);
            if (width * slope <= STEEPEST_PANEL) {
                return width;
            }
            double narrower = STEEPEST_PANEL / slope; // enough, because the slope only falls with the width
            if (narrower >= width / 2) {
                return narrower;
            }
            width /= 2;
        }
    }

    /** Natural logarithm of the integral; minus infinity where the ends coincide. */
    double logValue() {
        return logValue;
    }

    double meanLogAlpha() {
        return meanLogAlpha;
    }

    double meanInverseAlpha() {
        return meanInverseAlpha;
    }

    double meanLogBeta() {
        return meanLogBeta;
    }

    double meanInverseBeta() {
        return meanInverseBeta;
    }
}
