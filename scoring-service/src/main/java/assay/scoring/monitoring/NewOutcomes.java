package assay.scoring.monitoring;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of decisions. */
record NewOutcomes(@NotNull @Size(min = 1, max = 1_000) List<@NotNull @Valid Item> items) {

    /** Outcome of one decision. */
    @Schema(name = "NewOutcome")
    record Item(
            @Schema(description = "Id of the decision record") @NotNull
            UUID decisionId,

            @Schema(description = "Whether the client defaulted by the definition of the card") @NotNull
            Boolean defaulted,

            @Schema(description = "Day on which that was established") @NotNull
            LocalDate observedOn) {}
}
