package assay.scoring.valuation.domain.timing;

import java.util.SortedMap;
import org.hipparchus.special.Gamma;
import org.hipparchus.util.FastMath;

/**
 * Modified BG/NBD model of repeat transactions: as {@link BgNbd}, but a client may fall silent right after its first
 * transaction, too, so that a client without a repeat is not taken for active for ever. Immutable, thread-safe.
 *
 * <p>Source: Batislam, Denizel, Filiztekin (2007), "Empirical Validation and Comparison of Models for Customer Base
 * Analysis", International Journal of Research in Marketing 24(3). Given that a client is active, its future is that of a
 * BG/NBD client with one more passed chance of leaving, hence with b+1 for b; this is how all expectations are computed.
 *
 * @param r shape of the gamma distribution of rates over clients, dimensionless
 * @param alphaWeeks rate parameter of that gamma distribution, in weeks
 * @param a first shape of the beta distribution of dropout probabilities over clients
 * @param b second shape of that beta distribution
 */
public record MbgNbd(double r, double alphaWeeks, double a, double b) implements RepeatModel {

    /** @throws IllegalArgumentException if a parameter is not positive and finite */
    public MbgNbd {
        Parameters.requirePositive("MBG/NBD", Parameters.named("r", r, "alphaWeeks", alphaWeeks, "a", a, "b", b));
    }

    @Override
    public RepeatFamily family() {
        return RepeatFamily.MBG_NBD;
    }

    @Override
    public SortedMap<String, Double> parameters() {
        return Parameters.named("r", r, "alphaWeeks", alphaWeeks, "a", a, "b", b);
    }

    /**
     * {@inheritDoc}
     *
     * <p>lnG(r+x) - lnG(r) + r ln(alpha) + lnB(a,b+x+1) - lnB(a,b) - (r+x) ln(alpha+T) + ln(1 + odds of having left).
     */
    @Override
    public double logLikelihood(ClientHistory client) {
        int x = client.repeats();
        double logOdds = logOddsOfDropout(client);
        return Gamma.logGamma(r + x)
                - Gamma.logGamma(r)
                + r * FastMath.log(alphaWeeks)
                + logRising(b, x + 1)
                - logRising(a + b, x + 1)
                - (r + x) * FastMath.log(alphaWeeks + client.ageWeeks())
                + FastMath.max(logOdds, 0)
                + FastMath.log1p(FastMath.exp(-FastMath.abs(logOdds)));
    }

    /** 1 / (1 + a/(b+x) ((alpha+T)/(alpha+t_x))^(r+x)); below 1 even on the day of the last transaction. */
    @Override
    public double pAlive(ClientHistory client) {
        return 1 / (1 + FastMath.exp(logOddsOfDropout(client)));
    }

    @Override
    public double expectedTransactions(ClientHistory client, double weeks) {
        return pAlive(client)
                * ExpectedRepeats.whileActive(afterOneChance(), client.repeats(), client.ageWeeks(), weeks);
    }

    /** b/(a+b), the probability of outliving the first transaction, times what an active client makes. */
    @Override
    public double expectedTransactionsOfNewClient(double weeks) {
        return b / (a + b) * ExpectedRepeats.whileActive(afterOneChance(), 0, 0, weeks);
    }

    @Override
    public double residualTransactions(ClientHistory client, double annualRate) {
        return pAlive(client)
                * new ResidualRepeats(afterOneChance(), client.repeats())
                        .whileActive(client.ageWeeks(), ResidualRepeats.weekly(annualRate));
    }

    @Override
    public double discountedExpectedTransactions(ClientHistory client, ForecastHorizon horizon) {
        BgNbd active = afterOneChance();
        return pAlive(client)
                * horizon.discountedSum(
                        week -> ExpectedRepeats.whileActive(active, client.repeats(), client.ageWeeks(), week));
    }

    @Override
    public double pLeftWithin(ClientHistory client, double weeks) {
        return 1 - pAlive(client) * afterOneChance().stays(client, weeks);
    }

    @Override
    public RateOfActive rateOfActive(ClientHistory client) {
        return new RateOfActive(r + client.repeats(), alphaWeeks + client.ageWeeks());
    }

    /** The BG/NBD model of the future of a client that has outlived its first transaction. */
    BgNbd afterOneChance() {
        return new BgNbd(r, alphaWeeks, a, b + 1);
    }

    private double logOddsOfDropout(ClientHistory client) {
        int x = client.repeats();
        double silence = (client.ageWeeks() - client.lastRepeatWeeks()) / (alphaWeeks + client.lastRepeatWeeks());
        return FastMath.log(a / (b + x)) + (r + x) * FastMath.log1p(silence);
    }

    /** Logarithm of the rising factorial from {@code from} over {@code count} factors. */
    private static double logRising(double from, int count) {
        return Gamma.logGamma(from + count) - Gamma.logGamma(from);
    }
}
