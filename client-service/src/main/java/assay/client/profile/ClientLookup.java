package assay.client.profile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** References of other systems to be resolved, and ids to be looked up; at least one list. */
@Schema(examples = ClientExamples.LOOKUP)
record ClientLookup(
        @Size(min = 1, max = 1000) @Nullable List<@NotNull @Valid Wanted> references,

        @Size(min = 1, max = 1000) @Nullable List<@NotNull UUID> ids) {

    /** One of them. Any text may be asked for: what cannot be a reference is simply not found. */
    @Schema(name = "ClientLookupReference")
    record Wanted(
            @Schema(required = true, examples = "CORE") @NotNull @Size(min = 1, max = 50)
            String system,

            @Schema(required = true, examples = "4711") @NotNull @Size(min = 1, max = 400)
            String id) {}
}
