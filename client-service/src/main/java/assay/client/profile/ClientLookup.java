package assay.client.profile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** References of other systems to be resolved. */
@Schema(examples = ClientExamples.LOOKUP)
record ClientLookup(
        @Schema(required = true) @NotNull @Size(min = 1, max = 1000)
        List<@NotNull @Valid Wanted> references) {

    record Wanted(
            @Schema(required = true, examples = "CORE") @NotNull @Size(min = 1, max = 50)
            String system,

            @Schema(required = true, examples = "4711") @NotNull @Size(min = 1, max = 400)
            String id) {}
}
