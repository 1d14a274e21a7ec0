package assay.scoring.scorecards.domain.development;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Divides a sample into folds with the same part of bad rows in each, give or take a row. */
final class Folds {

    private Folds() {}

    /**
     * Fold of every row, from 0.
     *
     * @param count number of folds, at least 2
     * @param seed same seed, same folds
     */
    static int[] stratified(Sample sample, int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] fold = new int[sample.rows()];
        int next = 0;
        for (boolean bad : new boolean[] {false, true}) {
            int[] rows = IntStream.range(0, fold.length)
                    .filter(row -> sample.isBad(row) == bad)
                    .toArray();
            for (int i = rows.length - 1; i >= 0; i--) { // Fisher and Yates
                int other = random.nextInt(i + 1);
                int row = rows[other];
                rows[other] = rows[i];
                fold[row] = next;
                next = (next + 1) % count;
            }
        }
        return fold;
    }
}
