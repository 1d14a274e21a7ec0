package assay.scoring.creditscore;

import assay.scoring.creditscore.domain.CreditOutcome;
import assay.scoring.creditscore.domain.CreditResult;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A credit decision as it is shown. */
@Schema(
        name = "CreditDecision",
        description = "A credit score, the decision that followed from it, and everything that explains both."
                + " Texts are in English or Chinese by Accept-Language.")
record CreditDecisionView(
        UUID id,

        @Schema(description = "Absent once the client is erased") @Nullable
        UUID clientId,

        String portfolio,
        long version,
        CreditDecision.Role role,
        CreditDecision.Occasion occasion,
        LocalDate asOf,
        Instant knownAt,
        Models models,
        Score score,
        Verdict decision,

        @Schema(description = "A grade put in place of the model's, where one is in force") @Nullable
        DepartureView override,

        @Schema(description = "An outcome put in place of the strategy's, where one is in force") @Nullable
        DepartureView policyException,

        List<Reason> reasons,

        @Schema(description = "The smallest change that reaches a better grade; absent where none does") @Nullable
        NextGrade nextGrade,

        DecisionInputs inputs,

        @Schema(description = "The decision that a challenger's score shadows") @Nullable
        UUID championId,

        @Schema(description = "The decision that a person looked at") @Nullable
        UUID reviewedId,

        String decidedBy,
        Instant decidedAt) {

    /** The versions that decided. */
    @Schema(name = "CreditModels")
    record Models(UUID scorecardId, UUID masterScaleId, UUID decisionStrategyId) {}

    /** The score. */
    @Schema(name = "CreditScore")
    record Score(
            @Schema(description = "Grade and cut-offs read it")
            int points,

            String grade,

            @Schema(description = "1 is the best") int notch,

            @Schema(description = "The grade's probability of default, through the cycle; used downstream")
            double gradePd,

            @Schema(description = "Point-in-time probability by scenario")
            SortedMap<String, Double> pdPit,

            @Schema(description = "The card's own probability of default, unrounded")
            double pd,

            @Schema(description = "Whether the card is expert judgement and its probabilities are assumptions")
            boolean pdAssumed,

            @Schema(description = "Covers chance in the development sample; absent without one")
            CreditResult.@Nullable ProbabilityInterval pdInterval,

            @Schema(description = "Points of the ability to repay; with willingness they add up to the points")
            int ability,

            int willingness,

            @Schema(description = "Points by an investor's four questions; they add up to the points")
            SortedMap<String, Integer> questions,

            List<CreditResult.AwardedPoints> awarded,

            @Schema(description = "Share of the card's data that was given")
            double completeness,

            String completenessGrade,
            List<String> missing) {}

    /** The decision. */
    @Schema(name = "CreditVerdict")
    record Verdict(
            CreditOutcome outcome,

            @Schema(description = "What the strategy said; differs only after a review")
            CreditOutcome modelOutcome,

            CreditResult.DecisionBasis basis,

            @Schema(description = "Code of the rule, name of the segment, or reason of the review")
            String rule,

            String segment) {}

    /** One reason. */
    @Schema(name = "CreditReason")
    record Reason(
            String code,
            String text,

            @Schema(description = "Points below the best attainable ones; absent for a rule") @Nullable
            Double lostPoints) {}

    /** A better grade that is within reach. */
    @Schema(name = "NextGrade")
    record NextGrade(String grade, int points, List<Change> changes) {}

    /** A change of one value. */
    @Schema(name = "GradeChange")
    record Change(
            String feature,
            String label,

            @Schema(description = "Number or category that reaches it")
            Object to,

            @Schema(description = "The value has to fall below this one") @Nullable
            Double below,

            int points) {}
}
