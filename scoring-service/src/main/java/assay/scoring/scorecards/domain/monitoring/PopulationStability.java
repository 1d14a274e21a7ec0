package assay.scoring.scorecards.domain.monitoring;

import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.util.FastMath;

/**
 * How far a distribution has moved from the one it is compared with.
 *
 * <p>index = sum over cells of (actual - expected) ln(actual / expected), of score bands (PSI) or of the bins of one
 * characteristic (CSI). Shares below a floor are taken as the floor.
 *
 * @param index 0 when nothing has moved, without upper bound
 * @param fixed reading by the customary bounds 0.10 and 0.25
 * @param bySampleSize reading by bounds that chance alone would pass once in 20 and once in 1,000 times: index is about
 *     chi-squared with cells - 1 degrees of freedom, times 1/rows of one sample + 1/rows of the other (Yurdakul 2018)
 * @param watchFrom the lower of those bounds
 * @param changedFrom the upper of those bounds
 */
public record PopulationStability(
        double index, StabilityReading fixed, StabilityReading bySampleSize, double watchFrom, double changedFrom) {

    /** Shares are not taken as lower than this: an empty cell would otherwise be infinitely far. */
    public static final double FLOOR = 0.0001;

    private static final double FIXED_WATCH = 0.10;
    private static final double FIXED_CHANGED = 0.25;
    private static final double CONFIDENCE_WATCH = 0.95;
    private static final double CONFIDENCE_CHANGED = 0.999;

    /** What a figure says. */
    public enum StabilityReading {
        /** No significant change. */
        STABLE,
        /** To be looked into. */
        WATCH,
        /** Significant change. */
        CHANGED
    }

    /**
     * Compares two samples by their counts.
     *
     * @param expected rows by cell of the sample compared with
     * @param actual rows by cell now
     * @throws IllegalArgumentException if there are fewer than two cells, the lengths differ or a sample has no rows
     */
    public static PopulationStability of(long[] expected, long[] actual) {
        double[] before = shares(expected);
        double[] now = shares(actual);
        double index = index(before, now);
        double perDegree = 1.0 / sum(expected) + 1.0 / sum(actual);
        ChiSquaredDistribution chance = new ChiSquaredDistribution(expected.length - 1.0);
        double watch = perDegree * chance.inverseCumulativeProbability(CONFIDENCE_WATCH);
        double changed = perDegree * chance.inverseCumulativeProbability(CONFIDENCE_CHANGED);
        return new PopulationStability(
                index, reading(index, FIXED_WATCH, FIXED_CHANGED), reading(index, watch, changed), watch, changed);
    }

    /**
     * The index of two distributions.
     *
     * @param expected shares compared with
     * @param actual shares now
     * @throws IllegalArgumentException if there are fewer than two cells or the lengths differ
     */
    public static double index(double[] expected, double[] actual) {
        if (expected.length != actual.length || expected.length < 2) {
            throw new IllegalArgumentException(expected.length + " and " + actual.length + " cells");
        }
        double index = 0;
        for (int i = 0; i < expected.length; i++) {
            double before = Math.max(FLOOR, expected[i]);
            double now = Math.max(FLOOR, actual[i]);
            index += (now - before) * FastMath.log(now / before);
        }
        return index;
    }

    /**
     * By how many points a characteristic now lifts or lowers the average score.
     *
     * @param expected shares by bin compared with
     * @param actual shares by bin now
     * @param points points by bin
     */
    public static double pointsShift(double[] expected, double[] actual, int[] points) {
        double shift = 0;
        for (int i = 0; i < points.length; i++) {
            shift += (actual[i] - expected[i]) * points[i];
        }
        return shift;
    }

    /**
     * Shares of counts.
     *
     * @throws IllegalArgumentException if all are 0
     */
    public static double[] shares(long[] counts) {
        double rows = sum(counts);
        if (!(rows > 0)) {
            throw new IllegalArgumentException("a distribution without rows");
        }
        double[] shares = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            shares[i] = counts[i] / rows;
        }
        return shares;
    }

    private static long sum(long[] counts) {
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }

    private static StabilityReading reading(double index, double watch, double changed) {
        return index < watch
                ? StabilityReading.STABLE
                : index < changed ? StabilityReading.WATCH : StabilityReading.CHANGED;
    }
}
