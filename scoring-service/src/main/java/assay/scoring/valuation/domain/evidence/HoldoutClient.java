package assay.scoring.valuation.domain.evidence;

import assay.scoring.valuation.domain.timing.ClientHistory;

/**
 * A client as known on a day in the past and what it did afterwards.
 *
 * @param known history up to that day
 * @param knownMeanSpend mean value of the known repeats in major units; disregarded without repeats
 * @param laterTransactions days with a transaction in the weeks after
 * @param laterValue what these came to, in major units
 */
public record HoldoutClient(ClientHistory known, double knownMeanSpend, int laterTransactions, double laterValue) {

    /** @throws IllegalArgumentException if the count is negative or an amount not finite */
    public HoldoutClient {
        if (laterTransactions < 0 || !Double.isFinite(laterValue + knownMeanSpend)) {
            throw new IllegalArgumentException("holdout needs a count and finite amounts: %d, %s, %s"
                    .formatted(laterTransactions, laterValue, knownMeanSpend));
        }
    }
}
