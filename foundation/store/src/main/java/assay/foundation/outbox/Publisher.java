package assay.foundation.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The service's one producer. Used by the relay's thread only. */
@ApplicationScoped
class Publisher {

    private final String bootstrapServers;
    private final TopicSetup topics;
    private final Duration patience;
    private @Nullable KafkaProducer<String, byte[]> producer;

    Publisher(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            TopicSetup topics,
            RelayConfig config) {
        this.bootstrapServers = bootstrapServers;
        this.topics = topics;
        this.patience = config.leaderTimeout().multipliedBy(4).dividedBy(5);
    }

    /**
     * Sends the records and returns when the broker has acknowledged all of them.
     *
     * @throws KafkaException if one of them is not acknowledged in time; any of them may be published nevertheless
     */
    void publish(List<OutboxRecord> records) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        topics.ensure(records.stream().map(OutboxRecord::topic).distinct().toList());
        try {
            List<Future<RecordMetadata>> acknowledgements = new ArrayList<>(records.size());
            for (OutboxRecord record : records) {
                acknowledgements.add(producer().send(message(record)));
            }
            producer().flush();
            for (Future<RecordMetadata> acknowledgement : acknowledgements) {
                acknowledgement.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            }
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            close(); // drops what is still queued: it must not appear after a later attempt's records
            throw new KafkaException("the broker has not acknowledged a batch of " + records.size(), e);
        }
    }

    void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    private KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            Map<String, Object> settings = Map.of(
                    ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                    bootstrapServers,
                    ProducerConfig.ACKS_CONFIG,
                    "all",
                    ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                    true,
                    ProducerConfig.LINGER_MS_CONFIG,
                    0,
                    ProducerConfig.BATCH_SIZE_CONFIG,
                    128 * 1024,
                    ProducerConfig.MAX_BLOCK_MS_CONFIG,
                    patience.toMillis() / 2,
                    ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                    (int) patience.toMillis() / 2,
                    ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                    (int) patience.toMillis());
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    private static ProducerRecord<String, byte[]> message(OutboxRecord record) {
        var message = new ProducerRecord<>(record.topic(), record.key(), record.payload());
        record.headers().forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        return message;
    }
}
