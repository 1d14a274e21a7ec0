package assay.scoring.valuation.domain.insight;

import assay.scoring.valuation.domain.timing.ClientHistory;
import assay.scoring.valuation.domain.timing.RepeatFamily;
import assay.scoring.valuation.domain.timing.RepeatModel;

/** Where a client stands in the life of its relation. The rules are ours. */
public enum LifecycleStage {
    NEW,
    GROWING,
    MATURE,
    DECLINING,
    LOST,
    /** One transaction only and a model that says nothing about such clients. */
    NOT_IDENTIFIED;

    /**
     * The stage of a client, the first rule that applies: new if younger than one expected gap with at most one repeat;
     * not identified without a repeat under BG/NBD; lost, then declining, by the probability of being active; growing or
     * declining by the recent rate of transactions relative to the client's own long-run rate; else mature. A client
     * without a repeat is never mature: lost or declining by its probability of being active, else new.
     *
     * @param recentRepeats repeats within the last {@code recentWeeks}
     * @param recentWeeks above 0; a client younger than that has no trend
     * @param contractEnded whether its contract ended without a successor
     */
    public static LifecycleStage of(
            RepeatModel model,
            ClientHistory client,
            int recentRepeats,
            double recentWeeks,
            boolean contractEnded,
            LifecycleRules rules) {
        if (recentRepeats < 0 || recentRepeats > client.repeats() || !(recentWeeks > 0)) {
            throw new IllegalArgumentException("recent repeats contradict the history: %d of %d in %s weeks"
                    .formatted(recentRepeats, client.repeats(), recentWeeks));
        }
        if (contractEnded) {
            return LOST;
        }
        if (client.ageWeeks() < rules.expectedGapWeeks() && client.repeats() <= 1) {
            return NEW;
        }
        if (client.repeats() == 0 && model.family() == RepeatFamily.BG_NBD) {
            return NOT_IDENTIFIED;
        }
        double pAlive = model.pAlive(client);
        if (pAlive < rules.lost()) {
            return LOST;
        }
        if (pAlive < rules.doubtful()) {
            return DECLINING;
        }
        if (client.repeats() == 0) {
            return NEW;
        }
        if (client.ageWeeks() <= recentWeeks) {
            return MATURE;
        }
        double trend = recentRepeats / recentWeeks / (client.repeats() / client.ageWeeks());
        if (trend > rules.growth()) {
            return GROWING;
        }
        return trend < rules.decline() ? DECLINING : MATURE;
    }
}
