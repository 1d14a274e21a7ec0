package assay.scoring.scorecards.domain.development;

import java.util.Arrays;
import org.hipparchus.util.FastMath;

/**
 * How well scores part good from bad.
 *
 * @param auc probability that a good row scores above a bad one, ties counted half, in [0, 1]
 * @param ks largest distance between the cumulated shares of bad and good, in [0, 1]
 */
public record Discrimination(double auc, double ks) {

    /** Accuracy ratio, 2 auc - 1. */
    public double gini() {
        return 2 * auc - 1;
    }

    /**
     * Figures of scores, higher meaning safer.
     *
     * @param good scores of the good rows, at least one
     * @param bad scores of the bad rows, at least one
     */
    public static Discrimination of(double[] good, double[] bad) {
        double[] g = sorted(good);
        double[] b = sorted(bad);
        int i = 0;
        int j = 0;
        double twiceBelow = 0; // twice the pairs in which the bad row scores lower
        double ks = 0;
        while (i < g.length || j < b.length) {
            double score = i == g.length ? b[j] : j == b.length ? g[i] : FastMath.min(g[i], b[j]);
            int goodTies = run(g, i, score);
            int badTies = run(b, j, score);
            twiceBelow += (double) badTies * (2.0 * (g.length - i - goodTies) + goodTies);
            i += goodTies;
            j += badTies;
            ks = FastMath.max(ks, FastMath.abs(j / (double) b.length - i / (double) g.length));
        }
        return new Discrimination(twiceBelow / (2.0 * g.length * b.length), ks);
    }

    /**
     * Figures of score bands from worst to best.
     *
     * @param good good rows per band
     * @param bad bad rows per band
     */
    public static Discrimination ofBands(long[] good, long[] bad) {
        double allGood = Arrays.stream(good).sum();
        double allBad = Arrays.stream(bad).sum();
        double below = 0;
        double ks = 0;
        double goodSoFar = 0;
        double badSoFar = 0;
        for (int i = 0; i < good.length; i++) {
            goodSoFar += good[i] / allGood;
            badSoFar += bad[i] / allBad;
            below += bad[i] / allBad * (1 - goodSoFar + good[i] / allGood / 2);
            ks = FastMath.max(ks, FastMath.abs(badSoFar - goodSoFar));
        }
        return new Discrimination(below, ks);
    }

    private static double[] sorted(double[] scores) {
        if (scores.length == 0) {
            throw new IllegalArgumentException("discrimination needs good and bad rows");
        }
        double[] copy = scores.clone();
        for (int i = 0; i < copy.length; i++) {
            copy[i] += 0.0; // no negative zero, which sorts below zero
        }
        Arrays.sort(copy);
        return copy;
    }

    private static int run(double[] sorted, int from, double score) {
        int end = from;
        while (end < sorted.length && sorted[end] == score) {
            end++;
        }
        return end - from;
    }
}
