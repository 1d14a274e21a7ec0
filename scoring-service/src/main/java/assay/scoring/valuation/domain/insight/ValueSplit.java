package assay.scoring.valuation.domain.insight;

import assay.scoring.valuation.domain.spend.GammaGamma;
import assay.scoring.valuation.domain.timing.ClientHistory;
import assay.scoring.valuation.domain.timing.ForecastHorizon;
import assay.scoring.valuation.domain.timing.RepeatModel;

/**
 * A client's gross value split by what has to be done to have it. The decomposition is ours:
 * <ul>
 * <li>acquisition: what any client of the portfolio would be expected to bring on its first day, spend and number of
 *     transactions both the portfolio's; this much was won by winning the client;
 * <li>keeping: what the client's own number of transactions adds, at the portfolio's spend; negative for a client that has
 *     probably left;
 * <li>loyalty: what the client's own spend adds over the portfolio's, at the client's own number of transactions.
 * </ul>
 * With N the discounted transactions of a new client, n and e the client's own transactions and spend and E the portfolio's
 * spend: N E + (n - N) E + n (e - E) = n e.
 *
 * @param acquisition N E
 * @param keeping (n - N) E
 * @param loyalty n (e - E)
 */
public record ValueSplit(double acquisition, double keeping, double loyalty) {

    /** The gross value, n e. */
    public double total() {
        return acquisition + keeping + loyalty;
    }

    /**
     * The split of a client's value over a horizon, in major units.
     *
     * @param meanSpend mean value of the client's repeats, positive; disregarded without repeats
     */
    public static ValueSplit of(
            RepeatModel model, GammaGamma spend, ClientHistory client, double meanSpend, ForecastHorizon horizon) {
        return of(
                horizon.discountedSum(model::expectedTransactionsOfNewClient),
                model.discountedExpectedTransactions(client, horizon),
                spend.populationMean(),
                spend.expectedSpend(client.repeats(), meanSpend));
    }

    /**
     * The split from its four numbers.
     *
     * @param ofNew discounted transactions of a new client
     * @param own the client's own
     * @param common the portfolio's spend
     * @param ownSpend the client's own
     */
    public static ValueSplit of(double ofNew, double own, double common, double ownSpend) {
        return new ValueSplit(ofNew * common, (own - ofNew) * common, own * (ownSpend - common));
    }
}
