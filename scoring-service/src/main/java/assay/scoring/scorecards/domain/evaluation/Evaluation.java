package assay.scoring.scorecards.domain.evaluation;

import assay.scoring.scorecards.domain.BilingualText;
import assay.scoring.scorecards.domain.Bin;
import assay.scoring.scorecards.domain.Characteristic.InvestorQuestion;
import assay.scoring.scorecards.domain.Characteristic.RepaymentAspect;
import java.util.List;
import java.util.Map;

/**
 * A score that explains itself.
 *
 * @param score sum of the whole points awarded; what grade and cut-off read
 * @param logGoodOdds ln(odds good : bad), unrounded
 * @param pd probability of default in (0, 1), from the unrounded log-odds
 * @param awarded one per characteristic, in model order; the points add up to the score
 * @param repayment points by ability and willingness to repay; they add up to the score. The scale's offset and the
 *     intercept are no separate part: every characteristic carries its share of them in the points of its bins, 1/n each
 *     on a developed card
 * @param questions points by an investor's four questions, shared in the same way; they add up to the score
 * @param reasons what cost most points, largest loss first, ties in model order
 * @param completeness how much of what the card asks for was given
 */
public record Evaluation(
        int score,
        double logGoodOdds,
        double pd,
        List<Awarded> awarded,
        Map<RepaymentAspect, Integer> repayment,
        Map<InvestorQuestion, Integer> questions,
        List<Reason> reasons,
        Completeness completeness) {

    /**
     * Points of one characteristic.
     *
     * @param characteristic its name
     * @param bin index of its bin, from 0
     * @param kind which values the bin takes
     * @param points whole points awarded
     */
    public record Awarded(String characteristic, int bin, Bin.BinKind kind, int points) {}

    /**
     * One reason for a score that is not higher.
     *
     * @param characteristic its name
     * @param text what the client is told
     * @param lostPoints baseline less points awarded, above 0
     * @param baseline what was compared with
     */
    public record Reason(
            String characteristic, BilingualText text, double lostPoints, Baseline.BaselineKind baseline) {}

    public Evaluation {
        awarded = List.copyOf(awarded);
        repayment = Map.copyOf(repayment);
        questions = Map.copyOf(questions);
        reasons = List.copyOf(reasons);
    }
}
