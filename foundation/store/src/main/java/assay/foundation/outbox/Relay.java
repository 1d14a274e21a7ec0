package assay.foundation.outbox;

import assay.foundation.background.CrashPoint;
import assay.foundation.background.Leadership;
import assay.foundation.background.Rounds;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what the sources hold, on one thread per replica. One round of one source is one transaction: become the
 * leader, read the next records, send them, wait until the broker has acknowledged all of them, mark them sent, commit.
 * A kill at any point, or a broker that does not answer, leaves the records where they are: they are sent again, so
 * every event is published at least once, and a reader recognises the second copy by its id. A leader that is stopped in
 * the middle loses its transaction to {@code idle_in_transaction_session_timeout}, the lock with it, and its broker
 * session to the next leader.
 */
@ApplicationScoped
public class Relay {

    /** After everything that observes the start without saying when: topics and tables are ready by then. */
    private static final int LAST = 10_000;

    private final Jdbi jdbi;
    private final RelayConfig config;
    private final Map<OutboxSource, Publisher> publishers = new LinkedHashMap<>();
    private final TopicSetup topics;
    private final Lease lease = new Lease();
    private final TransactionSynchronizationRegistry transactions;
    private volatile @Nullable Rounds rounds;

    Relay(
            Jdbi jdbi,
            @All List<OutboxSource> sources,
            RelayConfig config,
            TopicSetup topics,
            TransactionSynchronizationRegistry transactions,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.jdbi = jdbi;
        this.config = config;
        this.topics = topics;
        this.transactions = transactions;
        Duration patience = config.leaderTimeout().multipliedBy(4).dividedBy(5);
        for (OutboxSource source : sources) {
            String fence = source.ordered() ? "assay-%s-%s".formatted(service, source.name()) : null;
            publishers.put(source, new Publisher(bootstrapServers, topics, patience, fence));
        }
    }

    /** Ends an idle pause at once; called when something new is committed. */
    public void wake() {
        Rounds running = rounds;
        if (running != null) {
            running.wake();
        }
    }

    /** Calls {@link #wake} once the running transaction has committed. */
    public void wakeAfterCommit() {
        if (transactions.getResource(Relay.class) == null) {
            transactions.putResource(Relay.class, this);
            transactions.registerInterposedSynchronization(new WakeUp());
        }
    }

    void start(@Observes @Priority(LAST) StartupEvent started) {
        if (config.enabled()) {
            rounds = Rounds.start("relay", config.idlePause(), this::round);
        }
    }

    void stop(@Observes ShutdownEvent stopped) {
        Rounds running = rounds;
        if (running != null) {
            running.close();
        }
        publishers.values().forEach(Publisher::close);
    }

    private boolean round() throws InterruptedException {
        topics.ensure(config.topics().orElse(List.of()));
        boolean more = false;
        for (var source : publishers.entrySet()) {
            more |= QuarkusTransaction.requiringNew()
                    .call(() -> jdbi.withHandle(handle -> round(handle, source.getKey(), source.getValue())));
        }
        return more;
    }

    private boolean round(Handle handle, OutboxSource source, Publisher publisher) throws InterruptedException {
        if (!Leadership.tryTake(handle, "relay " + source.name(), config.leaderTimeout())
                || source.ordered() && !lease.take(handle, source.name())) {
            return false;
        }
        List<OutboxRecord> records = source.next(handle, config.batchSize());
        if (records.isEmpty()) {
            return false;
        }
        if (!publisher.isOpen()) {
            publisher.open();
            records = source.next(handle, config.batchSize()); // read before the session was open: see Publisher
        }
        publisher.publish(records);
        CrashPoint.RELAY_AFTER_SEND.reached();
        source.sent(handle, records);
        return true;
    }

    private final class WakeUp implements Synchronization {

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                wake();
            }
        }
    }
}
