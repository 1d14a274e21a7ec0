package assay.scoring.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A model in the inventory. */
@Schema(name = "RegisteredModel")
record ModelView(
        UUID id,
        ModelKind kind,

        @Schema(description = "Portfolio or purpose that it serves")
        String scope,

        @Schema(description = "Name, where the model has one") @Nullable
        String name,

        @Schema(description = "As the model's own resource says")
        String status,

        @Schema(description = "Who asked for it or wrote it")
        String author,

        Instant createdAt,
        @Nullable Instant activatedAt,
        @Nullable String activatedBy,

        @Schema(description = "Who answers for it; absent until somebody wrote it down") @Nullable
        RecordView record,

        @Schema(description = "Releases, oldest first; only in the answer to one model") @Nullable
        List<Activation> activations) {

    /** What a validation found. */
    @Schema(name = "ValidationStatus")
    enum Validation {
        NOT_VALIDATED,
        VALIDATED,
        VALIDATED_WITH_FINDINGS,
        REJECTED
    }

    /** Who answers for a model, and what its validation found. */
    @Schema(name = "ModelRecord")
    record RecordView(
            long version,
            String purpose,
            String owner,

            @Schema(description = "1 is what most depends on")
            int tier,

            Validation validation,
            @Nullable String findings,
            @Nullable LocalDate reviewDue,
            String writtenBy,
            Instant writtenAt) {}

    /** One release. */
    @Schema(name = "ModelActivation")
    record Activation(Instant at, String by) {}

    ModelView with(List<Activation> history) {
        return new ModelView(
                id, kind, scope, name, status, author, createdAt, activatedAt, activatedBy, record, history);
    }
}
