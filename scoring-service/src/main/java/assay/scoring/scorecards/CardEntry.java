package assay.scoring.scorecards;

import assay.scoring.scorecards.domain.Scorecard.CardOrigin;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the registry.
 *
 * @param revision changes with every step, from 1; the ETag
 * @param version among the cards of the purpose, from 1
 * @param reason code of why there is no card; null if there is one, or not yet
 * @param reasonArgs its figures, JSON
 * @param settingsId how it was to be developed; null for a judgemental card
 * @param sampleHash SHA-256 of the sample; null for a judgemental card
 * @param types types of the columns, JSON; null for a judgemental card and before the first reading
 * @param document all of the model, JSON; null if there is no card, or not yet
 */
record CardEntry(
        UUID id,
        long revision,
        String purpose,
        int version,
        String name,
        CardOrigin origin,
        CardStatus status,
        @Nullable String reason,
        @Nullable String reasonArgs,
        @Nullable UUID settingsId,
        byte @Nullable [] sampleHash,
        @Nullable String types,
        @Nullable String document,
        byte @Nullable [] documentHash,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant fittedAt,
        @Nullable String activatedBy,
        @Nullable Instant activatedAt,
        @Nullable Instant retiredAt) {

    /** The card itself; only for an entry that has one. */
    RegisteredCard registered() {
        if (document == null || documentHash == null) {
            throw new IllegalStateException("card without document: " + id);
        }
        return new RegisteredCard(
                id,
                version,
                purpose,
                status,
                CardDocument.card(document),
                HexFormat.of().formatHex(documentHash),
                activatedAt);
    }
}
