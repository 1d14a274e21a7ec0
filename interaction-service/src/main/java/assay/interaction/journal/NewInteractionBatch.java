package assay.interaction.journal;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Entries that are taken in together or not at all. */
@Schema(requiredProperties = "items")
record NewInteractionBatch(
        @Schema(minItems = 1, maxItems = NewInteractionBatch.MOST) @Nullable
        List<@Nullable NewInteraction> items) {

    static final int MOST = 1_000;
}
