package assay.foundation.outbox;

import assay.foundation.correlation.Correlation;
import assay.foundation.events.Event;
import assay.foundation.events.EventEnvelope;
import assay.foundation.events.Topics;
import assay.foundation.events.codec.EventCodec;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Where a use case leaves what the other services must hear of. The running transaction decides: what it commits will
 * be published at least once, what it rolls back never. Two transactions that change the same row must publish after
 * they have locked it; then their events are published in the order of their commits.
 */
@ApplicationScoped
public class Outbox {

    private final OutboxTable table;
    private final EventCodec codec;
    private final Relay relay;
    private final Clock clock;
    private final String source;

    Outbox(
            OutboxTable table,
            EventCodec codec,
            Relay relay,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String source) {
        this.table = table;
        this.codec = codec;
        this.relay = relay;
        this.clock = clock;
        this.source = source;
    }

    /**
     * Publishes one event with the running transaction.
     *
     * @throws jakarta.transaction.TransactionalException if no transaction is running
     */
    @Transactional(TxType.MANDATORY)
    public void publish(Event event) {
        publish(List.of(event));
    }

    /**
     * Publishes events with the running transaction, in this order. Publishing an event again, for example to rebuild a
     * reader, gives it the same id.
     *
     * @throws jakarta.transaction.TransactionalException if no transaction is running
     */
    @Transactional(TxType.MANDATORY)
    public void publish(List<? extends Event> events) {
        Instant now = clock.instant();
        List<OutboxTable.Row> rows = new ArrayList<>(events.size());
        for (Event event : events) {
            rows.add(new OutboxTable.Row(
                    Topics.of(event),
                    event.key(),
                    headersOf(event, now, Correlation.traceparent()),
                    codec.write(event)));
        }
        send(rows);
    }

    /**
     * Publishes a record without a body for each key: the subject is erased.
     *
     * @throws jakarta.transaction.TransactionalException if no transaction is running
     */
    @Transactional(TxType.MANDATORY)
    public void publishTombstones(String topic, List<String> keys) {
        send(keys.stream()
                .map(key -> new OutboxTable.Row(topic, key, Map.of(), null))
                .toList());
    }

    /**
     * Publishes a record as it is, for dead letters.
     *
     * @param payload null for a tombstone
     * @throws jakarta.transaction.TransactionalException if no transaction is running
     */
    @Transactional(TxType.MANDATORY)
    public void publishRecord(
            String topic, @Nullable String key, Map<String, String> headers, byte @Nullable [] payload) {
        send(List.of(new OutboxTable.Row(topic, key, headers, payload)));
    }

    /**
     * The CloudEvents headers of an event, for a source that keeps its events in a table of its own.
     *
     * @param recordedAt when the event was recorded
     * @param traceparent trace context of the request that caused it
     */
    public Map<String, String> headersOf(Event event, Instant recordedAt, @Nullable String traceparent) {
        return codec.headers(EventEnvelope.of(event, source, recordedAt, traceparent));
    }

    private void send(List<OutboxTable.Row> rows) {
        if (!rows.isEmpty()) {
            table.add(rows);
            relay.wakeAfterCommit(OutboxTable.NAME);
        }
    }
}
