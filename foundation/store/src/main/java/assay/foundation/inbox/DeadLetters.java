package assay.foundation.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import assay.foundation.events.Topics;
import assay.foundation.ids.Ids;
import assay.foundation.outbox.Outbox;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Records that a reader could not use: kept as rows, published on {@code <topic>.dlq} with the reason, and sent back to
 * their topic by the command {@code replay-dead-letters} once the reader can use them.
 */
@ApplicationScoped
public class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};
    private static final JsonMapper MAPPER = new JsonMapper();

    /** A parked record as it came. */
    record Letter(
            UUID id, String topic, @Nullable String key, Map<String, String> headers, byte @Nullable [] payload) {}

    private final Jdbi jdbi;
    private final Outbox outbox;

    DeadLetters(Jdbi jdbi, Outbox outbox) {
        this.jdbi = jdbi;
        this.outbox = outbox;
    }

    /**
     * Parks a record with the running transaction.
     *
     * @param consumer name of the reader that could not use it
     * @param reason for people; must not repeat the record's content
     * @throws jakarta.transaction.TransactionalException if no transaction is running
     */
    @Transactional(TxType.MANDATORY)
    public void park(String consumer, ConsumerRecord<String, byte[]> record, String reason) {
        LOG.warnf("%s parks %s-%d@%d: %s", consumer, record.topic(), record.partition(), record.offset(), reason);
        Map<String, String> headers = headers(record);
        boolean first = jdbi.withHandle(handle -> handle.createUpdate("""
                                INSERT INTO dead_letter (id, consumer, topic, partition, position, key, headers, payload,
                                                         reason)
                                VALUES (:id, :consumer, :topic, :partition, :position, :key, :headers, :payload, :reason)
                                ON CONFLICT (consumer, topic, partition, position) DO NOTHING""")
                        .bind("id", Ids.next())
                        .bind("consumer", consumer)
                        .bind("topic", record.topic())
                        .bind("partition", record.partition())
                        .bind("position", record.offset())
                        .bind("key", record.key())
                        .bind("headers", json(headers))
                        .bind("payload", record.value())
                        .bind("reason", reason)
                        .execute()
                > 0);
        if (first) {
            headers.put("dlq-reason", reason);
            headers.put("dlq-consumer", consumer);
            headers.put("dlq-origin", "%s-%d@%d".formatted(record.topic(), record.partition(), record.offset()));
            outbox.publishRecord(record.topic() + Topics.DLQ_SUFFIX, record.key(), headers, record.value());
        }
    }

    /**
     * Sends parked records back to the topic they came from, oldest first, and marks them.
     *
     * @param topic where they came from, null for all topics
     * @param limit largest number of records
     * @return how many were sent back
     */
    @Transactional
    public int replay(@Nullable String topic, int limit) {
        List<Letter> letters = jdbi.withHandle(handle -> handle.createQuery("""
                        UPDATE dead_letter SET replayed_at = now()
                         WHERE id IN (SELECT id FROM dead_letter
                                       WHERE replayed_at IS NULL AND (:topic::text IS NULL OR topic = :topic)
                                       ORDER BY id LIMIT :limit
                                         FOR UPDATE SKIP LOCKED)
                        RETURNING id, topic, key, headers, payload""")
                .bind("topic", topic)
                .bind("limit", limit)
                .map((row, _) -> new Letter(
                        row.getObject("id", UUID.class),
                        row.getString("topic"),
                        row.getString("key"),
                        headers(row.getString("headers")),
                        row.getBytes("payload")))
                .list());
        letters.stream()
                .sorted(java.util.Comparator.comparing(Letter::id))
                .forEach(letter ->
                        outbox.publishRecord(letter.topic(), letter.key(), letter.headers(), letter.payload()));
        return letters.size();
    }

    private static Map<String, String> headers(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), UTF_8));
            }
        }
        return headers;
    }

    private static String json(Map<String, String> headers) {
        try {
            return MAPPER.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> headers(String json) {
        try {
            return MAPPER.readValue(json, HEADERS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
