package assay.scoring.valuation.domain.timing;

import assay.scoring.valuation.domain.functions.GaussHypergeometric;
import org.hipparchus.util.FastMath;

/**
 * The discounted expected number of transactions without end under BG/NBD, given that the client is active now.
 *
 * <p>The integral of e^(-delta u) F(r+x+1, a; a+b+x; -u/(alpha+T)) over u &gt;= 0 is taken with
 * u = exp(y - e^(-y)) / delta and equal steps in y, where the integrand falls off faster than exponentially on both sides
 * and the trapezoidal rule converges exponentially. Source of the rule: Takahasi and Mori (1974), "Double Exponential
 * Formulas for Numerical Integration", Publications RIMS 9. Relative error below 1e-9; some milliseconds per client, for
 * reports and not for whole portfolios.
 */
final class ResidualRepeats {

    private static final double WEEKS_PER_YEAR = 52;
    private static final double STEP = 1.0 / 16;
    /** Beyond these ends the integrand is below 1e-17 of its largest value. */
    private static final double LOWEST = -4;

    private static final double HIGHEST = 4;

    private ResidualRepeats() {}

    static double whileActive(BgNbd model, ClientHistory client, double annualRate) {
        if (!(annualRate > 0 && annualRate <= 1)) {
            throw new IllegalArgumentException("annual rate must be above 0 and at most 1: " + annualRate);
        }
        double delta = FastMath.log1p(annualRate) / WEEKS_PER_YEAR;
        double shape = model.r() + client.repeats();
        double scaleWeeks = model.alphaWeeks() + client.ageWeeks();
        double c = model.a() + model.b() + client.repeats();
        double sum = 0;
        for (double y = LOWEST; y <= HIGHEST; y += STEP) { // the step is a power of two: no rounding
            double inner = FastMath.exp(-y);
            double u = FastMath.exp(y - inner) / delta;
            double rate = GaussHypergeometric.value(shape + 1, model.a(), c, -u / scaleWeeks);
            sum += FastMath.exp(-delta * u) * rate * u * (1 + inner);
        }
        return shape / scaleWeeks * sum * STEP;
    }
}
