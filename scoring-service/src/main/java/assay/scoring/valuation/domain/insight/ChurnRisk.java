package assay.scoring.valuation.domain.insight;

import assay.scoring.valuation.domain.contract.ShiftedBetaGeometric;
import assay.scoring.valuation.domain.timing.ClientHistory;
import assay.scoring.valuation.domain.timing.RepeatFamily;
import assay.scoring.valuation.domain.timing.RepeatModel;
import java.util.Optional;

/**
 * The probability that a client is gone at the end of a horizon, in two parts that add up to it.
 *
 * @param definition what being gone means under the family
 * @param alreadyGone probability that it has left already; 0 where leaving is observed
 * @param leavesWithin probability that it is there now and leaves within the horizon
 */
public record ChurnRisk(ChurnDefinition definition, double alreadyGone, double leavesWithin) {

    /** What churn means, by family. */
    public enum ChurnDefinition {
        /** Gone right after one of its repeats (BG/NBD). */
        DROPOUT_AFTER_REPEAT,
        /** Gone right after one of its transactions (MBG/NBD). */
        DROPOUT_AFTER_TRANSACTION,
        /** Gone at any time (Pareto/NBD). */
        DEPARTURE_AT_ANY_TIME,
        /** Contract not renewed (shifted-beta-geometric). */
        NOT_RENEWED
    }

    /** The probability of being gone at the end of the horizon, in [0, 1]. */
    public double probability() {
        return alreadyGone + leavesWithin;
    }

    /** The part of a value that is lost with the client, as the expectation: probability times value. */
    public double valueAtStake(double value) {
        return probability() * value;
    }

    /**
     * The risk of a client that leaves silently; empty for a client without a repeat under BG/NBD, of whom the model
     * says nothing.
     *
     * @param weeks horizon, not negative
     */
    public static Optional<ChurnRisk> of(RepeatModel model, ClientHistory client, double weeks) {
        if (model.family() == RepeatFamily.BG_NBD && client.repeats() == 0) {
            return Optional.empty();
        }
        double gone = 1 - model.pAlive(client);
        ChurnDefinition definition = switch (model.family()) {
            case BG_NBD -> ChurnDefinition.DROPOUT_AFTER_REPEAT;
            case MBG_NBD -> ChurnDefinition.DROPOUT_AFTER_TRANSACTION;
            case PARETO_NBD -> ChurnDefinition.DEPARTURE_AT_ANY_TIME;
        };
        return Optional.of(new ChurnRisk(definition, gone, model.pLeftWithin(client, weeks) - gone));
    }

    /** The risk of a contract renewed {@code renewals} times over the next {@code periods} renewals. */
    public static ChurnRisk of(ShiftedBetaGeometric model, int renewals, int periods) {
        return new ChurnRisk(ChurnDefinition.NOT_RENEWED, 0, model.endsWithin(renewals, periods));
    }
}
