package assay.foundation.background;

/**
 * Named places at which the fault tests kill the process as {@code kill -9} would: the one named by the system property
 * {@code assay.crash-at} halts the machine when it is reached. Without the property a crash point does nothing.
 */
public enum CrashPoint {
    /** Everything of a request is written, nothing is committed. */
    REQUEST_BEFORE_COMMIT,
    /** The request is committed, the caller has no answer yet. */
    REQUEST_AFTER_COMMIT,
    /** The broker has acknowledged a batch that the outbox still holds. */
    RELAY_AFTER_SEND,
    /** Consumed events are noted and applied, but not committed. */
    INBOX_AFTER_INSERT;

    private static final int STATUS_OF_KILL = 137;
    private static final String CRASH_AT = System.getProperty("assay.crash-at", "");

    private final String label = name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');

    /** Halts without any shutdown work if this is the place to crash at. */
    public void reached() {
        if (CRASH_AT.equals(label)) {
            Runtime.getRuntime().halt(STATUS_OF_KILL);
        }
    }
}
