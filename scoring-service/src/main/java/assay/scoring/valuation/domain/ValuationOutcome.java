package assay.scoring.valuation.domain;

/** The value of a client, or why there is none. */
public sealed interface ValuationOutcome {

    /** The client has a value. */
    record Valued(Valuation valuation) implements ValuationOutcome {}

    /** The client has no value, and no number is made up for it. */
    record Withheld(Reason reason, TransactionSummary summary) implements ValuationOutcome {}

    /** Why a client has no value. */
    enum Reason {
        /** Without a repeat BG/NBD takes the client for active however long it has been silent. */
        NO_REPEAT,
        /** Refunds outweigh the income of the repeats, which the model of spend cannot describe. */
        SPEND_NOT_POSITIVE
    }
}
