package assay.scoring.scorecards.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One attribute of a characteristic: the values that fall into it and what they are worth.
 *
 * @param kind which values it takes
 * @param lower smallest value of an interval, inclusive; null without a bound
 * @param upper end of an interval, exclusive; null without a bound
 * @param values categories, or special codes in the notation of the sample; empty for intervals, missing and other
 * @param good rows of the development sample without default
 * @param bad rows of the development sample with default
 * @param woe weight of evidence ln(share of the good / share of the bad): higher is safer; 0 on a judgemental card
 *     without a sample
 * @param logGoodOdds contribution to ln(odds good : bad), unrounded; the intercept is not in it
 * @param points whole points awarded, its part of the intercept included
 */
public record Bin(
        BinKind kind,
        @Nullable Double lower,
        @Nullable Double upper,
        List<String> values,
        long good,
        long bad,
        double woe,
        double logGoodOdds,
        int points) {

    /** Which values a bin takes. */
    public enum BinKind {
        /** Numbers from lower to below upper. */
        INTERVAL,
        /** The listed categories. */
        CATEGORIES,
        /** Listed special codes, for example -99 for "not asked". */
        SPECIAL,
        /** No value given. */
        MISSING,
        /** A category that the sample did not have, or too rarely. */
        OTHER
    }

    public Bin {
        values = List.copyOf(values);
    }

    /** Rows of the development sample. */
    public long count() {
        return good + bad;
    }
}
