package assay.scoring.valuation.domain.timing;

import java.util.SortedMap;
import org.hipparchus.special.Gamma;
import org.hipparchus.util.FastMath;

/**
 * Pareto/NBD model of repeat transactions. An active client transacts at a Poisson rate lambda of its own and leaves, at
 * any time and silently, at a rate mu of its own; over clients lambda is Gamma(r, alpha) and mu Gamma(s, beta). A client
 * without a repeat may have left, too. Immutable, thread-safe.
 *
 * <p>Source: Schmittlein, Morrison, Colombo (1987), "Counting Your Customers", Management Science 33(1); Fader and
 * Hardie, notes 008 and 009.
 *
 * @param r shape of the gamma distribution of transaction rates, dimensionless
 * @param alphaWeeks rate parameter of that distribution, in weeks
 * @param s shape of the gamma distribution of rates of leaving, dimensionless
 * @param betaWeeks rate parameter of that distribution, in weeks
 */
public record ParetoNbd(double r, double alphaWeeks, double s, double betaWeeks) implements RepeatModel {

    /** @throws IllegalArgumentException if a parameter is not positive and finite */
    public ParetoNbd {
        Parameters.requirePositive(
                "Pareto/NBD", Parameters.named("r", r, "alphaWeeks", alphaWeeks, "s", s, "betaWeeks", betaWeeks));
    }

    @Override
    public RepeatFamily family() {
        return RepeatFamily.PARETO_NBD;
    }

    @Override
    public SortedMap<String, Double> parameters() {
        return Parameters.named("r", r, "alphaWeeks", alphaWeeks, "s", s, "betaWeeks", betaWeeks);
    }

    /**
     * lnG(r+x) - lnG(r) + r ln(alpha) + s ln(beta) + ln( e^A + s I ), with A = -(r+x) ln(alpha+T) - s ln(beta+T), that
     * the client is active, and I the {@link DepartureIntegral}, that it left between t_x and T.
     */
    @Override
    public double logLikelihood(ClientHistory client) {
        int x = client.repeats();
        double common =
                Gamma.logGamma(r + x) - Gamma.logGamma(r) + r * FastMath.log(alphaWeeks) + s * FastMath.log(betaWeeks);
        double active = logActive(client);
        double logOdds = logOddsOfDeparture(client);
        return common + active + FastMath.max(logOdds, 0) + FastMath.log1p(FastMath.exp(-FastMath.abs(logOdds)));
    }

    /** 1 / (1 + s I e^-A), in the notation of {@link #logLikelihood}; below 1 for every client not seen today. */
    @Override
    public double pAlive(ClientHistory client) {
        return 1 / (1 + FastMath.exp(logOddsOfDeparture(client)));
    }

    /** P(alive) (r+x)/(alpha+T) times the expected weeks of further activity within {@code weeks}. */
    @Override
    public double expectedTransactions(ClientHistory client, double weeks) {
        return pAlive(client) * rateOfActive(client).meanPerWeek() * activeWeeks(client.ageWeeks(), weeks);
    }

    @Override
    public double expectedTransactionsOfNewClient(double weeks) {
        return r / alphaWeeks * activeWeeks(0, weeks);
    }

    /**
     * {@inheritDoc}
     *
     * <p>P(alive) (r+x)/(alpha+T) (beta+T) U(1, 2-s, z) with z = delta (beta+T) and Tricomi's U. The source prints
     * U(s, s, z), which is z^(1-s) U(1, 2-s, z).
     */
    @Override
    public double residualTransactions(ClientHistory client, double annualRate) {
        return pAlive(client)
                * rateOfActive(client).meanPerWeek()
                * ResidualForecaster.discountedWeeks(this, client.ageWeeks(), ResidualRepeats.weekly(annualRate));
    }

    @Override
    public double discountedExpectedTransactions(ClientHistory client, ForecastHorizon horizon) {
        return pAlive(client)
                * rateOfActive(client).meanPerWeek()
                * horizon.discountedSum(week -> activeWeeks(client.ageWeeks(), week));
    }

    /** 1 - P(alive) ((beta+T)/(beta+T+t))^s. */
    @Override
    public double pLeftWithin(ClientHistory client, double weeks) {
        Parameters.requireWeeks(weeks);
        double stays = FastMath.exp(-s * FastMath.log1p(weeks / (betaWeeks + client.ageWeeks())));
        return 1 - pAlive(client) * stays;
    }

    @Override
    public RateOfActive rateOfActive(ClientHistory client) {
        return new RateOfActive(r + client.repeats(), alphaWeeks + client.ageWeeks());
    }

    /**
     * Expected weeks of activity within {@code weeks} of a client active at {@code ageWeeks}:
     * (beta+T)/(s-1) (1 - ((beta+T)/(beta+T+t))^(s-1)), smooth at s = 1.
     */
    double activeWeeks(double ageWeeks, double weeks) {
        Parameters.requireWeeks(weeks);
        double scaleWeeks = betaWeeks + ageWeeks;
        double logRatio = FastMath.log1p(weeks / scaleWeeks);
        return scaleWeeks * (s == 1 ? logRatio : -FastMath.expm1(-(s - 1) * logRatio) / (s - 1));
    }

    private double logActive(ClientHistory client) {
        return -(r + client.repeats()) * FastMath.log(alphaWeeks + client.ageWeeks())
                - s * FastMath.log(betaWeeks + client.ageWeeks());
    }

    /** Logarithm of the odds of having left; minus infinity for a client seen today. */
    private double logOddsOfDeparture(ClientHistory client) {
        DepartureIntegral departure = new DepartureIntegral();
        departure.evaluate(
                r + client.repeats(), alphaWeeks, s + 1, betaWeeks, client.lastRepeatWeeks(), client.ageWeeks());
        return FastMath.log(s) + departure.logValue() - logActive(client);
    }
}
