package assay.client.profile;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The clients behind those references that are known; unknown ones are absent. */
@Schema(examples = ClientExamples.FOUND)
record ClientLookupAnswer(@Schema(required = true) List<Found> items) {

    record Found(
            @Schema(required = true) ExternalRef reference,
            @Schema(required = true) UUID clientId,
            @Schema(required = true) String portfolio,
            @Schema(required = true) String book,
            @Schema(required = true, minimum = "1") long version) {

        static Found of(ExternalRef reference, ClientRows.Known known) {
            return new Found(reference, known.id(), known.portfolio(), known.book(), known.version());
        }
    }
}
