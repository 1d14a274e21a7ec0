package assay.scoring.creditscore.domain;

/**
 * What a person decided after looking at a decision.
 *
 * @param outcome the person's
 * @param reason code of the reason
 */
public record ReviewVerdict(CreditOutcome outcome, String reason) {}
