package assay.scoring.scorecards.domain.development;

import java.util.List;
import java.util.TreeSet;

/** The fine cut points of a numeric column: between all values where they are few, else at even quantiles. */
final class FineCuts {

    private FineCuts() {}

    /**
     * Cut points in ascending order.
     *
     * @param sorted values, ascending
     * @param manual cut points that must be among them
     * @param most cut points besides the manual ones
     */
    static double[] of(double[] sorted, List<Double> manual, int most) {
        TreeSet<Double> cuts = new TreeSet<>(manual);
        int n = sorted.length;
        int steps = 0;
        for (int i = 1; i < n; i++) {
            steps += sorted[i] > sorted[i - 1] ? 1 : 0;
        }
        double rowsPerCut = steps <= most ? 0 : n / (double) (most + 1);
        double next = rowsPerCut;
        for (int i = 1; i < n; i++) {
            if (sorted[i] > sorted[i - 1] && i >= next) {
                cuts.add(Numbers.cutBetween(sorted[i - 1], sorted[i]));
                next = rowsPerCut * (StrictMath.floor(i / StrictMath.max(rowsPerCut, 1e-9)) + 1);
            }
        }
        return cuts.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Whether no two of some sorted numbers are equal. */
    static boolean differ(double[] sorted) {
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] == sorted[i - 1]) {
                return false;
            }
        }
        return true;
    }
}
