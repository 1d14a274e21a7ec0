package assay.foundation.jobs;

/** A computation without rows, such as fitting a model. */
public non-sealed interface TaskHandler extends JobHandler {

    /**
     * Does the work from its beginning; after a kill another worker calls it again. Runs outside a transaction: what is
     * to be stored goes through {@link JobContext#commit} or {@link JobContext#complete}.
     *
     * @throws JobFailed if the job cannot be done
     * @throws assay.foundation.problem.Unavailable if it should be tried again later
     */
    void run(JobContext context) throws Exception;

    /** Called in the transaction in which the job ends as failed: what waits for its result is told here. */
    default void failed(JobContext context) {}
}
