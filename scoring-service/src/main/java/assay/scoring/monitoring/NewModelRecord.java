package assay.scoring.monitoring;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who answers for a model, and what its validation found. */
record NewModelRecord(
        @NotBlank @Size(max = 500) String purpose,
        @NotBlank @Size(max = 100) String owner,

        @Schema(description = "1 is what most depends on") @NotNull @Min(1) @Max(3)
        Integer tier,

        @Schema(description = "Anything but NOT_VALIDATED is for somebody else than the model's author") @NotNull
        ModelView.Validation validation,

        @Size(max = 4_000) @Nullable String findings,
        @Nullable LocalDate reviewDue) {}
