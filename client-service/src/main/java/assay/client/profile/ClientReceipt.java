package assay.client.profile;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Answer to a write: what to ask for next, and nothing about the person. */
@Schema(examples = ClientExamples.RECEIPT)
record ClientReceipt(
        @Schema(required = true) UUID id,
        @Schema(required = true, minimum = "1") long version) {

    static ClientReceipt of(Client client) {
        return new ClientReceipt(client.id, client.version);
    }
}
