package assay.foundation.jobs;

import assay.foundation.problem.FieldError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * Rows to settle in one transaction. Every row needs exactly one outcome. Rows that cannot be read, or that the mapping
 * leaves out, are not among them; the worker settles those.
 */
public final class JobBatch {

    /** Rows per commit. */
    public static final int MOST_ROWS = 1_000;

    private enum Outcome {
        ACCEPTED,
        DUPLICATE,
        REJECTED
    }

    private final Job job;
    private final List<JobRow> rows;
    private final Function<Class<?>, Object> spec;
    private final Map<JobRow, Outcome> outcomes = new LinkedHashMap<>();
    private final Map<JobRow, FieldError> faults = new LinkedHashMap<>();

    JobBatch(Job job, List<JobRow> rows, Function<Class<?>, Object> spec) {
        this.job = job;
        this.rows = List.copyOf(rows);
        this.spec = spec;
    }

    public UUID jobId() {
        return job.id();
    }

    /** Who uploaded the file. */
    public String caller() {
        return job.caller();
    }

    /** What the uploader was asked to store with the job. */
    public <T> T spec(Class<T> type) {
        return type.cast(spec.apply(type));
    }

    public List<JobRow> rows() {
        return rows;
    }

    /** The row took effect. */
    public void accepted(JobRow row) {
        settle(row, Outcome.ACCEPTED);
    }

    /** The row was known already and changed nothing. */
    public void duplicate(JobRow row) {
        settle(row, Outcome.DUPLICATE);
    }

    /** @param fault why; its pointer is the name of the column or field, its values hold no personal data */
    public void rejected(JobRow row, FieldError fault) {
        settle(row, Outcome.REJECTED);
        faults.put(row, fault);
    }

    private void settle(JobRow row, Outcome outcome) {
        if (outcomes.putIfAbsent(row, outcome) != null) {
            throw new IllegalStateException("row " + row.number() + " has an outcome already");
        }
    }

    Map<JobRow, FieldError> faults() {
        return faults;
    }

    /** @throws IllegalStateException if the handler forgot a row or made one up */
    JobProgress counts() {
        if (outcomes.size() != rows.size() || !outcomes.keySet().containsAll(rows)) {
            throw new IllegalStateException(
                    job.kind() + " settled " + outcomes.size() + " of " + rows.size() + " rows");
        }
        return new JobProgress(
                rows.size(), count(Outcome.ACCEPTED), count(Outcome.DUPLICATE), count(Outcome.REJECTED), 0);
    }

    private long count(Outcome outcome) {
        return outcomes.values().stream().filter(outcome::equals).count();
    }
}
