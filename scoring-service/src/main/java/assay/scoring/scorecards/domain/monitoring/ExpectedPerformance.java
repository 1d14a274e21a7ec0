package assay.scoring.scorecards.domain.monitoring;

import java.util.Arrays;
import java.util.Comparator;

/**
 * What a card is expected to achieve before any outcome is known, if its probabilities of default are calibrated: every
 * record counts as a default with its probability and as none with the rest. Where calibration is lost, these figures
 * are wrong in the same measure; they do not see a change in what the characteristics mean.
 *
 * @param records records counted, at least 1
 * @param defaultRate mean probability of default
 * @param brier mean of p (1 - p)
 * @param auc expected area under the curve; ties count half
 * @param gini 2 auc - 1
 * @param approvalRate share of records that passed
 * @param badsApproved expected share of the defaults that are approved
 * @param goodsApproved expected share of the others that are approved
 * @param badRateApproved mean probability of the approved; 0 when nobody is
 */
public record ExpectedPerformance(
        int records,
        double defaultRate,
        double brier,
        double auc,
        double gini,
        double approvalRate,
        double badsApproved,
        double goodsApproved,
        double badRateApproved) {

    /**
     * Estimates from scores and their calibrated probabilities.
     *
     * @param scores points; higher is safer
     * @param pds probabilities in (0, 1), one per score
     * @param approved whether the record passed
     * @throws IllegalArgumentException if the lengths differ, there are none or a probability is out of its range
     */
    public static ExpectedPerformance of(int[] scores, double[] pds, boolean[] approved) {
        int n = scores.length;
        if (n == 0
                || pds.length != n
                || approved.length != n
                || Arrays.stream(pds).anyMatch(pd -> !(pd > 0 && pd < 1))) {
            throw new IllegalArgumentException(n + " scores, " + pds.length + " probabilities in (0, 1)");
        }
        double bads = 0;
        double brier = 0;
        double badsApproved = 0;
        int passed = 0;
        for (int i = 0; i < n; i++) {
            bads += pds[i];
            brier += pds[i] * (1 - pds[i]);
            if (approved[i]) {
                passed++;
                badsApproved += pds[i];
            }
        }
        double auc = auc(scores, pds, bads);
        return new ExpectedPerformance(
                n,
                bads / n,
                brier / n,
                auc,
                2 * auc - 1,
                (double) passed / n,
                badsApproved / bads,
                (passed - badsApproved) / (n - bads),
                passed == 0 ? 0 : badsApproved / passed);
    }

    private static double auc(int[] scores, double[] pds, double bads) {
        Integer[] order = new Integer[scores.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingInt(i -> scores[i]));
        double goodsBelow = 0;
        double wins = 0;
        double goods = scores.length - bads;
        for (int start = 0; start < order.length; ) {
            double badsHere = 0;
            double goodsHere = 0;
            int end = start;
            while (end < order.length && scores[order[end]] == scores[order[start]]) {
                badsHere += pds[order[end]];
                goodsHere += 1 - pds[order[end]];
                end++;
            }
            goodsBelow += goodsHere;
            wins += badsHere * (goods - goodsBelow + goodsHere / 2);
            start = end;
        }
        return wins / (bads * goods);
    }
}
