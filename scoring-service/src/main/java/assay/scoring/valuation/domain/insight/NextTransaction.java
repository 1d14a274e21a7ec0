package assay.scoring.valuation.domain.insight;

import assay.scoring.valuation.domain.timing.ClientHistory;
import assay.scoring.valuation.domain.timing.RateOfActive;
import assay.scoring.valuation.domain.timing.RepeatModel;

/**
 * How long until a client transacts again, counted from now and given that it is active; how likely that is stands
 * beside it.
 *
 * @param pAlive probability in [0, 1] that the client is active
 * @param medianWeeks as likely to be earlier as later
 * @param range weeks between which the transaction comes with the probability asked for, as much left on either side
 * @param meanWeeks mean wait; infinite where r + x is 1 or less
 */
public record NextTransaction(double pAlive, double medianWeeks, Range range, double meanWeeks) {

    /** Weeks from now. */
    public record Range(double fromWeeks, double toWeeks) {}

    /**
     * The wait of a client.
     *
     * @param probability of the range, above 0 and below 1
     */
    public static NextTransaction of(RepeatModel model, ClientHistory client, double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("probability of the range must be above 0 and below 1: " + probability);
        }
        RateOfActive rate = model.rateOfActive(client);
        return new NextTransaction(
                model.pAlive(client),
                rate.waitQuantileWeeks(0.5),
                new Range(rate.waitQuantileWeeks((1 - probability) / 2), rate.waitQuantileWeeks((1 + probability) / 2)),
                rate.meanWaitWeeks());
    }
}
