package assay.scoring.creditscore;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An override or a policy exception as it is shown. */
@Schema(name = "Departure", description = "Where people depart from a decision.")
record DepartureView(
        UUID id,
        UUID decisionId,
        Departure.State state,

        @Schema(description = "Grade or outcome of the decision")
        String modelValue,

        @Schema(description = "Grade or outcome in its place")
        String value,

        @Schema(description = "Above 0 for a worse grade; 0 for a policy exception")
        int notches,

        DepartureReason reason,
        String reasonText,
        LocalDate expiresOn,
        String requestedBy,
        Instant requestedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {}
