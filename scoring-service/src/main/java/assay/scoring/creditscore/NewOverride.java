package assay.scoring.creditscore;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks for another grade. */
@Schema(description = "Asks for another grade, within the notches that the strategy allows.")
record NewOverride(
        @NotBlank String grade,
        @NotNull DepartureReason reason,

        @NotNull @Schema(description = "Last day on which it counts")
        LocalDate expiresOn) {}
