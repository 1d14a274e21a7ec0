package assay.local;

import assay.foundation.harness.BrokerProcess;
import assay.foundation.harness.IdentityProvider;
import assay.foundation.harness.PostgresServer;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** PostgreSQL, Kafka, identity provider and the four services, all on loopback; starts whole and stops whole. */
public final class Stack implements AutoCloseable {

    private static final Duration START_PATIENCE = Duration.ofSeconds(180);
    private static final List<String> SERVICE_JVM = List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED");

    private final Readiness readiness = new Readiness();
    private final DataFolder folder;
    private final Ports ports;
    private final PrintStream out;
    private final IdentityProvider identity;
    private final Map<Part, ChildProcess> services = new EnumMap<>(Part.class);
    private volatile PostgresServer postgres;
    private volatile BrokerProcess broker;
    private volatile boolean closing;

    private Stack(DataFolder folder, Ports ports, PrintStream out) {
        this.folder = folder;
        this.ports = ports;
        this.out = out;
        this.identity = IdentityProvider.start(folder.identity(), ports.identity());
        CompletableFuture<PostgresServer> database =
                CompletableFuture.supplyAsync(() -> PostgresServer.start(folder.postgres(), ports.postgres(), true));
        this.broker = BrokerProcess.start(folder.kafka(), ports.kafka());
        this.postgres = database.join();
    }

    /** @throws StackFailure with one sentence when a part does not become ready */
    public static Stack start(DataFolder folder, Ports ports, PrintStream out) {
        Stack stack = surrounding(folder, ports, out);
        try {
            stack.startServices();
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    /** Everything but the services. */
    private static Stack surrounding(DataFolder folder, Ports ports, PrintStream out) {
        try {
            return new Stack(folder, ports, out);
        } catch (CompletionException e) {
            throw new StackFailure(sentence(e.getCause()), e);
        } catch (IllegalStateException | UncheckedIOException e) {
            throw new StackFailure(sentence(e), e);
        }
    }

    /** A caller of the gateway with the given name and roles, who sees every book. */
    public Api caller(String subject, Set<String> roles) {
        return new Api(gateway(), () -> token(subject, roles));
    }

    /** A bearer token of the given subject for every book, valid for an hour. */
    public String token(String subject, Set<String> roles) {
        return identity.token(subject, roles, Set.of("*"));
    }

    public String gateway() {
        return ports.url(Part.GATEWAY);
    }

    public Ports ports() {
        return ports;
    }

    public DataFolder folder() {
        return folder;
    }

    public PostgresServer postgres() {
        return postgres;
    }

    public BrokerProcess broker() {
        return broker;
    }

    public ChildProcess service(Part part) {
        return services.get(part);
    }

    /**
     * Watches until the virtual machine ends; whatever dies is started again, with one sentence about it. What cannot be
     * started now is tried again: a full disk may be emptied.
     */
    void supervise() {
        boolean told = false;
        while (!closing) {
            try {
                revive();
                told = false;
                pause(Duration.ofMillis(300));
            } catch (IllegalStateException | UncheckedIOException e) {
                if (!told) {
                    out.println(sentence(e) + " It is tried again every few seconds.");
                }
                told = true;
                pause(Duration.ofSeconds(5));
            }
        }
    }

    /** Starts again what has died since the last look. */
    public synchronized void revive() {
        if (closing) {
            return;
        }
        if (ProcessHandle.of(postgres.pid()).filter(ProcessHandle::isAlive).isEmpty()) {
            postgres.close();
            postgres = PostgresServer.start(folder.postgres(), ports.postgres(), true);
            out.println("PostgreSQL had ended; it was started again on the same data.");
        }
        services.values().forEach(this::revive); // they need no broker to start
        if (!broker.isAlive()) {
            broker = BrokerProcess.start(folder.kafka(), ports.kafka());
            out.println("Kafka had ended; it was started again on the same data.");
        }
    }

    private void revive(ChildProcess child) {
        if (!child.isAlive() && !closing) {
            out.printf("%s has ended %s; starting it again. Its log: %s%n", child.name(), child.ending(), child.log());
            child.restart();
        }
    }

    /** @throws StackFailure when a service is not ready in time */
    public void awaitReady() {
        long deadline = System.nanoTime() + START_PATIENCE.toNanos();
        services.forEach((part, service) -> readiness.await(service, ports.management(part), deadline));
    }

    /**
     * Starts one more process of a service against the same stores, on ports of its own, and waits until it is ready.
     * It is the caller's to end.
     *
     * @param own where it listens
     * @param more settings in which it differs from the first
     */
    ChildProcess replica(Part part, Ports own, Map<String, String> more) {
        ServiceConfig config = surroundings().settings(part, own);
        more.forEach(config::set);
        ChildProcess replica = launch(part, part.module + "-" + own.http(part), config);
        readiness.await(replica, own.management(part), System.nanoTime() + START_PATIENCE.toNanos());
        return replica;
    }

    private void startServices() {
        Surroundings surroundings = surroundings();
        for (Part part : Part.values()) {
            if (part.database != null) {
                postgres.createDatabase(part.database);
            }
            services.put(part, launch(part, part.module, surroundings.settings(part, ports)));
        }
        awaitReady();
    }

    private ChildProcess launch(Part part, String name, ServiceConfig config) {
        Path application = Home.directory().resolve(part.module).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(application)) {
            throw new StackFailure(part.module + " has not been built: call \"make run\", which builds first.");
        }
        return ChildProcess.jar(name, SERVICE_JVM, application, config.writeTo(folder.config(name)), folder.log(name));
    }

    private Surroundings surroundings() {
        return new Surroundings(folder, ports, identity, postgres);
    }

    /** The harness says in one sentence why something did not start; the log line it quotes may go on for more. */
    private static String sentence(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse(failure.toString());
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void close() {
        closing = true;
        List.of(Part.GATEWAY, Part.INTERACTION, Part.CLIENT, Part.SCORING).stream()
                .filter(services::containsKey)
                .map(services::get)
                .parallel()
                .forEach(ChildProcess::close);
        broker.close();
        identity.close();
        postgres.close();
    }
}
