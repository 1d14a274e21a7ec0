package assay.scoring.creditscore;

import assay.scoring.creditscore.domain.CreditOutcome;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks for another outcome. */
@Schema(description = "Asks for another outcome than the strategy's; the grade stays.")
record NewPolicyException(
        @NotNull CreditOutcome outcome,
        @NotNull DepartureReason reason,

        @NotNull @Schema(description = "Last day on which it counts")
        LocalDate expiresOn) {}
