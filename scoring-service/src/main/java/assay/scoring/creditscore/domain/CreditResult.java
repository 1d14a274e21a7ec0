package assay.scoring.creditscore.domain;

import assay.scoring.scorecards.domain.BilingualText;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A credit score with everything that explains it. Lists and maps are in a fixed order, so that the same result is
 * always written in the same way.
 *
 * @param points sum of the points awarded; grade and cut-offs read it
 * @param logGoodOdds ln(odds good : bad), unrounded
 * @param pd probability of default from the unrounded log-odds, in (0, 1)
 * @param pdAssumed whether the card is expert judgement, so that its probabilities are assumptions
 * @param grade name of the grade of the points
 * @param notch place of the grade, 1 is the best
 * @param gradePd the grade's probability of default; the one that is used downstream
 * @param pdPit point-in-time probabilities by scenario
 * @param outcome the decision
 * @param modelOutcome what the strategy said; differs from the outcome only after a review
 * @param basis what decided
 * @param rule code of the knock-out rule, name of the segment, or reason of the review
 * @param segment the client's segment
 * @param ability points of the ability to repay; with willingness they add up to the points
 * @param willingness points of the willingness to repay
 * @param questions points by an investor's four questions; they add up to the points
 * @param awarded points by characteristic in the order of the card; they add up to the points
 * @param reasons why the score is not higher, most important first; at least one for a decline
 * @param completeness share of the card's data that was given, in [0, 1]
 * @param completenessGrade the share in words, A to D
 * @param missing characteristics without a value
 * @param pdInterval range of the probability of default; null for a card without a development sample
 * @param nextGrade the smallest change that reaches a better grade; null where no change that a client can make does
 */
public record CreditResult(
        int points,
        double logGoodOdds,
        double pd,
        boolean pdAssumed,
        String grade,
        int notch,
        double gradePd,
        SortedMap<String, Double> pdPit,
        CreditOutcome outcome,
        CreditOutcome modelOutcome,
        DecisionBasis basis,
        String rule,
        String segment,
        int ability,
        int willingness,
        SortedMap<String, Integer> questions,
        List<AwardedPoints> awarded,
        List<Reason> reasons,
        double completeness,
        String completenessGrade,
        List<String> missing,
        @Nullable ProbabilityInterval pdInterval,
        @Nullable NextGrade nextGrade)
        implements CreditAnswer {

    /** What decided. */
    public enum DecisionBasis {
        KNOCK_OUT,
        CUT_OFF,
        REVIEW
    }

    /** Points of one characteristic. */
    public record AwardedPoints(String characteristic, int bin, int points) {}

    /**
     * One reason.
     *
     * @param code name of the characteristic, or of the rule that decided
     * @param lostPoints points below the best attainable ones; null for a rule
     */
    public record Reason(
            String code, BilingualText text, @Nullable Double lostPoints) {}

    /**
     * A range of probabilities.
     *
     * @param confidence nominal; it covers chance in the development sample and nothing else
     */
    public record ProbabilityInterval(double lower, double upper, double confidence) {}

    /**
     * A better grade that is within reach.
     *
     * @param points with the changes
     * @param changes in the order of the card
     */
    public record NextGrade(String grade, int points, List<Change> changes) {

        public NextGrade {
            changes = List.copyOf(changes);
        }
    }

    /**
     * A change of one value.
     *
     * @param to number or category that reaches the better bin
     * @param below end of the better bin, exclusive, where the number is the last one below it; null else
     * @param points points gained
     */
    public record Change(
            String characteristic, Object to, @Nullable Double below, int points) {}

    public CreditResult {
        pdPit = Collections.unmodifiableSortedMap(new TreeMap<>(pdPit));
        questions = Collections.unmodifiableSortedMap(new TreeMap<>(questions));
        awarded = List.copyOf(awarded);
        reasons = List.copyOf(reasons);
        missing = List.copyOf(missing);
    }
}
