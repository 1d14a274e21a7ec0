package assay.scoring.valuation.domain.spend;

import org.hipparchus.special.Gamma;
import org.hipparchus.util.FastMath;

/**
 * Gamma-Gamma model of spend. The value of each transaction of a client varies around a mean of the client's own, and
 * these means vary over clients; neither depends on how often the client transacts. Immutable, thread-safe.
 *
 * <p>Transaction values of a client are Gamma(p, nu), and nu is Gamma(q, v) over clients. Source: Fader and Hardie
 * (2013), "The Gamma-Gamma Model of Monetary Value", note 025.
 *
 * @param p shape of a client's transaction values, dimensionless
 * @param q shape of the distribution of nu over clients; above 1, or the mean spend of the portfolio is infinite
 * @param v scale of that distribution, in major units of the portfolio's currency; "gamma" in the source
 */
public record GammaGamma(double p, double q, double v) {

    /** @throws IllegalArgumentException unless p, v &gt; 0 and q &gt; 1, all finite */
    public GammaGamma {
        if (!(p > 0 && q > 1 && v > 0 && Double.isFinite(p + q + v))) {
            throw new IllegalArgumentException(
                    "Gamma-Gamma parameters must satisfy p > 0, q > 1, v > 0: %s, %s, %s".formatted(p, q, v));
        }
    }

    /** Mean transaction value over the whole portfolio: p v / (q-1). */
    public double populationMean() {
        return p * v / (q - 1);
    }

    /**
     * Expected mean transaction value of a client: p (v + m x) / (p x + q - 1), a mean of the client's own average and
     * the portfolio's, weighted by how much is known about the client.
     *
     * @param transactions repeats of the client, "x"; at 0 the answer is the portfolio's mean
     * @param meanValue their mean value "m" in major units, positive; disregarded without repeats
     */
    public double expectedSpend(int transactions, double meanValue) {
        if (transactions == 0) {
            return populationMean();
        }
        requireSpend(transactions, meanValue);
        return p * (v + meanValue * transactions) / (p * transactions + q - 1);
    }

    /**
     * Natural logarithm of the density of a client's mean transaction value.
     *
     * <p>lnG(px+q) - lnG(px) - lnG(q) + q ln v + (px-1) ln m + px ln x - (px+q) ln(v + m x).
     */
    public double logLikelihood(int transactions, double meanValue) {
        requireSpend(transactions, meanValue);
        double px = p * transactions;
        return Gamma.logGamma(px + q)
                - Gamma.logGamma(px)
                - Gamma.logGamma(q)
                + q * FastMath.log(v)
                + (px - 1) * FastMath.log(meanValue)
                + px * FastMath.log(transactions)
                - (px + q) * FastMath.log(v + meanValue * transactions);
    }

    private static void requireSpend(int transactions, double meanValue) {
        if (transactions < 1 || !(meanValue > 0 && Double.isFinite(meanValue))) {
            throw new IllegalArgumentException(
                    "spend needs at least one repeat and a positive mean: %d, %s".formatted(transactions, meanValue));
        }
    }
}
