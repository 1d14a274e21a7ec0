package assay.foundation.jobs;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Prolongs the lease of a job while it is worked on. A renewal that fails is tried again; commits are fenced anyway. */
final class LeaseRenewal implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(LeaseRenewal.class);

    private final Thread thread;

    LeaseRenewal(JobLedger ledger, Job job, Duration lease) {
        thread = Thread.ofVirtual().name("lease-" + job.id()).start(() -> renew(ledger, job, lease));
    }

    private static void renew(JobLedger ledger, Job job, Duration lease) {
        try {
            boolean ours = true;
            while (ours) {
                Thread.sleep(lease.dividedBy(3));
                ours = renewOnce(ledger, job, lease);
            }
        } catch (InterruptedException done) {
            // the work has ended
        }
    }

    private static boolean renewOnce(JobLedger ledger, Job job, Duration lease) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> ledger.renew(job, lease));
        } catch (RuntimeException e) {
            LOG.debugf(e, "the lease of job %s could not be renewed", job.id());
            return true;
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
