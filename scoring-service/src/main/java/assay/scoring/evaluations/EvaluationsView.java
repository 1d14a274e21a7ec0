package assay.scoring.evaluations;

import assay.foundation.problem.ProblemDocument;
import assay.scoring.scorecards.CardStatus;
import assay.scoring.scorecards.domain.Bin;
import assay.scoring.scorecards.domain.evaluation.Baseline;
import assay.scoring.scorecards.domain.evaluation.Completeness;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Answers to the records of a request, in their order. */
@Schema(name = "Evaluations", description = "Answers in the order of the records")
record EvaluationsView(UUID scorecardId, int scorecardVersion, CardStatus scorecardStatus, List<Item> items) {

    /** Whether a record was scored. */
    @Schema(name = "EvaluationState")
    enum State {
        SCORED,
        REFUSED
    }

    /** What a search for a change ended with. */
    @Schema(name = "CounterfactualState")
    enum Search {
        /** The changes reach the target. */
        REACHED,
        /** No change that the client can make reaches it. */
        OUT_OF_REACH,
        /** There is no better grade. */
        BEST_GRADE
    }

    /** The answer to one record. */
    @Schema(name = "Evaluation")
    record Item(
            @Schema(description = "Place of the record in the request, from 0")
            int index,

            State state,

            @Schema(description = "Sum of the points") @Nullable
            Integer score,

            @Schema(description = "Probability of default from the unrounded log-odds") @Nullable
            Double pd,

            @Schema(description = "Whether the card is expert judgement, so that its probabilities are assumptions")
            @Nullable
            Boolean pdAssumed,

            @Nullable Double logGoodOdds,
            @Nullable GradeView grade,

            @Schema(description = "Point-in-time probability by scenario of the master scale, from that of the grade")
            @Nullable
            Map<String, Double> pdPit,

            @Schema(description = "Points by what they predict; they add up to the score") @Nullable
            Repayment repayment,

            @Schema(description = "Points by an investor's questions; they add up to the score") @Nullable
            Questions questions,

            @Schema(description = "They add up to the score") @Nullable
            List<Points> characteristics,

            @Nullable List<ReasonView> reasons,
            @Nullable CounterfactualView counterfactual,
            @Nullable IntervalView pdInterval,
            @Nullable CompletenessView completeness,

            @Schema(description = "Why the record was refused") @Nullable
            List<ProblemDocument.Fault> errors) {}

    /** Grade of the score on the master scale. */
    @Schema(name = "EvaluationGrade")
    record GradeView(
            String name,
            @Schema(description = "1 is the best") int notch,

            @Schema(description = "Probability of default of the grade, the one used downstream")
            double pd) {}

    @Schema(name = "RepaymentPoints")
    record Repayment(int ability, int willingness) {}

    @Schema(name = "QuestionPoints")
    record Questions(int finances, int projectOutlook, int management, int customerBase) {}

    @Schema(name = "CharacteristicPoints")
    record Points(
            String name,

            @Schema(description = "Bin of the value, from 0")
            int bin,

            Bin.BinKind kind,
            int points) {}

    @Schema(name = "EvaluationReason")
    record ReasonView(String characteristic, String text, double lostPoints, Baseline.BaselineKind baseline) {}

    @Schema(name = "Counterfactual")
    record CounterfactualView(
            Search state,

            @Schema(description = "With the changes, or the highest that changes reach") @Nullable
            Integer score,

            @Schema(description = "Steps from bin to bin") @Nullable
            Integer steps,

            List<ChangeView> changes) {}

    @Schema(name = "CounterfactualChange")
    record ChangeView(
            String characteristic,
            String label,

            @Schema(
                    description = "Value that scores so when it is sent again: a number or a category",
                    oneOf = {Double.class, String.class})
            Object to,

            @Schema(description = "End of the better bin, exclusive, where the number is the last one below it")
            @Nullable
            Double below,

            @Schema(description = "Points gained") int points) {}

    @Schema(name = "PdInterval")
    record IntervalView(
            double lower,
            double upper,
            double confidence,

            @Schema(description = "Which uncertainty the interval covers")
            String covers) {}

    @Schema(name = "InputCompleteness")
    record CompletenessView(
            @Schema(description = "Share of the card's data that was given")
            double share,

            Completeness.CompletenessGrade grade,
            List<String> missing) {}
}
