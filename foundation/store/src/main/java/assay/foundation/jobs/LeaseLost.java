package assay.foundation.jobs;

/** This worker no longer holds the job: it was cancelled, or another worker has taken it. Nothing was changed. */
final class LeaseLost extends RuntimeException {

    LeaseLost(String why) {
        super(why, null, false, false);
    }
}
