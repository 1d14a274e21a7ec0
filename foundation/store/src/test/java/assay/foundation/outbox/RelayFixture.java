package assay.foundation.outbox;

import assay.foundation.Events;
import assay.foundation.OwnerConnection;
import assay.foundation.harness.Infrastructure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jdbi.v3.core.Jdbi;

/** Row-versioned clients that are changed and published, and relays like those of several replicas. */
@ApplicationScoped
class RelayFixture {

    private static final Duration LEADER_TIMEOUT = Duration.ofSeconds(2);

    private final Outbox outbox;
    private final Jdbi jdbi;
    private final TransactionSynchronizationRegistry transactions;

    RelayFixture(Outbox outbox, Jdbi jdbi, TransactionSynchronizationRegistry transactions) {
        this.outbox = outbox;
        this.jdbi = jdbi;
        this.transactions = transactions;
    }

    /** Settings of a relay in a replica. */
    private record Settings(int batchSize) implements RelayConfig {
        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public Duration idlePause() {
            return Duration.ofMillis(20);
        }

        @Override
        public Duration gathering() {
            return Duration.ofMillis(10);
        }

        @Override
        public Duration leaderTimeout() {
            return LEADER_TIMEOUT;
        }

        @Override
        public Optional<List<String>> topics() {
            return Optional.empty();
        }
    }

    /** A relay that publishes until it is closed. */
    record Replica(Relay relay) implements AutoCloseable {
        @Override
        public void close() {
            relay.stop(new ShutdownEvent());
        }
    }

    void emptyTables() {
        OwnerConnection.execute(
                "CREATE TABLE IF NOT EXISTS counter (client uuid PRIMARY KEY, version bigint NOT NULL)",
                "GRANT ALL ON counter TO assay_app",
                "TRUNCATE counter, outbox, relay_leader");
    }

    List<UUID> clients(int number) {
        List<UUID> clients = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            UUID client = UUID.randomUUID();
            clients.add(client);
            jdbi.useHandle(handle -> handle.execute("INSERT INTO counter VALUES (?, 0)", client));
        }
        return clients;
    }

    Replica replica(String bootstrapServers, int batchSize, OutboxSource source) {
        Relay relay = new Relay(
                jdbi,
                List.of(source),
                new Settings(batchSize),
                new TopicSetup(bootstrapServers),
                transactions,
                bootstrapServers,
                "store-under-test");
        relay.start(new StartupEvent());
        return new Replica(relay);
    }

    Replica replica(int batchSize) {
        return replica(Infrastructure.running().kafka().bootstrapServers(), batchSize, new OutboxTable(jdbi));
    }

    /** One transaction: changes some clients under their row locks and publishes, or changes its mind. */
    void change(List<UUID> clients, boolean commit) {
        Runnable work = () -> {
            for (UUID client : clients.stream().sorted().toList()) {
                long version = jdbi.withHandle(handle -> handle.createQuery(
                                "UPDATE counter SET version = version + 1 WHERE client = :client RETURNING version")
                        .bind("client", client)
                        .mapTo(Long.class)
                        .one());
                outbox.publish(Events.clientChanged(client, version));
            }
            if (!commit) {
                throw new IllegalStateException("changed its mind");
            }
        };
        try {
            QuarkusTransaction.requiringNew().run(work);
        } catch (IllegalStateException e) {
            if (commit) {
                throw e;
            }
        }
    }

    /** Concurrent writers over the same clients; every tenth transaction is rolled back. */
    void changeAtRandom(List<UUID> clients, int writers, int transactionsPerWriter) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<Future<?>> results = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                results.add(threads.submit(() -> {
                    for (int i = 0; i < transactionsPerWriter; i++) {
                        UUID one = clients.get(ThreadLocalRandom.current().nextInt(clients.size()));
                        UUID other = clients.get(ThreadLocalRandom.current().nextInt(clients.size()));
                        change(new ArrayList<>(new LinkedHashSet<>(List.of(one, other))), i % 10 != 9);
                    }
                }));
            }
            for (Future<?> result : results) {
                result.get();
            }
        }
    }

    Map<UUID, Long> versions(List<UUID> clients) {
        Map<UUID, Long> versions = new HashMap<>();
        for (UUID client : clients) {
            versions.put(
                    client,
                    jdbi.withHandle(handle -> handle.createQuery("SELECT version FROM counter WHERE client = :client")
                            .bind("client", client)
                            .mapTo(Long.class)
                            .one()));
        }
        return versions;
    }

    long waiting() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM outbox")
                .mapTo(Long.class)
                .one());
    }

    /** Ends the sessions that hold the lock of a relay, as a killed process or a lost network would. */
    void killLeaders() {
        try (var superuser = Infrastructure.running().postgres().superuser();
                var statement = superuser.createStatement()) {
            statement.execute("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted");
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Versions of one client as a reader sees them, later copies of the same event dropped. */
    static SequencedSet<Long> firstCopies(List<ConsumerRecord<String, byte[]>> records, UUID client) {
        SequencedSet<Long> versions = new LinkedHashSet<>();
        records.stream()
                .filter(record -> client.toString().equals(record.key()))
                .forEach(record -> versions.add(version(record)));
        return versions;
    }

    /** What a compacted topic keeps of one client. */
    static long lastCopy(List<ConsumerRecord<String, byte[]>> records, UUID client) {
        return records.stream()
                .filter(record -> client.toString().equals(record.key()))
                .mapToLong(RelayFixture::version)
                .reduce(0, (_, later) -> later);
    }

    private static long version(ConsumerRecord<String, byte[]> record) {
        return Long.parseLong(assay.foundation.Topic.header(record, "ce_sequence"));
    }
}
