package assay.foundation.outbox;

import assay.foundation.events.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Creates a topic with the partitions and the retention its contract promises, before the first record goes there. A
 * topic that exists already, for example because a reader asked for it first, keeps its partitions and gets the
 * retention.
 */
@ApplicationScoped
class TopicSetup {

    private static final int PARTITIONS = 12;
    private static final Duration RETENTION = Duration.ofDays(30);
    private static final long TIMEOUT_SECONDS = 2;

    private final String bootstrapServers;
    private final Set<String> ready = new HashSet<>();

    TopicSetup(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Makes sure that the topics are there; asks the broker only once per topic.
     *
     * @throws KafkaException if the broker does not answer in time; to be tried again
     */
    void ensure(Collection<String> topics) throws InterruptedException {
        List<String> missing =
                topics.stream().filter(topic -> !ready.contains(topic)).toList();
        if (missing.isEmpty()) {
            return;
        }
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) TimeUnit.SECONDS.toMillis(TIMEOUT_SECONDS),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) TimeUnit.SECONDS.toMillis(TIMEOUT_SECONDS));
        try (Admin admin = Admin.create(settings)) {
            for (String topic : missing) {
                create(admin, topic);
                ready.add(topic);
            }
        }
    }

    private static void create(Admin admin, String topic) throws InterruptedException {
        Map<String, String> wanted = settingsOf(topic);
        NewTopic creation = new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty()).configs(wanted);
        try {
            admin.createTopics(List.of(creation)).all().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new KafkaException("cannot create topic " + topic, e.getCause());
            }
            alter(admin, topic, wanted);
        } catch (TimeoutException e) {
            throw new KafkaException("cannot create topic " + topic, e);
        }
    }

    private static void alter(Admin admin, String topic, Map<String, String> wanted) throws InterruptedException {
        List<AlterConfigOp> changes = wanted.entrySet().stream()
                .map(setting -> new AlterConfigOp(
                        new ConfigEntry(setting.getKey(), setting.getValue()), AlterConfigOp.OpType.SET))
                .toList();
        try {
            admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), changes))
                    .all()
                    .get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("cannot configure topic " + topic, e);
        }
    }

    /** Clients carry their full state, so the last record of a key is enough for ever; the others are news. */
    static Map<String, String> settingsOf(String topic) {
        return topic.equals(Topics.CLIENTS)
                ? Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)
                : Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(RETENTION.toMillis()));
    }
}
