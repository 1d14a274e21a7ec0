package assay.foundation.harness;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives a service under test its database on the shared PostgreSQL, the shared broker, and tokens it accepts.
 *
 * <p>Argument {@code database}: name of the service's database; a service without one leaves it out. Fields of type
 * {@link Tokens}, {@link PostgresServer}, {@link KafkaBroker} and {@link Infrastructure} in test classes are set.
 */
public final class ServiceInfrastructure implements QuarkusTestResourceLifecycleManager {

    private static final String REFERENCE_KEY = "test-1";

    private String database = "";

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.getOrDefault("database", "");
    }

    @Override
    public Map<String, String> start() {
        Infrastructure running = Infrastructure.running();
        Map<String, String> settings = new HashMap<>();
        if (!database.isEmpty()) {
            running.postgres().createDatabase(database);
            settings.putAll(databaseSettings(running.postgres()));
        }
        settings.put("kafka.bootstrap.servers", running.kafka().bootstrapServers());
        settings.put("mp.messaging.connector.smallrye-kafka.poll-timeout", "50"); // offsets are committed between polls
        settings.put("quarkus.oidc.auth-server-url", running.tokens().issuer());
        settings.put("quarkus.oidc-client.auth-server-url", running.tokens().issuer());
        settings.put("quarkus.oidc-client.client-id", "interaction-service");
        settings.put("quarkus.oidc-client.credentials.secret", running.clientSecret());
        settings.put("assay.encryption.keyset-file", running.keysetFile().toString());
        settings.put("assay.reference-keys.current", REFERENCE_KEY);
        settings.put("assay.reference-keys." + REFERENCE_KEY, running.referenceKey());
        settings.put("quarkus.http.test-port", "0");
        settings.put("quarkus.management.test-port", "0");
        return settings;
    }

    private Map<String, String> databaseSettings(PostgresServer postgres) {
        String url = postgres.jdbcUrl(database);
        return Map.of(
                "quarkus.datasource.jdbc.url",
                url,
                "quarkus.datasource.username",
                PostgresServer.APPLICATION,
                "quarkus.datasource.password",
                postgres.appPassword(),
                "quarkus.flyway.jdbc-url",
                url,
                "quarkus.flyway.username",
                PostgresServer.OWNER,
                "quarkus.flyway.password",
                postgres.ownerPassword(),
                "quarkus.flyway.placeholders.app",
                PostgresServer.APPLICATION);
    }

    @Override
    public void inject(TestInjector injector) {
        Infrastructure running = Infrastructure.running();
        injector.injectIntoFields(running, new TestInjector.MatchesType(Infrastructure.class));
        injector.injectIntoFields(running.tokens(), new TestInjector.MatchesType(Tokens.class));
        injector.injectIntoFields(running.postgres(), new TestInjector.MatchesType(PostgresServer.class));
        injector.injectIntoFields(running.kafka(), new TestInjector.MatchesType(KafkaBroker.class));
    }

    @Override
    public void stop() {
        // the servers are shared by all test classes and end with the virtual machine
    }
}
