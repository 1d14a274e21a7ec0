package assay.scoring.slotting;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller gets for a registered card. */
@Schema(name = "SlottingCardReceipt")
record CardReceipt(
        UUID id,
        long version,
        StoredCard.Status status,

        @Schema(description = "SHA-256 of the document") String documentHash) {}
