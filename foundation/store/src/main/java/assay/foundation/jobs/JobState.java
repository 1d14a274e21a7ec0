package assay.foundation.jobs;

/** Where a job stands. The last three are final. */
public enum JobState {
    /** The upload is still coming in. */
    SPOOLING,
    /** Waits for a worker. */
    QUEUED,
    /** A worker has it, or had it and died: then another one carries on. */
    RUNNING,
    /** Every row has its outcome, or the computation its result. */
    SUCCEEDED,
    /** Ended early because of what {@code problem} says; what was committed until then stays. */
    FAILED,
    /** Ended early on request; what was committed until then stays. */
    CANCELLED;

    boolean isFinal() {
        return compareTo(SUCCEEDED) >= 0;
    }
}
