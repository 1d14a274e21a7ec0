package assay.foundation.jobs;

import java.util.Map;

/** Ends a job as {@link JobState#FAILED}, for a reason its owner should read. */
public final class JobFailed extends RuntimeException {

    private final transient Map<String, Object> args;

    /**
     * @param code of a problem; its texts are {@code <code>.title} and {@code <code>.detail}
     * @param args values of the texts; must hold no personal data
     */
    public JobFailed(String code, Map<String, ?> args) {
        super(code, null, false, false);
        this.args = Map.copyOf(args);
    }

    public JobFailed(String code) {
        this(code, Map.of());
    }

    String code() {
        return getMessage();
    }

    Map<String, Object> args() {
        return args;
    }
}
