package assay.scoring.valuation.domain.timing;

import java.util.SortedMap;

/** How often clients come back and when they silently leave, after one fitted family. Immutable, thread-safe. */
public sealed interface RepeatModel permits BgNbd, MbgNbd, ParetoNbd {

    /** The family the model belongs to. */
    RepeatFamily family();

    /** The parameters by name; a name ending in {@code Weeks} has that unit, the others are dimensionless. */
    SortedMap<String, Double> parameters();

    /** Natural logarithm of the probability density of one client's history, times in weeks. */
    double logLikelihood(ClientHistory client);

    /** Probability in [0, 1] that the client is still active at the end of its history. */
    double pAlive(ClientHistory client);

    /**
     * Expected number of transactions of a known client in the {@code weeks} after the end of its history.
     *
     * @throws IllegalArgumentException if the weeks are negative or not finite
     */
    double expectedTransactions(ClientHistory client, double weeks);

    /**
     * Expected number of repeats of a client in the {@code weeks} after its first transaction.
     *
     * @throws IllegalArgumentException if the weeks are negative or not finite
     */
    double expectedTransactionsOfNewClient(double weeks);

    /**
     * Expected number of transactions of a known client without end, discounted continuously from now at ln(1+d)/52 a
     * week.
     *
     * @param annualRate discount rate d a year of 52 weeks as a decimal, above 0 and at most 1
     * @throws IllegalArgumentException if the rate is out of its range
     */
    double residualTransactions(ClientHistory client, double annualRate);

    /**
     * Expected number of transactions within the horizon, those of each week discounted from its end: the sum over the
     * weeks i of (CET(i) - CET(i-1)) / (1+d)^(i/52). Taken term by term; {@link Forecaster} does the same faster.
     */
    double discountedExpectedTransactions(ClientHistory client, ForecastHorizon horizon);

    /**
     * Probability that the client has left by {@code weeks} after the end of its history, whether or not it had left
     * before.
     *
     * @throws IllegalArgumentException if the weeks are negative or not finite
     */
    double pLeftWithin(ClientHistory client, double weeks);

    /** Shape r + x and rate alpha + T of the gamma distribution of an active client's own rate of transactions. */
    RateOfActive rateOfActive(ClientHistory client);
}
