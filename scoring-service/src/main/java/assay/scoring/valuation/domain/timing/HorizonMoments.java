package assay.scoring.valuation.domain.timing;

import org.hipparchus.util.FastMath;

/**
 * Everything about the horizon that depends on a client's age and not on its number of transactions.
 *
 * <p>The expectation over the first i weeks is, in the notation of {@link ExpectedRepeats} with z_i = i/(A+i), the
 * leading part plus the sum over k of the coefficient d_k, which knows the number of transactions and not the age, times
 * (1-z_i)^(a-1) z_i^k, which knows the age and not the number. Discounting is linear, so the weighted sum over the weeks
 * can be taken first and once for all clients of that age: a discounted expectation of 52 terms, each a series, becomes
 * one inner product. Nothing is approximated by this.
 *
 * @param horizonLead leading part at the end of the horizon
 * @param horizonPowers (1-z_H)^(a-1) z_H^k for k = 1, 2, …
 * @param discountedLead leading parts of all weeks, weighted
 * @param discountedPowers (1-z_i)^(a-1) z_i^k of all weeks, weighted, for k = 1, 2, …
 * @param enough part of a sum below which a further term does not change it
 */
record HorizonMoments(
        double horizonLead, double[] horizonPowers, double discountedLead, double[] discountedPowers, double enough) {

    /** Longer series than this are not tabulated. */
    static final int MOST_POWERS = 1 << 14;

    /** Powers needed at most, as seen from the slowest series of the horizon; above {@link #MOST_POWERS} too many. */
    static double powersNeeded(BgNbd model, double ageWeeks, int weeks) {
        double scaleWeeks = model.alphaWeeks() + ageWeeks;
        double fallPerPower = FastMath.log1p(scaleWeeks / weeks); // -ln z_H
        double settle = 60 * FastMath.log(2) + FastMath.log1p(weeks / scaleWeeks);
        return 16 + 4 * model.a() + 1.25 * settle / fallPerPower;
    }

    /**
     * The moments of an age.
     *
     * @param weights what a transaction expected within the first i weeks adds to the discounted sum, for i = 1, 2, …
     */
    static HorizonMoments of(BgNbd model, double ageWeeks, double[] weights) {
        int powers = (int) powersNeeded(model, ageWeeks, weights.length);
        double scaleWeeks = model.alphaWeeks() + ageWeeks;
        double[] horizonPowers = new double[powers];
        double[] discountedPowers = new double[powers];
        double lead = 0;
        double discountedLead = 0;
        double z = 0;
        for (int week = 1; week <= weights.length; week++) {
            double weight = weights[week - 1];
            z = week / (scaleWeeks + week);
            double logRest = -FastMath.log1p(week / scaleWeeks);
            lead = ExpectedRepeats.leadingPart(model.a(), logRest);
            discountedLead += weight * lead;
            double power = FastMath.exp((model.a() - 1) * logRest);
            boolean end = week == weights.length;
            for (int k = 0; k < powers; k++) {
                power *= z;
                discountedPowers[k] += weight * power;
                if (end) {
                    horizonPowers[k] = power;
                }
            }
        }
        return new HorizonMoments(
                lead, horizonPowers, discountedLead, discountedPowers, ExpectedRepeats.NEGLIGIBLE * (1 - z));
    }
}
