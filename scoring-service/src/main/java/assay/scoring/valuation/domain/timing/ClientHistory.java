package assay.scoring.valuation.domain.timing;

/**
 * What BG/NBD needs to know about one client; times are weeks since the client's first transaction.
 *
 * <p>The recency used here is the client's age <em>at</em> the last repeat, not the time that has passed since: the
 * two are confused so often that the distinction is spelled out.
 *
 * @param repeats days with a transaction after the first such day; "x" in the papers
 * @param lastRepeatWeeks time of the last repeat, 0 when there is none; "t_x"
 * @param ageWeeks time at which observation ends; "T"
 */
public record ClientHistory(int repeats, double lastRepeatWeeks, double ageWeeks) {

    /** @throws IllegalArgumentException if the numbers contradict each other */
    public ClientHistory {
        boolean ordered = 0 <= lastRepeatWeeks && lastRepeatWeeks <= ageWeeks && Double.isFinite(ageWeeks);
        boolean consistent = repeats > 0 || (repeats == 0 && lastRepeatWeeks == 0);
        if (!ordered || !consistent) {
            throw new IllegalArgumentException("contradictory history: %d repeats, last at week %s of %s"
                    .formatted(repeats, lastRepeatWeeks, ageWeeks));
        }
    }
}
