package assay.scoring.creditscore;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Asks that a person looks at a decision. */
record NewReview(
        Review.@NotNull Ground reason,

        @Schema(description = "What the reviewer has to be, CREDIT_OFFICER when absent")
        Review.@Nullable ReviewerRole role,

        @NotNull @Schema(description = "Last day for the outcome, within 90 days")
        LocalDate deadline) {

    Review.ReviewerRole roleOrUsual() {
        return role == null ? Review.ReviewerRole.CREDIT_OFFICER : role;
    }
}
