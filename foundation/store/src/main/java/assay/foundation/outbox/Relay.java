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
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what the sources hold, on one thread per replica. One round of one source is one transaction: become the
 * leader, read the next records, send them, wait until the broker has acknowledged all of them, mark them sent, commit.
 * A kill at any point, or a broker that does not answer, leaves the records where they are: they are sent again, so
 * every event is published at least once, and a reader recognises the second copy by its id.
 */
@ApplicationScoped
public class Relay {

    /** After everything that observes the start without saying when: topics and tables are ready by then. */
    private static final int LAST = 10_000;

    private static final String BOUND = "SELECT set_config('idle_in_transaction_session_timeout', :timeout, true)";

    private final Jdbi jdbi;
    private final List<OutboxSource> sources;
    private final RelayConfig config;
    private final Publisher publisher;
    private final TransactionSynchronizationRegistry transactions;
    private volatile @Nullable Rounds rounds;

    Relay(
            Jdbi jdbi,
            @All List<OutboxSource> sources,
            RelayConfig config,
            Publisher publisher,
            TransactionSynchronizationRegistry transactions) {
        this.jdbi = jdbi;
        this.sources = sources;
        this.config = config;
        this.publisher = publisher;
        this.transactions = transactions;
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
        publisher.close();
    }

    private boolean round() {
        boolean more = false;
        for (OutboxSource source : sources) {
            more |= QuarkusTransaction.requiringNew().call(() -> jdbi.withHandle(handle -> publish(handle, source)));
        }
        return more;
    }

    private boolean publish(Handle handle, OutboxSource source) throws InterruptedException {
        handle.createQuery(BOUND)
                .bind("timeout", config.leaderTimeout().toMillis() + "ms")
                .mapTo(String.class)
                .one();
        if (!Leadership.tryTake(handle, "relay " + source.name())) {
            return false;
        }
        List<OutboxRecord> records = source.next(handle, config.batchSize());
        if (records.isEmpty()) {
            return false;
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
