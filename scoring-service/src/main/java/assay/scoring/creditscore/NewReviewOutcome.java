package assay.scoring.creditscore;

import assay.scoring.creditscore.domain.CreditOutcome;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Closes a review. */
record NewReviewOutcome(
        @Nullable @Schema(description = "The outcome in place of the reviewed one; absent to uphold it")
        CreditOutcome changedTo,

        @NotNull
        @Pattern(regexp = "[A-Z][A-Z0-9_]{1,49}")
        @Schema(description = "A code out of the bank's own list, no free text", examples = "INPUTS_CORRECTED")
        String reason) {}
