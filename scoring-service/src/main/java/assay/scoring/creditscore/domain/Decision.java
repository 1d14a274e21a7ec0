package assay.scoring.creditscore.domain;

import assay.scoring.scorecards.domain.BilingualText;
import org.jspecify.annotations.Nullable;

/**
 * What a strategy says about a client.
 *
 * @param kind which part of the strategy decided
 * @param rule code of the knock-out rule or name of the segment
 * @param segment the client's segment, also where a rule decided
 * @param reason text of the knock-out rule; null where the cut-offs decided
 */
public record Decision(
        CreditOutcome outcome,
        Kind kind,
        String rule,
        String segment,
        @Nullable BilingualText reason) {

    /** Which part of the strategy decided. */
    public enum Kind {
        KNOCK_OUT,
        CUT_OFF
    }
}
