package assay.scoring.valuation.domain.evidence;

import java.util.Arrays;

/**
 * Where a number lies with a given confidence.
 *
 * @param lower lower end
 * @param upper upper end, not below the lower
 */
public record Interval(double lower, double upper) {

    /**
     * The percentile interval of a sample: its quantiles at (1-level)/2 and (1+level)/2, interpolated linearly.
     *
     * @param sample at least two finite numbers in any order; left unchanged
     * @param level above 0 and below 1
     */
    static Interval of(double[] sample, double level) {
        if (sample.length < 2 || !(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "an interval needs two numbers and a level below 1: %d, %s".formatted(sample.length, level));
        }
        double[] sorted = sample.clone();
        Arrays.sort(sorted);
        return new Interval(quantile(sorted, (1 - level) / 2), quantile(sorted, (1 + level) / 2));
    }

    private static double quantile(double[] sorted, double share) {
        double rank = share * (sorted.length - 1);
        int below = (int) rank;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
    }
}
