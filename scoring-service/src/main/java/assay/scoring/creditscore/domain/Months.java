package assay.scoring.creditscore.domain;

import java.time.temporal.ChronoUnit;

/** A year before the day of the score in twelve equal parts, and how a client's transactions spread over them. */
final class Months {

    private static final int PARTS = 12;
    private static final int DAYS = 30;

    private Months() {}

    /** Number of months with a transaction. */
    static double active(ClientFacts facts) {
        int active = 0;
        for (long count : counts(facts)) {
            active += count > 0 ? 1 : 0;
        }
        return active;
    }

    /** Largest share of three consecutive months, in [0.25, 1]; nothing without transactions. */
    static FeatureValue busiestQuarter(ClientFacts facts) {
        long[] counts = counts(facts);
        long largest = 0;
        long all = 0;
        for (int i = 0; i < PARTS; i += 3) {
            long quarter = counts[i] + counts[i + 1] + counts[i + 2];
            largest = Math.max(largest, quarter);
            all += quarter;
        }
        return FeatureValue.ratio(largest, all);
    }

    /** Standard deviation of the monthly counts (divisor 12) over their mean; nothing without transactions. */
    static FeatureValue volatility(ClientFacts facts) {
        long[] counts = counts(facts);
        double mean = 0;
        for (long count : counts) {
            mean += (double) count / PARTS;
        }
        double squares = 0;
        for (long count : counts) {
            squares += (count - mean) * (count - mean) / PARTS;
        }
        return FeatureValue.ratio(StrictMath.sqrt(squares), mean);
    }

    /** Transactions of each of the last twelve spans of 30 days, the latest first. */
    private static long[] counts(ClientFacts facts) {
        long[] counts = new long[PARTS];
        facts.transactions(PARTS * DAYS).forEach(day -> {
            int part = (int) (ChronoUnit.DAYS.between(day.day(), facts.asOf()) / DAYS);
            counts[part] += day.entries();
        });
        return counts;
    }
}
