package assay.scoring.creditscore.domain;

import assay.scoring.scorecards.domain.BilingualText;

/**
 * A rule that decides whatever the points are.
 *
 * @param code stable name of the rule
 * @param when the rule applies
 * @param outcome {@code REFER} or {@code DECLINE}
 * @param reason what a client is told
 */
public record KnockOut(String code, FeatureCondition when, CreditOutcome outcome, BilingualText reason) {

    /** @throws IllegalArgumentException if the rule would accept */
    public KnockOut {
        if (outcome == CreditOutcome.ACCEPT) {
            throw new IllegalArgumentException("a knock-out rule never accepts: " + code);
        }
    }
}
