package assay.interaction;

import static java.nio.charset.StandardCharsets.UTF_8;

import assay.foundation.events.InteractionRecorded;
import assay.foundation.events.Topics;
import assay.foundation.events.codec.Decoded;
import assay.foundation.events.codec.EventCodec;
import assay.foundation.harness.Infrastructure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Reads and writes topics of the test broker, as another service would. */
public final class Topic {

    private static final EventCodec CODEC = new EventCodec();

    private Topic() {}

    /**
     * An interaction event.
     *
     * @param id CloudEvents id
     * @param headers all headers, as texts
     * @param body as it went over the wire
     */
    public record Heard(String id, InteractionRecorded event, Map<String, String> headers, String body) {}

    /** Every interaction event of the clients so far, in the order of their partitions. */
    public static List<Heard> interactionsOf(Set<UUID> clients) {
        return records(Topics.INTERACTIONS).stream()
                .map(Topic::heard)
                .filter(heard -> clients.contains(heard.event().clientId()))
                .toList();
    }

    /** Everything a topic holds now. */
    public static List<ConsumerRecord<String, byte[]>> records(String topic) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", Infrastructure.running().kafka().bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    public static void send(ProducerRecord<String, byte[]> record) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", Infrastructure.running().kafka().bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(record);
        }
    }

    private static Heard heard(ConsumerRecord<String, byte[]> record) {
        Decoded.Readable readable = (Decoded.Readable) CODEC.decode(record);
        Map<String, String> headers = new TreeMap<>();
        record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return new Heard(
                readable.envelope().id(),
                (InteractionRecorded) readable.envelope().data(),
                headers,
                new String(record.value(), UTF_8));
    }
}
