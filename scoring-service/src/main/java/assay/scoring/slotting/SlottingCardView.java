package assay.scoring.slotting;

import assay.scoring.slotting.domain.SlottingCard;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A card as it is shown. */
@Schema(
        name = "RegisteredSlottingCard",
        description = "A slotting card: its document, which never changes, and its life.")
record SlottingCardView(
        UUID id,
        long version,
        String portfolio,
        StoredCard.Status status,
        SlottingCard document,

        @Schema(description = "SHA-256 of the document") String documentHash,

        @Schema(description = "`assay` for the card that ships, which is expert judgement")
        String author,

        Instant registeredAt,
        @Nullable String activatedBy,
        @Nullable Instant activatedAt,
        @Nullable Instant retiredAt) {

    static SlottingCardView of(StoredCard card) {
        return new SlottingCardView(
                card.id(),
                card.version(),
                card.portfolio(),
                card.status(),
                card.card(),
                card.documentHash(),
                card.author(),
                card.registeredAt(),
                card.activatedBy(),
                card.activatedAt(),
                card.retiredAt());
    }
}
