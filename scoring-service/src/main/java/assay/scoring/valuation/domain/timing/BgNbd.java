package assay.scoring.valuation.domain.timing;

import assay.scoring.valuation.domain.functions.GaussHypergeometric;
import java.util.SortedMap;
import org.hipparchus.special.Gamma;
import org.hipparchus.util.FastMath;

/**
 * BG/NBD model of repeat transactions. An active client transacts at a Poisson rate of its own and, after
 * each repeat, falls silent for good with a probability of its own. Immutable, thread-safe.
 *
 * <p>Source: Fader, Hardie, Lee (2005), "Counting Your Customers the Easy Way", Marketing Science 24(2).
 *
 * @param r shape of the gamma distribution of rates over clients, dimensionless
 * @param alphaWeeks rate parameter of that gamma distribution, in weeks
 * @param a first shape of the beta distribution of dropout probabilities over clients
 * @param b second shape of that beta distribution
 */
public record BgNbd(double r, double alphaWeeks, double a, double b) implements RepeatModel {

    /** @throws IllegalArgumentException if a parameter is not positive and finite */
    public BgNbd {
        Parameters.requirePositive("BG/NBD", Parameters.named("r", r, "alphaWeeks", alphaWeeks, "a", a, "b", b));
    }

    @Override
    public RepeatFamily family() {
        return RepeatFamily.BG_NBD;
    }

    @Override
    public SortedMap<String, Double> parameters() {
        return Parameters.named("r", r, "alphaWeeks", alphaWeeks, "a", a, "b", b);
    }

    /**
     * {@inheritDoc}
     *
     * <p>ln L = lnG(r+x) - lnG(r) + r ln(alpha) - lnB(a,b) + ln( e^U + e^V ), with
     * U = lnB(a, b+x) - (r+x) ln(alpha+T) and, only after a repeat, V = lnB(a+1, b+x-1) - (r+x) ln(alpha+t_x).
     */
    @Override
    public double logLikelihood(ClientHistory client) {
        int x = client.repeats();
        double common = Gamma.logGamma(r + x) - Gamma.logGamma(r) + r * FastMath.log(alphaWeeks) - logBeta(a, b);
        double active = logBeta(a, b + x) - (r + x) * FastMath.log(alphaWeeks + client.ageWeeks());
        if (x == 0) {
            return common + active;
        }
        double left = logBeta(a + 1, b + x - 1) - (r + x) * FastMath.log(alphaWeeks + client.lastRepeatWeeks());
        double larger = FastMath.max(active, left);
        return common + larger + FastMath.log(FastMath.exp(active - larger) + FastMath.exp(left - larger));
    }

    /**
     * Probability in [0, 1] that the client is still active. Exactly 1 when there is no repeat yet, because
     * the model lets a client drop out only right after a repeat: it says nothing about such a client.
     *
     * <p>1 / (1 + a/(b+x-1) * ((alpha+T)/(alpha+t_x))^(r+x)). Source: Fader and Hardie, note 021.
     */
    @Override
    public double pAlive(ClientHistory client) {
        int x = client.repeats();
        if (x == 0) {
            return 1.0;
        }
        double silence = (alphaWeeks + client.ageWeeks()) / (alphaWeeks + client.lastRepeatWeeks());
        double logOddsOfDropout = FastMath.log(a / (b + x - 1)) + (r + x) * FastMath.log(silence);
        return 1 / (1 + FastMath.exp(logOddsOfDropout)); // exp may overflow to infinity; the quotient is then 0
    }

    @Override
    public double expectedTransactions(ClientHistory client, double weeks) {
        return pAlive(client) * ExpectedRepeats.whileActive(this, client.repeats(), client.ageWeeks(), weeks);
    }

    @Override
    public double discountedExpectedTransactions(ClientHistory client, ForecastHorizon horizon) {
        return pAlive(client)
                * horizon.discountedSum(
                        week -> ExpectedRepeats.whileActive(this, client.repeats(), client.ageWeeks(), week));
    }

    /**
     * {@inheritDoc}
     *
     * <p>P(alive) (r+x)/(alpha+T) times the integral over u &gt;= 0 of e^(-delta u) F(r+x+1, a; a+b+x; -u/(alpha+T)).
     * Our derivation: an active client's rate at u ahead is lambda e^(-lambda p u), with lambda distributed
     * Gamma(r+x, alpha+T) and p distributed Beta(a, b+x).
     */
    @Override
    public double residualTransactions(ClientHistory client, double annualRate) {
        return pAlive(client)
                * new ResidualRepeats(this, client.repeats())
                        .whileActive(client.ageWeeks(), ResidualRepeats.weekly(annualRate));
    }

    @Override
    public double expectedTransactionsOfNewClient(double weeks) {
        return ExpectedRepeats.whileActive(this, 0, 0, weeks);
    }

    /**
     * {@inheritDoc}
     *
     * <p>1 - P(alive) F(r+x, a; a+b+x; -t/(alpha+T)): an active client's rate of leaving is lambda p.
     */
    @Override
    public double pLeftWithin(ClientHistory client, double weeks) {
        return 1 - pAlive(client) * stays(client, weeks);
    }

    /** Probability that a client active now is still so after {@code weeks}. */
    double stays(ClientHistory client, double weeks) {
        Parameters.requireWeeks(weeks);
        int x = client.repeats();
        return GaussHypergeometric.value(r + x, a, a + b + x, -weeks / (alphaWeeks + client.ageWeeks()));
    }

    @Override
    public RateOfActive rateOfActive(ClientHistory client) {
        return new RateOfActive(r + client.repeats(), alphaWeeks + client.ageWeeks());
    }

    private static double logBeta(double p, double q) {
        return Gamma.logGamma(p) + Gamma.logGamma(q) - Gamma.logGamma(p + q);
    }
}
