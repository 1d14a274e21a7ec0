package assay.scoring.creditscore.domain;

import assay.scoring.scorecards.domain.evaluation.RecordRefusal;

/** A credit score, or why there is none. */
public sealed interface CreditAnswer permits CreditResult, CreditAnswer.Refused {

    /** The card cannot score these features; no number is made up. */
    record Refused(RecordRefusal refusal) implements CreditAnswer {}
}
