package assay.client;

import static org.awaitility.Awaitility.await;

import assay.foundation.events.Topics;
import assay.foundation.harness.Infrastructure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What the service has told the others so far: every record of the clients' topic, read from its beginning. */
public final class PublishedEvents implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final KafkaConsumer<String, String> consumer;
    private final List<ConsumerRecord<String, String>> records = new ArrayList<>();

    public PublishedEvents() {
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        Infrastructure.running().kafka().bootstrapServers(),
                        ConsumerConfig.GROUP_ID_CONFIG,
                        "test-" + UUID.randomUUID(),
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
        consumer.subscribe(List.of(Topics.CLIENTS));
    }

    /** Waits until a client has so many events, and returns them in order. */
    public List<ConsumerRecord<String, String>> of(UUID client, int count) {
        Predicate<ConsumerRecord<String, String>> isOurs =
                record -> client.toString().equals(record.key());
        await().atMost(PATIENCE).until(() -> {
            consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            return records.stream().filter(isOurs).count() >= count;
        });
        return records.stream().filter(isOurs).toList();
    }

    /** Everything read so far, headers included, as text to search in. */
    public String everything() {
        StringBuilder text = new StringBuilder();
        records.forEach(record -> {
            text.append(record.key()).append(record.value());
            record.headers().forEach(header -> text.append(new String(header.value(), StandardCharsets.UTF_8)));
        });
        return text.toString();
    }

    public static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
