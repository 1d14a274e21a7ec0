package assay.foundation.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * A session with the broker for the records of one source. Used by one thread.
 *
 * <p>The session of an ordered source is fenced: all replicas use the same transactional id, and whoever begins a session
 * with it ends the earlier ones for good. A leader that was stopped, deposed and woken up can therefore not append an
 * old record behind a newer one. The price is one broker transaction per batch.
 */
final class Publisher implements AutoCloseable {

    private static final int BATCH_BYTES = 128 * 1024;

    /** The next broker transaction is turned away while the last one is being ended, which takes a few milliseconds. */
    private static final int FIRST_RETRY_MS = 5;

    private final String bootstrapServers;
    private final TopicSetup topics;
    private final Duration patience;
    private final @Nullable String transactionalId;
    private @Nullable KafkaProducer<String, byte[]> producer;

    /**
     * @param patience for everything the broker has to do in one round
     * @param transactionalId common to all replicas, null for a session that is not fenced
     */
    Publisher(String bootstrapServers, TopicSetup topics, Duration patience, @Nullable String transactionalId) {
        this.bootstrapServers = bootstrapServers;
        this.topics = topics;
        this.patience = patience;
        this.transactionalId = transactionalId;
    }

    /**
     * Whether the session is open. A fenced one must be open before the records are read: then a later leader's session,
     * and with it the later leader's records, can only come after them.
     */
    boolean isOpen() {
        return producer != null;
    }

    /**
     * Opens a session.
     *
     * @throws KafkaException if the broker does not answer in time; to be tried again
     */
    void open() {
        Map<String, Object> settings = new HashMap<>(Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.LINGER_MS_CONFIG,
                0,
                ProducerConfig.BATCH_SIZE_CONFIG,
                BATCH_BYTES,
                ProducerConfig.RETRY_BACKOFF_MS_CONFIG,
                FIRST_RETRY_MS,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                patience.toMillis() / 2,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                (int) patience.toMillis() / 2,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                (int) patience.toMillis()));
        if (transactionalId != null) {
            settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
            settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int) patience.toMillis() * 2);
        }
        producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        if (transactionalId != null) {
            try {
                producer.initTransactions();
            } catch (KafkaException e) {
                close();
                throw e;
            }
        }
    }

    /**
     * Sends the records in the open session and returns when the broker has acknowledged all of them.
     *
     * @throws KafkaException if one of them is not acknowledged in time, or a later leader has ended the session. Any of
     *     the records may be published nevertheless. The session is closed, with what was still queued in it: nothing of
     *     it may appear behind the records of the next attempt.
     */
    void publish(List<OutboxRecord> records) throws InterruptedException {
        try {
            topics.ensure(records.stream().map(OutboxRecord::topic).distinct().toList());
            send(records);
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            close();
            throw new KafkaException("the broker has not acknowledged a batch of " + records.size(), e);
        }
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    private void send(List<OutboxRecord> records) throws InterruptedException, ExecutionException, TimeoutException {
        if (producer == null) {
            throw new IllegalStateException("the session is not open");
        }
        long deadline = System.nanoTime() + patience.toNanos();
        if (transactionalId != null) {
            producer.beginTransaction();
        }
        List<Future<RecordMetadata>> acknowledgements = new ArrayList<>(records.size());
        for (OutboxRecord record : records) {
            acknowledgements.add(producer.send(message(record)));
        }
        for (Future<RecordMetadata> acknowledgement : acknowledgements) {
            acknowledgement.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        }
        if (transactionalId != null) {
            producer.commitTransaction();
        }
    }

    private static ProducerRecord<String, byte[]> message(OutboxRecord record) {
        var message = new ProducerRecord<>(record.topic(), record.key(), record.payload());
        record.headers().forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        return message;
    }
}
