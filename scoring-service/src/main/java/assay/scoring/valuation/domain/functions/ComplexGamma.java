package assay.scoring.valuation.domain.functions;

import org.hipparchus.complex.Complex;
import org.hipparchus.util.FastMath;

/**
 * The logarithm of the gamma function of a complex argument with positive real part, up to multiples of 2 pi i.
 *
 * <p>By Stirling's series, after the argument has been raised beyond 12 with Gamma(t+1) = t Gamma(t). Absolute error of the
 * real and the imaginary part below 1e-14 times the larger of 1 and the function's modulus. Source: NIST Digital Library of
 * Mathematical Functions, 5.11.1.
 */
public final class ComplexGamma {

    private static final double LARGE = 12;

    /** B(2k) / (2k (2k-1)), k = 1, 2, … */
    private static final double[] STIRLING = {
        1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360, 1.0 / 156, -3617.0 / 122400
    };

    private static final double HALF_LOG_TWO_PI = 0.5 * FastMath.log(2 * FastMath.PI);

    private ComplexGamma() {}

    /**
     * The function's logarithm.
     *
     * @throws IllegalArgumentException unless the real part is positive and both parts are finite
     */
    public static Complex logGamma(double real, double imaginary) {
        if (!(real > 0 && Double.isFinite(real + imaginary))) {
            throw new IllegalArgumentException("needs a positive real part: %s, %s".formatted(real, imaginary));
        }
        Complex raised = new Complex(real, imaginary);
        Complex product = Complex.ONE;
        while (raised.getReal() < LARGE) {
            product = product.multiply(raised);
            raised = raised.add(1);
        }
        Complex inverse = raised.reciprocal();
        Complex square = inverse.multiply(inverse);
        Complex series = Complex.ZERO;
        for (int k = STIRLING.length - 1; k >= 0; k--) {
            series = series.multiply(square).add(STIRLING[k]);
        }
        return raised.subtract(0.5)
                .multiply(raised.log())
                .subtract(raised)
                .add(HALF_LOG_TWO_PI)
                .add(series.multiply(inverse))
                .subtract(product.log());
    }
}
