package assay.scoring.valuation.domain.timing;

/**
 * How often one client is expected to transact within the horizon.
 *
 * @param pAlive probability in [0, 1] that the client is still active
 * @param expectedTransactions expected transactions within the horizon
 * @param discountedExpectedTransactions the same with each week's transactions discounted from the end of that week
 */
public record Forecast(double pAlive, double expectedTransactions, double discountedExpectedTransactions) {}
