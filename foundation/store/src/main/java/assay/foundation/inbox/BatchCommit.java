package assay.foundation.inbox;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaConnectorIncomingConfiguration;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.commit.KafkaCommitHandler;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
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
 * their readers recognise.
 */
final class BatchCommit implements KafkaCommitHandler {

    private static final Logger LOG = Logger.getLogger(BatchCommit.class);

    private final KafkaConsumer<?, ?> consumer;
    private final Map<TopicPartition, Long> processed = new ConcurrentHashMap<>();
    private final AtomicBoolean due = new AtomicBoolean();

    private BatchCommit(KafkaConsumer<?, ?> consumer) {
        this.consumer = consumer;
    }

    /** Called for the last record of each partition once the batch's transaction is committed. */
    @Override
    public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> record) {
        processed.merge(
                new TopicPartition(record.getTopic(), record.getPartition()), record.getOffset() + 1, Math::max);
        if (due.compareAndSet(false, true)) {
            consumer.runOnPollingThread(this::commit)
                    .subscribe()
                    .with(_ -> {}, fault -> LOG.debugf(fault, "offsets wait for the next batch"));
        }
        return Uni.createFrom().voidItem();
    }

    /** Whoever gets the partitions next begins where we last committed. */
    @Override
    public void partitionsRevoked(Collection<TopicPartition> partitions) {
        processed.keySet().removeAll(partitions);
    }

    private void commit(Consumer<?, ?> client) {
        due.set(false);
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        for (TopicPartition partition : processed.keySet()) {
            Long offset = processed.remove(partition);
            if (offset != null) {
                offsets.put(partition, new OffsetAndMetadata(offset));
            }
        }
        if (!offsets.isEmpty()) {
            client.commitAsync(offsets, (_, fault) -> {
                if (fault != null) {
                    LOG.debugf(fault, "offsets wait for the next batch");
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
