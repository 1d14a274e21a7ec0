package assay.foundation.inbox;

import assay.foundation.correlation.Correlation;
import assay.foundation.database.DatabaseFaults;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * Brings a batch into the database whatever happens on the way. A fault of the database is waited out. Any other fault is
 * blamed on the records: the batch is halved until the record that causes it stands alone, and that one is parked.
 */
@ApplicationScoped
class Delivery {

    private static final Logger LOG = Logger.getLogger(Delivery.class);
    private static final long FIRST_PAUSE_MS = 100;
    private static final long LONGEST_PAUSE_MS = 5_000;

    /** Times a record may fail alone before it is parked: the first failures may be somebody else's doing. */
    private static final int ATTEMPTS_ALONE = 3;

    private final DatabaseFaults faults;
    private final DeadLetters deadLetters;

    Delivery(DatabaseFaults faults, DeadLetters deadLetters) {
        this.faults = faults;
        this.deadLetters = deadLetters;
    }

    /**
     * Processes all records, each in exactly one committed transaction.
     *
     * @param work processes a part of the batch within the transaction
     */
    @ActivateRequestContext
    void deliver(
            String consumer,
            ConsumerRecords<String, byte[]> batch,
            Consumer<List<ConsumerRecord<String, byte[]>>> work) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>(batch.count());
        batch.forEach(records::add);
        if (!records.isEmpty()) {
            try (Correlation.Step _ = Correlation.begin(null)) { // a batch has many causes, so it is a trace of its own
                deliver(consumer, records, work);
            }
        }
    }

    private void deliver(
            String consumer,
            List<ConsumerRecord<String, byte[]>> records,
            Consumer<List<ConsumerRecord<String, byte[]>>> work) {
        int attempts = records.size() == 1 ? ATTEMPTS_ALONE : 1;
        RuntimeException fault = attempt(attempts, () -> work.accept(records));
        if (fault == null) {
            return;
        }
        if (records.size() > 1) {
            int half = records.size() / 2;
            LOG.infof("%s halves a batch of %d: %s", consumer, records.size(), fault.toString());
            deliver(consumer, records.subList(0, half), work);
            deliver(consumer, records.subList(half, records.size()), work);
        } else {
            LOG.errorf(fault, "%s cannot process a record", consumer);
            String reason = "processing: " + rootOf(fault).getClass().getSimpleName();
            attempt(Integer.MAX_VALUE, () -> deadLetters.park(consumer, records.getFirst(), reason));
        }
    }

    /**
     * Runs work in a transaction of its own.
     *
     * @param attempts how often the work may fail while the database is well
     * @return the last fault that was not the database's, null if the work is committed
     */
    private @org.jspecify.annotations.Nullable RuntimeException attempt(int attempts, Runnable work) {
        long pause = FIRST_PAUSE_MS;
        for (int failed = 0; ; ) {
            try {
                QuarkusTransaction.requiringNew().run(work);
                return null;
            } catch (RuntimeException fault) {
                if (!faults.isDatabaseAtFault(fault) && ++failed >= attempts) {
                    return fault;
                }
                LOG.warnf(
                        "a batch is tried again in %d ms: %s",
                        pause, rootOf(fault).toString());
            }
            pause(pause);
            pause = Math.min(LONGEST_PAUSE_MS, pause * 2);
        }
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("stopped while waiting for the database");
        }
    }

    private static Throwable rootOf(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }
}
