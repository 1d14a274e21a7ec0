package assay.foundation.jobs;

/** Takes over the rows of an uploaded file, at most {@link JobBatch#MOST_ROWS} at a time. */
public non-sealed interface RowHandler extends JobHandler {

    /**
     * Whether rows need an id made from their content, for files whose mapping has no {@code externalId}: see {@link
     * JobRow#contentId}.
     */
    default boolean identifiesRows() {
        return false;
    }

    /**
     * Work that should not happen inside a transaction, such as asking another service. May be repeated.
     *
     * @throws assay.foundation.problem.Unavailable if it should be tried again later
     */
    default void prepare(JobBatch batch) {}

    /**
     * Settles every row of the batch. Runs in a transaction that also stores the outcomes and the checkpoint, so a batch
     * takes effect once however often a worker dies. The transaction is bounded to a few seconds.
     *
     * <p>An exception rolls back; the batch is then halved until the row at fault stands alone, which is rejected.
     *
     * @throws JobFailed if the job as a whole cannot go on
     * @throws assay.foundation.problem.Unavailable if it should be tried again later
     */
    void process(JobBatch batch);
}
