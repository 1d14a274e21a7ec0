package assay.scoring.creditscore;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A review as it is shown. */
@Schema(name = "CreditReview", description = "A request that a person looks at a decision, and what came of it.")
record ReviewView(
        UUID id,
        UUID decisionId,
        Review.State state,
        Review.Ground reason,

        @Schema(description = "What the reviewer has to be") Review.ReviewerRole role,

        LocalDate deadline,
        String requestedBy,
        Instant requestedAt,
        Review.@Nullable ReviewOutcome outcome,
        @Nullable String outcomeReason,

        @Schema(description = "The decision in place of the reviewed one") @Nullable
        UUID newDecisionId,

        @Nullable String reviewer,
        @Nullable Instant reviewedAt) {

    static ReviewView of(Review review, LocalDate today) {
        return new ReviewView(
                review.id(),
                review.decisionId(),
                review.state(today),
                review.reason(),
                review.role(),
                review.deadline(),
                review.requestedBy(),
                review.requestedAt(),
                review.outcome(),
                review.outcomeReason(),
                review.newDecisionId(),
                review.reviewer(),
                review.reviewedAt());
    }
}
