package assay.scoring.creditscore.domain;

/** Times between the days on which a client had a transaction. */
final class Gaps {

    private Gaps() {}

    /** Longest silence in days within a year, the one up to the day of the score included; nothing without transactions. */
    static FeatureValue longest(ClientFacts facts) {
        long[] days = days(facts, ActivityFeatures.YEAR);
        if (days.length == 0) {
            return FeatureValue.MISSING;
        }
        long longest = facts.asOf().toEpochDay() - days[days.length - 1];
        for (int i = 1; i < days.length; i++) {
            longest = Math.max(longest, days[i] - days[i - 1]);
        }
        return FeatureValue.of((double) longest);
    }

    /** Mean time in days over the whole history; nothing with fewer than two days. */
    static FeatureValue mean(ClientFacts facts) {
        long[] days = days(facts, ActivityFeatures.EVER);
        return days.length < 2
                ? FeatureValue.MISSING
                : FeatureValue.ratio(days[days.length - 1] - days[0], days.length - 1.0);
    }

    private static long[] days(ClientFacts facts, int window) {
        return facts.transactions(window)
                .mapToLong(day -> day.day().toEpochDay())
                .distinct()
                .toArray();
    }
}
