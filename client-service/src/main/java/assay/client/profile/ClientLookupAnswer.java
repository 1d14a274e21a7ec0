package assay.client.profile;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The clients behind those references and ids that are known; unknown ones are absent. */
@Schema(examples = ClientExamples.FOUND)
record ClientLookupAnswer(@Schema(required = true) List<Found> items) {

    @Schema(name = "ClientLookupItem")
    record Found(
            @Schema(description = "What the client was asked by; absent for one asked by id") @Nullable
            ExternalRef reference,

            @Schema(required = true) UUID clientId,
            @Schema(required = true) String portfolio,
            @Schema(required = true) String book,
            @Schema(required = true, minimum = "1") long version) {

        static Found of(@Nullable ExternalRef reference, ClientRows.Known known) {
            return new Found(reference, known.id(), known.portfolio(), known.book(), known.version());
        }
    }
}
