package assay.scoring.creditscore;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks that a person looks at a decision. */
record NewReview(
        Review.@NotNull Ground reason,

        @NotNull @Schema(description = "Last day for the outcome, within 90 days")
        LocalDate deadline) {}
