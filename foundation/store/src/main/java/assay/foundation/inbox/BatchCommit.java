package assay.foundation.inbox;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaConnectorIncomingConfiguration;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.commit.KafkaCommitHandler;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Moves the offsets of all partitions of a processed batch on with one request, where the framework's own strategies send
 * one for each partition. Nobody waits for the answer: an offset that is behind only brings records once more, which
 * their readers recognise. What the broker does not take, because it is moving or away, is sent again, so that a
 * partition without new records does not look unread for ever.
 */
final class BatchCommit implements KafkaCommitHandler {

    private static final Logger LOG = Logger.getLogger(BatchCommit.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final KafkaConsumer<?, ?> consumer;
    private final Map<TopicPartition, Long> processed = new ConcurrentHashMap<>();
    private final Map<TopicPartition, Long> taken = new ConcurrentHashMap<>();
    private final AtomicBoolean due = new AtomicBoolean();

    BatchCommit(KafkaConsumer<?, ?> consumer) {
        this.consumer = consumer;
    }

    /** Called for the last record of each partition once the batch's transaction is committed. */
    @Override
    public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> record) {
        processed.merge(
                new TopicPartition(record.getTopic(), record.getPartition()), record.getOffset() + 1, Math::max);
        commitSoon();
        return Uni.createFrom().voidItem();
    }

    /** Whoever gets the partitions next begins where we last committed. */
    @Override
    public void partitionsRevoked(Collection<TopicPartition> partitions) {
        processed.keySet().removeAll(partitions);
        taken.keySet().removeAll(partitions);
    }

    private void commitSoon() {
        if (due.compareAndSet(false, true)) {
            consumer.runOnPollingThread(this::commit)
                    .subscribe()
                    .with(_ -> {}, fault -> LOG.debugf(fault, "offsets wait for the next batch"));
        }
    }

    private void commit(Consumer<?, ?> client) {
        due.set(false);
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        processed.forEach((partition, offset) -> {
            if (offset > taken.getOrDefault(partition, 0L)) {
                offsets.put(partition, new OffsetAndMetadata(offset));
            }
        });
        if (!offsets.isEmpty()) {
            client.commitAsync(offsets, (_, fault) -> {
                if (fault == null) {
                    offsets.forEach((partition, offset) -> taken.merge(partition, offset.offset(), Math::max));
                } else {
                    LOG.debugf(fault, "offsets are sent again");
                    Uni.createFrom()
                            .voidItem()
                            .onItem()
                            .delayIt()
                            .by(PAUSE)
                            .subscribe()
                            .with(_ -> commitSoon());
                }
            });
        }
    }

    /** The strategy's name in the configuration. */
    @ApplicationScoped
    @Identifier("batch")
    static class Factory implements KafkaCommitHandler.Factory {

        @Override
        public BatchCommit create(
                KafkaConnectorIncomingConfiguration config,
                Vertx vertx,
                KafkaConsumer<?, ?> consumer,
                BiConsumer<Throwable, Boolean> reportFailure) {
            return new BatchCommit(consumer);
        }
    }
}
