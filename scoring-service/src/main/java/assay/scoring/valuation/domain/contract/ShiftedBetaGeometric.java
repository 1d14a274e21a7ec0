package assay.scoring.valuation.domain.contract;

import assay.scoring.valuation.domain.functions.GaussHypergeometric;
import org.hipparchus.special.Gamma;
import org.hipparchus.util.FastMath;

/**
 * Shifted-beta-geometric model of renewals: at each renewal a contract ends with a probability of its own, which over
 * contracts is distributed Beta(a, b). Retention therefore rises with age although no single contract changes. Immutable,
 * thread-safe.
 *
 * <p>Source: Fader and Hardie (2007), "How to Project Customer Retention", Journal of Interactive Marketing 21(1), and
 * (2010), "Customer-Base Valuation in a Contractual Setting", Marketing Science 29(1). Periods are whole renewal periods.
 *
 * @param a first shape of the distribution of the probability of ending
 * @param b second shape
 */
public record ShiftedBetaGeometric(double a, double b) {

    /** @throws IllegalArgumentException if a parameter is not positive and finite */
    public ShiftedBetaGeometric {
        if (!(a > 0 && b > 0 && Double.isFinite(a + b))) {
            throw new IllegalArgumentException("sBG parameters must be positive and finite: %s, %s".formatted(a, b));
        }
    }

    /** Share of contracts that outlive the t-th renewal: S(t) = B(a, b+t) / B(a, b). */
    public double survival(int t) {
        require(t, 0);
        return FastMath.exp(
                Gamma.logGamma(b + t) - Gamma.logGamma(b) - Gamma.logGamma(a + b + t) + Gamma.logGamma(a + b));
    }

    /** Share of contracts that end at the t-th renewal, t at least 1: S(t-1) a / (a+b+t-1). */
    public double endsAt(int t) {
        require(t, 1);
        return survival(t - 1) * a / (a + b + t - 1);
    }

    /** Probability of being renewed at the t-th renewal for a contract that has got so far: (b+t-1) / (a+b+t-1). */
    public double retention(int t) {
        require(t, 1);
        return (b + t - 1) / (a + b + t - 1);
    }

    /**
     * Probability that a contract already renewed {@code renewals} times ends at one of the next {@code periods}
     * renewals: 1 - S(renewals + periods) / S(renewals).
     */
    public double endsWithin(int renewals, int periods) {
        require(renewals, 0);
        require(periods, 0);
        double stays = 1;
        for (int t = renewals + 1; t <= renewals + periods; t++) {
            stays *= retention(t);
        }
        return 1 - stays;
    }

    /**
     * Discounted expected lifetime of a new contract in periods, the one beginning now counted in full:
     * DEL = F(1, b; a+b; 1/(1+d)).
     *
     * @param rate discount rate a period as a decimal, above 0
     */
    public double discountedLifetime(double rate) {
        return GaussHypergeometric.value(1, b, a + b, factor(rate));
    }

    /**
     * Discounted expected residual lifetime in periods of a contract renewed n-1 times and about to be asked the n-th
     * time: DERL = (b+n-1)/(a+b+n-1) F(1, b+n; a+b+n; 1/(1+d)). The period that begins with that renewal counts in full.
     *
     * @param n the renewal ahead, at least 1
     * @param rate discount rate a period as a decimal, above 0
     */
    public double discountedResidualLifetime(int n, double rate) {
        require(n, 1);
        return retention(n) * GaussHypergeometric.value(1, b + n, a + b + n, factor(rate));
    }

    /** Natural logarithm of the likelihood of the counts. */
    public double logLikelihood(RenewalCounts counts) {
        return -new RenewalLikelihood(counts).loss(new double[] {FastMath.log(a), FastMath.log(b)}, new double[2])
                * counts.contracts();
    }

    private static double factor(double rate) {
        if (!(rate > 0 && Double.isFinite(rate))) {
            throw new IllegalArgumentException("rate a period must be above 0 and finite: " + rate);
        }
        return 1 / (1 + rate);
    }

    private static void require(int t, int least) {
        if (t < least) {
            throw new IllegalArgumentException("renewals are counted from %d: %d".formatted(least, t));
        }
    }
}
