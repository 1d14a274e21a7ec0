package assay.scoring;

import static java.nio.charset.StandardCharsets.UTF_8;

import assay.foundation.events.ClientRegistered;
import assay.foundation.events.Event;
import assay.foundation.events.EventEnvelope;
import assay.foundation.events.InteractionRecorded;
import assay.foundation.events.Topics;
import assay.foundation.events.TransactionFacts;
import assay.foundation.events.codec.EventCodec;
import assay.foundation.harness.Infrastructure;
import assay.foundation.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Plays client-service and interaction-service: publishes what they would, and waits until scoring has taken it in. */
@ApplicationScoped
public class OtherServices {

    private static final Instant RECORDED = Instant.parse("2026-01-02T03:04:05Z");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EventCodec codec;
    private final KafkaProducer<String, byte[]> producer;
    private final Admin admin;

    OtherServices(EventCodec codec) {
        Map<String, Object> broker =
                Map.of("bootstrap.servers", Infrastructure.running().kafka().bootstrapServers());
        this.codec = codec;
        this.producer = new KafkaProducer<>(broker, new StringSerializer(), new ByteArraySerializer());
        this.admin = Admin.create(broker);
    }

    /** A portfolio that no other test uses. */
    public static String newPortfolio() {
        return "p" + Ids.next().toString().substring(0, 18).replace("-", "")
                + Integer.toHexString((int) System.nanoTime());
    }

    /** Registers a client. */
    public UUID client(String portfolio, String book) {
        UUID id = Ids.next();
        publish(List.of(registration(id, portfolio, book)));
        return id;
    }

    public static ClientRegistered registration(UUID id, String portfolio, String book) {
        return new ClientRegistered(
                id,
                1,
                portfolio,
                "CORPORATE_BORROWER",
                null,
                "LEGAL",
                null,
                null,
                null,
                null,
                book,
                "CONTRACT",
                List.of(),
                RECORDED);
    }

    /** An income of so many yuan fen on a day. */
    public static InteractionRecorded purchase(UUID client, String portfolio, LocalDate day, long fen) {
        return transaction(client, portfolio, "PURCHASE", day, fen, RECORDED, null);
    }

    public static InteractionRecorded transaction(
            UUID client,
            String portfolio,
            String type,
            LocalDate day,
            long fen,
            Instant recordedAt,
            @Nullable UUID reverses) {
        UUID id = Ids.next();
        return new InteractionRecorded(
                id,
                client,
                portfolio,
                "TRANSACTION",
                day.atTime(12, 0).toInstant(ZoneOffset.UTC),
                recordedAt,
                "CORE",
                reverses,
                null,
                new TransactionFacts(type, fen, "CNY"),
                null,
                "1:1");
    }

    /** The entry that takes another one back. */
    public static InteractionRecorded reversal(InteractionRecorded original, Instant recordedAt) {
        TransactionFacts moved = original.transaction();
        if (moved == null) {
            throw new IllegalArgumentException("only transactions are reversed here");
        }
        return new InteractionRecorded(
                Ids.next(),
                original.clientId(),
                original.portfolio(),
                original.kind(),
                original.occurredAt(),
                recordedAt,
                original.source(),
                original.interactionId(),
                null,
                moved,
                null,
                "1:2");
    }

    /** Publishes events and waits until they are processed. */
    public void publish(Collection<? extends Event> events) {
        events.forEach(this::send);
        producer.flush();
        awaitProcessed();
    }

    /** Says that a client is erased. */
    public void erase(UUID client) {
        producer.send(new ProducerRecord<>(Topics.CLIENTS, client.toString(), null));
        producer.flush();
        awaitProcessed();
    }

    /** Publishes bytes that are no event. */
    public void publishGarbage(String topic, String key) {
        producer.send(new ProducerRecord<>(topic, key, "{".getBytes(UTF_8)));
        producer.flush();
        awaitProcessed();
    }

    private void send(Event event) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(Topics.of(event), event.key(), codec.write(event));
        codec.headers(EventEnvelope.of(event, "test", RECORDED, null))
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        producer.send(record);
    }

    /** Waits until scoring has committed the offsets of everything published. */
    public void awaitProcessed() {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(this::isAllProcessed);
    }

    private boolean isAllProcessed() throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets("scoring-service")
                .partitionsToOffsetAndMetadata()
                .get();
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        for (String topic : List.of(Topics.CLIENTS, Topics.INTERACTIONS)) {
            int partitions = admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get()
                    .get(topic)
                    .partitions()
                    .size();
            for (int partition = 0; partition < partitions; partition++) {
                ends.put(new TopicPartition(topic, partition), OffsetSpec.latest());
            }
        }
        return admin.listOffsets(ends).all().get().entrySet().stream()
                .allMatch(end -> end.getValue().offset() == 0
                        || committed.containsKey(end.getKey())
                                && committed.get(end.getKey()).offset()
                                        >= end.getValue().offset());
    }
}
