package assay.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;

/** How far the groups of a service have read, and the means to set them back, as an operator has them. */
final class TopicReaders implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Admin admin;
    private final List<String> groups;

    TopicReaders(String bootstrapServers, String... groups) {
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
        this.groups = List.of(groups);
    }

    /**
     * Waits until the groups have read everything there is and rest. A batch written in a transaction of the broker ends
     * with a marker, which is counted and never read: a lag of one may be nothing.
     */
    void awaitRead() {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .during(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(unread()).isEmpty());
    }

    private List<String> unread() throws ExecutionException, InterruptedException {
        List<String> unread = new ArrayList<>();
        for (String group : groups) {
            Map<TopicPartition, OffsetAndMetadata> read = read(group);
            ends(topicsOf(read.keySet())).forEach((partition, end) -> {
                OffsetAndMetadata at = read.get(partition);
                long position = at == null ? 0 : at.offset();
                if (end - position > 1) {
                    unread.add("%s has read %s up to %d of %d".formatted(group, partition, position, end));
                }
            });
        }
        return unread;
    }

    /** Sets the groups back to the beginning of everything they have read; returns how many records that is. */
    long rewind() throws ExecutionException, InterruptedException {
        long records = 0;
        for (String group : groups) {
            Map<TopicPartition, OffsetAndMetadata> beginning = new HashMap<>();
            for (Map.Entry<TopicPartition, OffsetAndMetadata> each : read(group).entrySet()) {
                records += each.getValue().offset();
                beginning.put(each.getKey(), new OffsetAndMetadata(0));
            }
            admin.alterConsumerGroupOffsets(group, beginning).all().get();
        }
        return records;
    }

    /** Where the partitions of some topics end now. */
    Map<String, Long> ends(Predicate<String> topic) throws ExecutionException, InterruptedException {
        Map<String, Long> ends = new TreeMap<>();
        List<String> topics =
                admin.listTopics().names().get().stream().filter(topic).toList();
        ends(topics).forEach((partition, end) -> ends.put(partition.toString(), end));
        return ends;
    }

    private static Set<String> topicsOf(Set<TopicPartition> partitions) {
        return partitions.stream().map(TopicPartition::topic).collect(Collectors.toSet());
    }

    private Map<TopicPartition, OffsetAndMetadata> read(String group) throws ExecutionException, InterruptedException {
        return admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
    }

    private Map<TopicPartition, Long> ends(Collection<String> topics) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> latest = admin.describeTopics(topics).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toMap(each -> each, _ -> OffsetSpec.latest()));
        return admin.listOffsets(latest).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().offset()));
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(5));
    }
}
