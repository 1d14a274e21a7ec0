package assay.interaction.journal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as the log keeps it.
 *
 * @param transactionType with amount and currency, of transactions only
 * @param details facts of other kinds, JSON
 * @param sealed personal texts, encrypted with the client's key
 * @param tx transaction that wrote it
 * @param ordinal its number in that transaction
 * @param reversedBy the entry that took it back; not looked up where only publishing matters
 */
record Entry(
        UUID id,
        UUID clientId,
        String portfolio,
        String kind,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable String source,
        @Nullable String externalId,
        @Nullable String productLine,
        @Nullable UUID reverses,
        @Nullable String transactionType,
        @Nullable Long amountMinor,
        @Nullable String currency,
        @Nullable String details,
        byte @Nullable [] sealed,
        long tx,
        int ordinal,
        @Nullable UUID reversedBy) {}
