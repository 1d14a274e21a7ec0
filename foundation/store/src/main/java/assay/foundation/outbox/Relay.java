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
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what the sources hold, on one thread per replica. One round of one source is one transaction: become the
 * leader, read the next records, send them, wait until the broker has acknowledged all of them, mark them sent, commit.
 * A kill at any point, or a broker that does not answer, leaves the records where they are: they are sent again, so
 * every event is published at least once, and a reader recognises the second copy by its id. A leader that is stopped in
 * the middle loses its transaction to {@code idle_in_transaction_session_timeout}, the lock with it, and its broker
 * session to the next leader. A round's commit does not wait for the disk: what a crash of the database undoes is sent
 * again, too.
 */
@ApplicationScoped
public class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);

    /** After everything that observes the start without saying when: topics and tables are ready by then. */
    private static final int LAST = 10_000;

    private final Jdbi jdbi;
    private final RelayConfig config;
    private final Map<String, Desk> desks = new LinkedHashMap<>();
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
            desks.put(source.name(), new Desk(source, new Publisher(bootstrapServers, topics, patience, fence)));
        }
    }

    /**
     * Has a source looked into at once when the running transaction has committed, instead of after the idle pause.
     *
     * @param source its name
     */
    public void wakeAfterCommit(String source) {
        Desk desk = desks.get(source);
        if (transactions.getResource(desk) == null) {
            transactions.putResource(desk, this);
            transactions.registerInterposedSynchronization(new WakeUp(desk));
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
        desks.values().forEach(desk -> desk.publisher.close());
        if (desks.values().stream().anyMatch(desk -> desk.source.ordered())) {
            handOver();
        }
    }

    private void handOver() {
        try {
            QuarkusTransaction.requiringNew().run(() -> jdbi.useHandle(lease::release));
        } catch (RuntimeException e) {
            LOG.infof("the lease ends by itself: %s", e.getMessage()); // the database is away
        }
    }

    private boolean round() throws InterruptedException {
        topics.ensure(config.topics().orElse(List.of()));
        int most = 0;
        for (Desk desk : desks.values()) {
            if (desk.isWoken() || desk.isPauseOver(config.idlePause()) && hasWork(desk)) {
                int published = QuarkusTransaction.requiringNew()
                        .call(() -> jdbi.withHandle(handle -> round(handle, desk.source, desk.publisher)));
                if (published > 0) {
                    desk.due = true;
                    most = Math.max(most, published);
                }
            }
        }
        if (most > 0 && most < config.batchSize()) {
            Thread.sleep(config.gathering());
        }
        return most > 0;
    }

    /** Far cheaper than a round: one statement, no transaction. */
    private boolean hasWork(Desk desk) {
        return lease.isToBeExtended(desk.source.name()) || jdbi.withHandle(desk.source::isWaiting);
    }

    /** @return how many records were published */
    private int round(Handle handle, OutboxSource source, Publisher publisher) throws InterruptedException {
        if (!Leadership.tryTakeRepeatable(handle, "relay " + source.name(), config.leaderTimeout())
                || source.ordered() && !lease.take(handle, source.name())) {
            return 0;
        }
        List<OutboxRecord> records = source.next(handle, config.batchSize());
        if (records.isEmpty()) {
            return 0;
        }
        if (!publisher.isOpen()) {
            publisher.open();
            records = source.next(handle, config.batchSize()); // read before the session was open: see Publisher
        }
        publisher.publish(records);
        CrashPoint.RELAY_AFTER_SEND.reached();
        source.sent(handle, records);
        return records.size();
    }

    /** A source and what it takes to publish it. */
    private static final class Desk {

        private final OutboxSource source;
        private final Publisher publisher;
        private volatile boolean due = true;
        private long lookedNanos;

        Desk(OutboxSource source, Publisher publisher) {
            this.source = source;
            this.publisher = publisher;
        }

        /** Whether something was committed, or found, since the last call. */
        boolean isWoken() {
            boolean woken = due;
            due = false;
            return woken;
        }

        boolean isPauseOver(Duration pause) {
            long now = System.nanoTime();
            if (now - lookedNanos < pause.toNanos()) {
                return false;
            }
            lookedNanos = now;
            return true;
        }
    }

    private final class WakeUp implements Synchronization {

        private final Desk desk;

        WakeUp(Desk desk) {
            this.desk = desk;
        }

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            Rounds running = rounds;
            if (status == Status.STATUS_COMMITTED && running != null) {
                desk.due = true;
                running.wake();
            }
        }
    }
}
