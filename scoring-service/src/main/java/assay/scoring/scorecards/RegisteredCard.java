package assay.scoring.scorecards;

import assay.scoring.scorecards.domain.Scorecard;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A card with its place in the registry.
 *
 * @param id of the card; its document never changes
 * @param version number of the card among those of its purpose, from 1
 * @param purpose what it decides on, for example {@code corporate}; one card of a purpose is released at a time
 * @param status how far it has come
 * @param card the document
 * @param documentHash SHA-256 of the stored document, hexadecimal
 * @param activatedAt when it was released last; null if never
 */
public record RegisteredCard(
        UUID id,
        int version,
        String purpose,
        CardStatus status,
        Scorecard card,
        String documentHash,
        @Nullable Instant activatedAt) {}
