package assay.foundation.events;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the interaction log. The log only grows: a correction is an entry of its own that names what it reverses.
 *
 * @param portfolio the client's portfolio when the entry was recorded
 * @param kind {@code CONTACT} or {@code TRANSACTION}; the facts of that name are present
 * @param occurredAt when it happened, as told by the source
 * @param recordedAt when the log took it in
 * @param source system that reported it
 * @param reverses the entry taken back by this one
 * @param productLine product the transaction belongs to, part of the activity's key where present
 * @param sequence transaction id and ordinal of the log row, {@code <xid>:<ordinal>}
 */
public record InteractionRecorded(
        UUID interactionId,
        UUID clientId,
        String portfolio,
        String kind,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable String source,
        @Nullable UUID reverses,
        @Nullable String productLine,
        @Nullable TransactionFacts transaction,
        @Nullable ContactFacts contact,
        String sequence)
        implements InteractionEvent {

    public InteractionRecorded {
        requireNonNull(interactionId, "interactionId");
        requireNonNull(clientId, "clientId");
        requireNonNull(portfolio, "portfolio");
        requireNonNull(kind, "kind");
        requireNonNull(occurredAt, "occurredAt");
        requireNonNull(recordedAt, "recordedAt");
        requireNonNull(sequence, "sequence");
    }

    @Override
    public String key() {
        return clientId.toString();
    }

    /** The entry's own id: transaction ids start anew when a database is restored into a new server. */
    @Override
    public String identity() {
        return eventType() + "/" + interactionId;
    }
}
