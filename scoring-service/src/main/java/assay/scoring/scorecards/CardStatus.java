package assay.scoring.scorecards;

/** The steps of a card's life. */
public enum CardStatus {
    /** The types of its columns were inferred and wait to be confirmed. */
    AWAITING_TYPES,
    /** The fit is waiting or running. */
    FITTING,
    /** Waiting for somebody else's release. */
    CANDIDATE,
    /** Released: its purpose is scored with it. */
    ACTIVE,
    /** The sample or the settings cannot give a card, see the reason. */
    REJECTED,
    /** Replaced by another one; may be released again. */
    RETIRED,
    /** The fit could not be made, see the reason. */
    FAILED;

    /** Whether there is a document. */
    public boolean hasCard() {
        return this == CANDIDATE || this == ACTIVE || this == RETIRED;
    }
}
