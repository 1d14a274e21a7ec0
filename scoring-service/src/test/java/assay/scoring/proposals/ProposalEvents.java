package assay.scoring.proposals;

import assay.foundation.events.FinancingProposalChanged;
import assay.foundation.events.Topics;
import assay.foundation.events.codec.Decoded;
import assay.foundation.events.codec.EventCodec;
import assay.foundation.harness.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/** Plays a subscriber: what the broker has about a client's financing. */
@ApplicationScoped
class ProposalEvents {

    private final EventCodec codec;

    ProposalEvents(EventCodec codec) {
        this.codec = codec;
    }

    /** The events about a client, once there are so many. */
    List<FinancingProposalChanged> about(UUID client, int expected) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> read(client), events -> events.size() >= expected);
    }

    private List<FinancingProposalChanged> read(UUID client) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", Infrastructure.running().kafka().bootstrapServers());
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.SCORES).stream()
                    .map(one -> new TopicPartition(one.topic(), one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<FinancingProposalChanged> events = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    if (client.toString().equals(record.key())
                            && codec.decode(record) instanceof Decoded.Readable(var envelope)
                            && envelope.data() instanceof FinancingProposalChanged event) {
                        events.add(event);
                    }
                }
            }
            return events;
        }
    }
}
