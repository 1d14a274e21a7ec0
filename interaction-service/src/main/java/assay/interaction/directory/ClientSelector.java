package assay.interaction.directory;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The client of an interaction: by id or by a reference of another system, exactly one of the two.
 *
 * @param id the client's own id
 * @param externalRef the client as another system names it
 */
@Schema(description = "Exactly one of id and externalRef.")
public record ClientSelector(@Nullable UUID id, @Nullable ExternalReference externalRef) {

    public static ClientSelector of(UUID id) {
        return new ClientSelector(id, null);
    }

    public static ClientSelector of(String system, String id) {
        return new ClientSelector(null, new ExternalReference(system, id));
    }
}
