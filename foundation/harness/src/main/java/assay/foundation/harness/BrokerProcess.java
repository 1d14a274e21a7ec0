package assay.foundation.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/**
 * A {@link KafkaBroker} in a process of its own, so that it can be killed alone. It ends with the virtual machine that
 * started it.
 */
public final class BrokerProcess implements AutoCloseable {

    private final GuardedProcess process;
    private final String bootstrapServers;

    private BrokerProcess(GuardedProcess process, String bootstrapServers) {
        this.process = process;
        this.bootstrapServers = bootstrapServers;
    }

    /** Runs a broker: {@code main(directory, port)}. Ends when asked to terminate. */
    public static void main(String[] arguments) {
        try {
            KafkaBroker.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        } catch (IllegalStateException | UncheckedIOException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /**
     * Starts the process and waits until the broker answers.
     *
     * @param directory where the topics and the log file {@code broker.log} live
     * @param port TCP port, 0 for any free one
     * @throws IllegalStateException with the broker's last words when it ends instead
     */
    public static BrokerProcess start(Path directory, int port) {
        int chosen = Ports.free(port, "Kafka");
        Path home = directory.toAbsolutePath();
        Path log = home.resolve("broker.log");
        try {
            Files.createDirectories(home);
            List<String> command = List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xms64m",
                    "-Xmx256m",
                    "-XX:+UseSerialGC",
                    "--sun-misc-unsafe-memory-access=allow",
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    System.getProperty("java.class.path"),
                    BrokerProcess.class.getName(),
                    home.toString(),
                    Integer.toString(chosen));
            GuardedProcess process = GuardedProcess.start(command, log, "TERM");
            BrokerProcess broker = new BrokerProcess(process, "127.0.0.1:" + chosen);
            Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "kafka-stop"));
            broker.await(log);
            return broker;
        } catch (IOException e) {
            throw new UncheckedIOException("Kafka did not start: " + e.getMessage(), e);
        }
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Process id of the broker. */
    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.stop(Duration.ofSeconds(20));
    }

    private void await(Path log) throws IOException {
        long deadline = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                close();
                List<String> lines = Files.readAllLines(log);
                throw new IllegalStateException("Kafka did not start: "
                        + String.join(" / ", lines.subList(Math.max(0, lines.size() - 3), lines.size())));
            }
            Pause.millis(100);
        }
    }

    private boolean answers() {
        if (!Ports.listening(bootstrapServers)) {
            return false;
        }
        try (Admin admin = Admin.create(java.util.Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "5000",
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, "5000"))) {
            return !admin.describeCluster().nodes().get().isEmpty();
        } catch (java.util.concurrent.ExecutionException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for Kafka", e);
        }
    }
}
