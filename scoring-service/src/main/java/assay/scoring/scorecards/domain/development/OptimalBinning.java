package assay.scoring.scorecards.domain.development;

import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.util.FastMath;

/**
 * Merges neighbouring pieces of a characteristic into the bins with the largest information value that the rules allow.
 *
 * <p>Exact dynamic programme: the state is the number of bins so far, whether the turn of a peak or valley is past, and
 * the last bin (h, i]; its value is the best information value of all pieces up to i. A state is extended by the bin (i,
 * j] if the bad rates of the two obey the shape. O(bins n^3) for n pieces, at most {@value BinningRules#MOST_PREBINS}.
 * Problem statement: Navas-Palencia (2020), arXiv 2001.08025.
 */
public final class OptimalBinning {

    private static final double RATE_TOLERANCE = 1e-12;

    /**
     * The best bins.
     *
     * @param ends end of each bin as a number of pieces, the last one that of all
     * @param informationValue of the bins together
     * @param shape how their bad rate runs
     */
    public record Bins(int[] ends, double informationValue, BinningTrend shape) {

        public Bins {
            ends = ends.clone();
        }
    }

    private final int n;
    private final BinningRules rules;
    private final WeightOfEvidence evidence;
    private final long[] good; // of the pieces before an index
    private final long[] bad;
    private final double[][] gain; // information value of the bin (h, i], NaN where the rules forbid it
    private final long leastRows;

    /**
     * @param good good rows per piece, in order
     * @param bad bad rows per piece
     * @param evidence totals of the whole characteristic, missing and special values included
     */
    public OptimalBinning(long[] good, long[] bad, WeightOfEvidence evidence, BinningRules rules) {
        if (good.length != bad.length || good.length == 0 || good.length > BinningRules.MOST_PREBINS) {
            throw new IllegalArgumentException("cannot bin %d and %d pieces".formatted(good.length, bad.length));
        }
        n = good.length;
        this.rules = rules;
        this.evidence = evidence;
        this.good = cumulated(good);
        this.bad = cumulated(bad);
        leastRows = (long) FastMath.ceil(rules.minShare() * (evidence.allGood() + evidence.allBad()) - 1e-9);
        gain = gains();
    }

    /** The best bins of a shape; empty where no division obeys the rules, so that one bin is all there is. */
    public Optional<Bins> best(BinningTrend shape) {
        if (shape != BinningTrend.AUTO) {
            return search(shape);
        }
        Optional<Bins> straight = better(search(BinningTrend.ASCENDING), search(BinningTrend.DESCENDING), 0);
        Optional<Bins> turning = better(search(BinningTrend.PEAK), search(BinningTrend.VALLEY), 0);
        return better(straight, turning, rules.turnGain());
    }

    /** The second only if it is more than a part better than the first. */
    private static Optional<Bins> better(Optional<Bins> first, Optional<Bins> second, double part) {
        if (first.isEmpty() || second.isEmpty()) {
            return first.isEmpty() ? second : first;
        }
        boolean clearly = second.get().informationValue() > first.get().informationValue() * (1 + part) + 1e-12;
        return clearly ? second : first;
    }

    private Optional<Bins> search(BinningTrend shape) {
        int most = FastMath.min(rules.maxBins(), n);
        double[][][][] value = new double[most + 1][2][n][n + 1];
        int[][][][] from = new int[most + 1][2][n][n + 1];
        for (double[][][] phases : value) {
            for (double[][] lasts : phases) {
                for (double[] row : lasts) {
                    Arrays.fill(row, Double.NEGATIVE_INFINITY);
                }
            }
        }
        for (int i = 1; i <= n; i++) {
            if (!Double.isNaN(gain[0][i])) {
                value[1][0][0][i] = gain[0][i];
            }
        }
        for (int k = 1; k < most; k++) {
            for (int i = k; i < n; i++) {
                for (int h = k - 1; h < i; h++) {
                    extend(shape, value[k], value[k + 1], from[k + 1], h, i);
                }
            }
        }
        return traced(shape, value, from, most);
    }

    /** Appends every possible bin to the divisions that end with the bin (h, i]. */
    private void extend(BinningTrend shape, double[][][] now, double[][][] next, int[][][] from, int h, int i) {
        for (int phase = 0; phase < 2; phase++) {
            double before = now[phase][h][i];
            if (before == Double.NEGATIVE_INFINITY) {
                continue;
            }
            for (int j = i + 1; j <= n; j++) {
                if (Double.isNaN(gain[i][j]) || tooClose(h, i, j)) {
                    continue;
                }
                for (int then = phase; then < 2; then++) {
                    double sum = before + gain[i][j];
                    if (obeys(shape, phase, then, h, i, j) && sum > next[then][i][j]) {
                        next[then][i][j] = sum;
                        from[then][i][j] = 2 * h + phase;
                    }
                }
            }
        }
    }

    private boolean obeys(BinningTrend shape, int phase, int then, int h, int i, int j) {
        double step = rate(i, j) - rate(h, i);
        boolean up = step >= rules.minRateDifference() - RATE_TOLERANCE;
        boolean down = -step >= rules.minRateDifference() - RATE_TOLERANCE;
        return switch (shape) {
            case ASCENDING -> then == 0 && up;
            case DESCENDING -> then == 0 && down;
            case PEAK -> then == 0 ? up : down;
            case VALLEY -> then == 0 ? down : up;
            case NONE, AUTO -> then == phase && (up || down);
        };
    }

    private boolean tooClose(int h, int i, int j) {
        if (rules.minZ() == 0) {
            return false;
        }
        double left = rows(h, i);
        double right = rows(i, j);
        double pooled = (bad[j] - bad[h]) / (left + right);
        double error = FastMath.sqrt(pooled * (1 - pooled) * (1 / left + 1 / right));
        return !(FastMath.abs(rate(i, j) - rate(h, i)) >= rules.minZ() * error);
    }

    private Optional<Bins> traced(BinningTrend shape, double[][][][] value, int[][][][] from, int most) {
        double best = Double.NEGATIVE_INFINITY;
        int bins = 0;
        int phase = 0;
        int start = 0;
        for (int k = FastMath.min(rules.minBins(), n); k <= most; k++) {
            for (int p = 0; p < 2; p++) {
                for (int h = 0; h < n; h++) {
                    if (value[k][p][h][n] > best + 1e-12) { // fewer bins win a tie
                        best = value[k][p][h][n];
                        bins = k;
                        phase = p;
                        start = h;
                    }
                }
            }
        }
        if (bins < rules.minBins()) {
            return Optional.empty();
        }
        int[] ends = new int[bins];
        int end = n;
        for (int k = bins; k >= 1; k--) {
            ends[k - 1] = end;
            int back = from[k][phase][start][end];
            end = start;
            start = back / 2;
            phase = back % 2;
        }
        return Optional.of(new Bins(ends, best, shape));
    }

    private double[][] gains() {
        double[][] gains = new double[n][n + 1];
        for (int h = 0; h < n; h++) {
            Arrays.fill(gains[h], Double.NaN);
            for (int i = h + 1; i <= n; i++) {
                long g = good[i] - good[h];
                long b = bad[i] - bad[h];
                if (g >= rules.minGood() && b >= rules.minBad() && g + b >= leastRows && g + b > 0) {
                    gains[h][i] = evidence.informationValue(g, b);
                }
            }
        }
        return gains;
    }

    private double rate(int h, int i) {
        return (bad[i] - bad[h]) / (double) rows(h, i);
    }

    private long rows(int h, int i) {
        return good[i] - good[h] + bad[i] - bad[h];
    }

    private static long[] cumulated(long[] counts) {
        long[] sums = new long[counts.length + 1];
        for (int i = 0; i < counts.length; i++) {
            sums[i + 1] = sums[i] + counts[i];
        }
        return sums;
    }
}
