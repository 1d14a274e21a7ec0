package assay.foundation.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetCommitCallback;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.NotCoordinatorException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BatchCommitTest {

    private static final TopicPartition FIRST = new TopicPartition("assay.clients.v1", 1);
    private static final TopicPartition SECOND = new TopicPartition("assay.clients.v1", 2);

    private final MovingBroker broker = new MovingBroker();
    private final BatchCommit commit = new BatchCommit(broker.consumer());

    @Test
    void an_offset_that_the_broker_has_not_taken_is_sent_again_without_a_new_batch() {
        broker.isMoving = true;
        commit.handle(record(FIRST, 7));
        broker.isMoving = false;

        await().untilAsserted(() -> assertThat(broker.offsets()).containsEntry(FIRST, 8L));
    }

    @Test
    void an_offset_that_is_sent_again_does_not_take_a_partition_back() {
        broker.isMoving = true;
        commit.handle(record(FIRST, 7));
        broker.isMoving = false;
        commit.handle(record(FIRST, 9));
        commit.handle(record(SECOND, 3));

        assertThat(broker.offsets()).containsEntry(FIRST, 10L).containsEntry(SECOND, 4L);
        await().during(Duration.ofMillis(800))
                .untilAsserted(() -> assertThat(broker.sent(FIRST)).containsExactly(8L, 10L));
    }

    @Test
    void offsets_of_partitions_that_somebody_else_has_now_are_not_sent_again() {
        broker.isMoving = true;
        commit.handle(record(FIRST, 7));
        commit.partitionsRevoked(List.of(FIRST));
        broker.isMoving = false;

        await().during(Duration.ofMillis(800))
                .untilAsserted(() -> assertThat(broker.sent(FIRST)).containsExactly(8L));
    }

    private static IncomingKafkaRecord<String, byte[]> record(TopicPartition partition, long offset) {
        return new IncomingKafkaRecord<>(
                new ConsumerRecord<>(partition.topic(), partition.partition(), offset, "key", new byte[0]),
                "clients-in",
                0,
                null,
                null,
                false);
    }

    /** A client whose group coordinator is elsewhere for a while. */
    private static final class MovingBroker extends MockConsumer<String, byte[]> {

        private final List<Map<TopicPartition, OffsetAndMetadata>> requests = new ArrayList<>();
        private boolean isMoving;

        MovingBroker() {
            super("earliest");
            assign(List.of(FIRST, SECOND));
        }

        @Override
        public synchronized void commitAsync(
                Map<TopicPartition, OffsetAndMetadata> offsets, OffsetCommitCallback callback) {
            requests.add(offsets);
            if (isMoving) {
                callback.onComplete(offsets, new NotCoordinatorException("moving"));
            } else {
                super.commitAsync(offsets, callback);
            }
        }

        Map<TopicPartition, Long> offsets() {
            Map<TopicPartition, Long> all = new HashMap<>();
            committed(Set.of(FIRST, SECOND)).forEach((partition, offset) -> all.put(partition, offset.offset()));
            return all;
        }

        List<Long> sent(TopicPartition partition) {
            return requests.stream()
                    .filter(request -> request.containsKey(partition))
                    .map(request -> request.get(partition).offset())
                    .toList();
        }

        @SuppressWarnings("unchecked")
        KafkaConsumer<String, byte[]> consumer() {
            return (KafkaConsumer<String, byte[]>) Proxy.newProxyInstance(
                    KafkaConsumer.class.getClassLoader(),
                    new Class<?>[] {KafkaConsumer.class},
                    (_, method, arguments) -> switch (method.getName()) {
                        case "runOnPollingThread" -> {
                            ((Consumer<org.apache.kafka.clients.consumer.Consumer<String, byte[]>>) arguments[0])
                                    .accept(this);
                            yield Uni.createFrom().voidItem();
                        }
                        default -> throw new UnsupportedOperationException(method.getName());
                    });
        }
    }
}
