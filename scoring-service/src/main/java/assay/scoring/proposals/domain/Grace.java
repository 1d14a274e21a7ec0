package assay.scoring.proposals.domain;

/**
 * Periods at the beginning without repayment.
 *
 * @param periods how many, at least 0
 * @param interest what happens to the interest meanwhile
 */
public record Grace(int periods, GraceInterest interest) {

    /** No grace at all. */
    public static final Grace NONE = new Grace(0, GraceInterest.PAID);

    /** What happens to the interest of a period of grace. */
    public enum GraceInterest {
        /** Paid when due. */
        PAID,
        /** Added to the debt. */
        CAPITALISED
    }
}
