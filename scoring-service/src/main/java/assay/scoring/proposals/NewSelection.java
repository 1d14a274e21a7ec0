package assay.scoring.proposals;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Chooses an option. */
@Schema(name = "FinancingSelection", description = "The option that is to be signed and offered.")
record NewSelection(
        @NotNull @Pattern(regexp = FinancingPolicyDocument.CODE)
        String option) {}
