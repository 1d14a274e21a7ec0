package assay.scoring.proposals;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A signature, or a no. */
@Schema(name = "NewFinancingApproval", description = "One person's word on the chosen option. A no ends the proposal.")
record NewApproval(
        @NotNull Boolean approved,

        @NotBlank @Size(max = 500) @Schema(description = "No personal data")
        String reason) {}
