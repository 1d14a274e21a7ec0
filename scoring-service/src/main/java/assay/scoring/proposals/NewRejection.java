package assay.scoring.proposals;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The client's no. */
@Schema(name = "FinancingRejection", description = "That the client said no.")
record NewRejection(
        @Nullable @Size(max = 500) @Schema(description = "No personal data")
        String reason) {}
