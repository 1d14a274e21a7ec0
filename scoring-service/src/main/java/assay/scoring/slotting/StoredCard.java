package assay.scoring.slotting;

import assay.scoring.slotting.domain.SlottingCard;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A slotting card with its life.
 *
 * @param version counts changes of status; the document never changes
 * @param documentHash SHA-256 of the document, hexadecimal
 * @param author who registered it; the shipped card's is {@value #SHIPPED_BY}
 */
record StoredCard(
        UUID id,
        long version,
        String portfolio,
        Status status,
        SlottingCard card,
        String documentHash,
        String author,
        Instant registeredAt,
        @Nullable String activatedBy,
        @Nullable Instant activatedAt,
        @Nullable Instant retiredAt) {

    static final String SHIPPED_BY = "assay";

    /** What a card may be used for. */
    @Schema(name = "SlottingCardStatus")
    enum Status {
        /** Waits for somebody else than its author. */
        CANDIDATE,
        /** The one card of its portfolio that rates where none is named. */
        ACTIVE,
        /** Another one took its place. */
        RETIRED
    }
}
