package assay.foundation.jobs;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a {@link TaskHandler} may do with its job. */
public final class JobContext {

    private final Job job;
    private final JobLedger ledger;
    private final Function<Class<?>, Object> spec;
    private boolean completed;

    JobContext(Job job, JobLedger ledger, Function<Class<?>, Object> spec) {
        this.job = job;
        this.ledger = ledger;
        this.spec = spec;
    }

    public UUID jobId() {
        return job.id();
    }

    /** Who asked for the job. */
    public String caller() {
        return job.caller();
    }

    /** What {@link Jobs#create} was given. */
    public <T> T spec(Class<T> type) {
        return type.cast(spec.apply(type));
    }

    /** Shows progress, and ends the work here if the job was cancelled or taken by another worker. */
    public void progress(JobProgress soFar) {
        commit(() -> {
            ledger.show(job.id(), soFar);
            return soFar;
        });
    }

    /** Ends the work here if the job was cancelled or taken by another worker. Worth calling every second or so. */
    public void checkpoint() {
        commit(() -> job);
    }

    /** Runs work in a transaction of its own that only commits while this worker holds the job. */
    public <T> T commit(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            ledger.hold(job);
            return work.get();
        });
    }

    /** The last piece of work: stored in one transaction with the job's success. */
    public void complete(Runnable work) {
        commit(() -> {
            work.run();
            ledger.finish(job.id(), JobState.SUCCEEDED, null);
            return job;
        });
        completed = true;
    }

    boolean isCompleted() {
        return completed;
    }
}
