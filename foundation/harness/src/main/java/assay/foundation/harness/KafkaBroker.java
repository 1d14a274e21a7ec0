package assay.foundation.harness;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka broker and its controller in this virtual machine, on the loopback address. For a broker that can be killed
 * alone see {@link BrokerProcess}.
 */
public final class KafkaBroker implements AutoCloseable {

    /** Partitions of a topic nobody created explicitly; the upper limit of replicas that share the work. */
    public static final int PARTITIONS = 12;

    private final String bootstrapServers;
    private final @Nullable KafkaRaftServer server;
    private final @Nullable DirectoryLock lock;
    private final @Nullable Path temporary;
    private boolean closed;

    private KafkaBroker(
            String bootstrapServers,
            @Nullable KafkaRaftServer server,
            @Nullable DirectoryLock lock,
            @Nullable Path temporary) {
        this.bootstrapServers = bootstrapServers;
        this.server = server;
        this.lock = lock;
        this.temporary = temporary;
    }

    /**
     * Starts a broker, formatting its directory first where that is new.
     *
     * @param directory where the topics live; {@code null} for a temporary one that is deleted at the end
     * @param port TCP port, 0 for any free one
     * @throws IllegalStateException with one clear sentence when the port or the directory is in use
     */
    public static KafkaBroker start(@Nullable Path directory, int port) {
        try {
            Path home = directory == null ? TemporaryDirectories.create("kafka-") : directory.toAbsolutePath();
            Files.createDirectories(home);
            DirectoryLock lock = DirectoryLock.take(home);
            String bootstrapServers = "127.0.0.1:" + Ports.free(port, "Kafka");
            Path logs = home.resolve("logs");
            format(logs);
            var server = new KafkaRaftServer(
                    new KafkaConfig(settings(logs, bootstrapServers, directory != null), false), Time.SYSTEM);
            var broker = new KafkaBroker(bootstrapServers, server, lock, directory == null ? home : null);
            Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "kafka-stop"));
            server.startup();
            return broker;
        } catch (IOException e) {
            throw new UncheckedIOException("Kafka did not start: " + e.getMessage(), e);
        }
    }

    /** A handle on a broker that was started elsewhere in this virtual machine; closing it stops nothing. */
    static KafkaBroker of(String bootstrapServers) {
        return new KafkaBroker(bootstrapServers, null, null, null);
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    @Override
    public synchronized void close() {
        if (server == null || lock == null || closed) {
            return;
        }
        closed = true;
        server.shutdown();
        lock.close();
        if (temporary != null) {
            try {
                PostgresBinaries.delete(temporary);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void format(Path logs) throws IOException {
        if (Files.exists(logs.resolve("meta.properties"))) {
            return;
        }
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setNodeId(1)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setDirectories(List.of(logs.toString()))
                    .setMetadataLogDirectory(logs.toString())
                    .setControllerListenerName("CONTROLLER")
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .run();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("the directory could not be formatted: " + e.getMessage(), e);
        }
    }

    private static Map<String, String> settings(Path logs, String bootstrapServers, boolean comesBack) {
        String controller = "127.0.0.1:" + Ports.free(0, "the Kafka controller");
        Map<String, String> settings = new HashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@" + controller);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listeners", "PLAINTEXT://" + bootstrapServers + ",CONTROLLER://" + controller);
        settings.put("advertised.listeners", "PLAINTEXT://" + bootstrapServers);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("log.dirs", logs.toString());
        settings.put("num.partitions", Integer.toString(PARTITIONS));
        settings.put("auto.create.topics.enable", "true");
        settings.put("default.replication.factor", "1");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "4"); // a few consumer groups, not thousands
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "4");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("group.initial.rebalance.delay.ms", "0"); // nobody waits for a second consumer
        // a killed broker may come back after that; one that never does is not fenced for a pause of a busy machine
        settings.put("broker.session.timeout.ms", comesBack ? "3000" : "30000");
        settings.put("broker.heartbeat.interval.ms", "500");
        settings.put("log.cleaner.dedupe.buffer.size", "4194304"); // instead of 128 MiB of heap
        settings.put("log.index.size.max.bytes", "1048576"); // preallocated twice for each of many small partitions
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "2");
        settings.put("controlled.shutdown.enable", "false"); // there is no other broker to move leaders to
        return settings;
    }
}
