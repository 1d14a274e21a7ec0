package assay.scoring.proposals.domain;

import org.jspecify.annotations.Nullable;

/**
 * What the client asks of every option besides the amount.
 *
 * @param longestPeriods longest life; null for as long as an option allows
 * @param leastDscr cover that must be kept, at least 1; null for that of the option, and the larger of both counts
 * @param leastAmount the least that helps, minor units; null if anything does
 * @param agreedRate rate that was agreed, decimal per year; null for the price of the risk
 */
public record Wishes(
        @Nullable Integer longestPeriods,
        @Nullable Double leastDscr,
        @Nullable Long leastAmount,
        @Nullable Double agreedRate) {

    /** Nothing but the amount. */
    public static final Wishes NONE = new Wishes(null, null, null, null);

    /** The terms of an option within the wishes. */
    OptionTerms limit(OptionTerms terms) {
        int tenor = longestPeriods == null ? terms.tenorPeriods() : Math.min(longestPeriods, terms.tenorPeriods());
        double dscr = leastDscr == null ? terms.targetDscr() : Math.max(leastDscr, terms.targetDscr());
        return terms.withTenor(tenor).withDscr(dscr);
    }
}
