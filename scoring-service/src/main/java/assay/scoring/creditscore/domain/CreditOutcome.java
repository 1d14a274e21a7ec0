package assay.scoring.creditscore.domain;

/** What a decision says, from best to worst for the client. */
public enum CreditOutcome {
    ACCEPT,
    /** Somebody decides. */
    REFER,
    DECLINE
}
