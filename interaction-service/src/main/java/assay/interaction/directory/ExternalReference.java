package assay.interaction.directory;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How another system of the bank names a client.
 *
 * @param system for example {@code CORE}
 * @param id the client's id there
 */
@Schema(requiredProperties = {"system", "id"})
public record ExternalReference(
        @Schema(pattern = "^[A-Za-z0-9][A-Za-z0-9_.-]{0,49}$", examples = "CORE") @Nullable
        String system,

        @Schema(minLength = 1, maxLength = 100, examples = "100042") @Nullable
        String id) {}
