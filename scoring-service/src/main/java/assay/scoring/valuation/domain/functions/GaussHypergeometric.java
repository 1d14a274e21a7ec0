package assay.scoring.valuation.domain.functions;

import org.hipparchus.util.FastMath;

/**
 * Gauss' hypergeometric function F(a, b; c; z), the sum over k &gt;= 0 of (a)_k (b)_k / ((c)_k k!) z^k, for real
 * arguments with z &lt; 1 and c &gt; 0; (a)_k is the rising factorial.
 *
 * <p>For negative z Pfaff's form (1-z)^-b F(c-a, b; c; z/(z-1)) brings the argument into [0, 1), where of the plain
 * series and Euler's form (1-z)^(c-a-b) F(c-a, c-b; c; z) the one is summed whose terms fall faster and cannot
 * overflow. The parameters of a form may be negative, so that terms change sign: the sum ends when a term is negligible
 * in absolute value and the following ones must be smaller. Close to z = 1 the number of terms grows as 1/(1-z).
 *
 * <p>Relative error about 1e-13 unless terms of both signs cancel. Source: NIST Digital Library of Mathematical
 * Functions, sections 15.2 and 15.8.
 */
public final class GaussHypergeometric {

    private static final double NEGLIGIBLE = 0x1p-56;
    private static final int MOST_TERMS = 10_000_000;

    private GaussHypergeometric() {}

    /**
     * The function's value.
     *
     * @throws IllegalArgumentException unless c is positive and z below 1, all finite
     * @throws ArithmeticException if the series has not settled after ten million terms
     */
    public static double value(double a, double b, double c, double z) {
        if (!(c > 0 && z < 1 && Double.isFinite(a + b + c + z))) {
            throw new IllegalArgumentException("F(%s, %s; %s; %s) needs c > 0 and z < 1".formatted(a, b, c, z));
        }
        if (z < 0) {
            return power(1 - z, -b) * onUnitInterval(c - a, b, c, z / (z - 1));
        }
        return onUnitInterval(a, b, c, z);
    }

    private static double onUnitInterval(double a, double b, double c, double z) {
        // terms behave as k^(a+b-c-1) z^k: with a negative exponent the plain series is the better one
        return a + b <= c ? series(a, b, c, z) : power(1 - z, c - a - b) * series(c - a, c - b, c, z);
    }

    private static double power(double base, double exponent) {
        return FastMath.exp(exponent * FastMath.log(base));
    }

    private static double series(double a, double b, double c, double z) {
        double term = 1;
        double sum = 1;
        for (int k = 0; k < MOST_TERMS; k++) {
            double ratio = (a + k) * (b + k) / ((c + k) * (k + 1)) * z;
            term *= ratio;
            sum += term;
            boolean falling = FastMath.abs(ratio) < 1 && k > -a && k > -b;
            if (term == 0 || (falling && FastMath.abs(term) <= NEGLIGIBLE * FastMath.abs(sum) * (1 - z))) {
                return sum;
            }
        }
        throw new ArithmeticException("F(%s, %s; %s; %s) does not settle".formatted(a, b, c, z));
    }
}
