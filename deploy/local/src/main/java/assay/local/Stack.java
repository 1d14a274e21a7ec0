package assay.local;

import assay.foundation.harness.BrokerProcess;
import assay.foundation.harness.IdentityProvider;
import assay.foundation.harness.PostgresServer;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

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

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
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
        Stack stack = new Stack(folder, ports, out);
        try {
            stack.startServices();
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
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

    /** Watches until the virtual machine ends; whatever dies is started again, with one sentence about it. */
    void supervise() {
        while (!closing) {
            revive();
            pause(Duration.ofMillis(300));
        }
    }

    /** Starts again what has died since the last look. */
    public synchronized void revive() {
        if (closing) {
            return;
        }
        if (ProcessHandle.of(postgres.pid()).filter(ProcessHandle::isAlive).isEmpty()) {
            out.println("PostgreSQL has ended; starting it again on the same data.");
            postgres.close();
            postgres = PostgresServer.start(folder.postgres(), ports.postgres(), true);
        }
        if (!broker.isAlive()) {
            out.println("Kafka has ended; starting it again on the same data.");
            broker = BrokerProcess.start(folder.kafka(), ports.kafka());
        }
        services.values().forEach(this::revive);
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
        for (Part part : Part.values()) {
            while (!isReady(part)) {
                ChildProcess service = services.get(part);
                if (!service.isAlive()) {
                    throw new StackFailure("%s ended %s while starting. Its log: %s"
                            .formatted(part.module, service.ending(), service.log()));
                }
                if (System.nanoTime() > deadline) {
                    throw new StackFailure("%s was not ready after %d seconds. Its log: %s"
                            .formatted(part.module, START_PATIENCE.toSeconds(), service.log()));
                }
                pause(Duration.ofMillis(100));
            }
        }
    }

    private void startServices() {
        for (Part part : Part.values()) {
            if (part.database != null) {
                postgres.createDatabase(part.database);
            }
            Path application = Home.directory().resolve(part.module).resolve("target/quarkus-app/quarkus-run.jar");
            if (!Files.exists(application)) {
                throw new StackFailure(part.module + " has not been built: call \"make run\", which builds first.");
            }
            services.put(
                    part,
                    ChildProcess.jar(
                            part.module,
                            SERVICE_JVM,
                            application,
                            settings(part).writeTo(folder.config(part.module)),
                            folder.log(part.module)));
        }
        awaitReady();
    }

    private ServiceConfig settings(Part part) {
        ServiceConfig config = new ServiceConfig()
                .set("quarkus.http.host", "127.0.0.1")
                .set("quarkus.management.host", "127.0.0.1")
                .set("quarkus.http.port", ports.http(part))
                .set("quarkus.management.port", ports.management(part))
                .set("quarkus.oidc.auth-server-url", identity.issuer())
                .set("kafka.bootstrap.servers", "127.0.0.1:" + ports.kafka())
                .set("assay.reference-keys.current", "local")
                .set("assay.reference-keys.local", folder.referenceKey())
                .set("assay.encryption.keyset-file", folder.encryptionKeyset(part))
                .set("assay.client-service.url", ports.url(Part.CLIENT))
                .set("assay.routes.client", ports.url(Part.CLIENT))
                .set("assay.routes.interaction", ports.url(Part.INTERACTION))
                .set("assay.routes.scoring", ports.url(Part.SCORING))
                .set("quarkus.oidc-client.auth-server-url", identity.issuer())
                .set("quarkus.oidc-client.client-id", part.module)
                .set("quarkus.oidc-client.credentials.secret", identity.clientSecret(part.module));
        if (part.database != null) {
            String url = postgres.jdbcUrl(part.database);
            config.set("quarkus.datasource.jdbc.url", url)
                    .set("quarkus.datasource.username", PostgresServer.APPLICATION)
                    .set("quarkus.datasource.password", postgres.appPassword())
                    .set("quarkus.flyway.jdbc-url", url)
                    .set("quarkus.flyway.username", PostgresServer.OWNER)
                    .set("quarkus.flyway.password", postgres.ownerPassword())
                    .set("quarkus.flyway.placeholders.app", PostgresServer.APPLICATION);
        }
        return config;
    }

    private boolean isReady(Part part) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + ports.management(part) + "/q/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (java.io.IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
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
