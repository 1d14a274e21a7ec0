package assay.scoring.valuation.domain.timing;

import org.hipparchus.util.FastMath;

/**
 * What is known about the rate at which a client transacts, given that it is active now: a gamma distribution. Waiting
 * times are counted from now and not from the last transaction, because the silence up to now is already in the rate.
 *
 * @param shape r + x, above 0
 * @param weeks alpha + T, above 0; the distribution's rate parameter
 */
public record RateOfActive(double shape, double weeks) {

    /**
     * Weeks within which the next transaction comes with the given probability:
     * (alpha+T) ((1-probability)^(-1/(r+x)) - 1). Follows from P(none within t) = ((alpha+T)/(alpha+T+t))^(r+x).
     *
     * @param probability 0 to below 1
     */
    public double waitQuantileWeeks(double probability) {
        if (!(probability >= 0 && probability < 1)) {
            throw new IllegalArgumentException("probability must be 0 to below 1: " + probability);
        }
        return weeks * FastMath.expm1(-FastMath.log1p(-probability) / shape);
    }

    /** Mean wait in weeks, (alpha+T)/(r+x-1); infinite for a shape of 1 and below, where only quantiles exist. */
    public double meanWaitWeeks() {
        return shape > 1 ? weeks / (shape - 1) : Double.POSITIVE_INFINITY;
    }

    /** Mean transactions a week. */
    public double meanPerWeek() {
        return shape / weeks;
    }
}
