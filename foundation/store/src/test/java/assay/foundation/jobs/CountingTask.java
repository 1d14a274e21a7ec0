package assay.foundation.jobs;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;

/** Counts to the number in its spec, one commit each, and stores the number. */
@Singleton
class CountingTask implements TaskHandler {

    static final String KIND = "counting-task";

    record Spec(int upTo) {}

    private final Jdbi jdbi;
    private final AtomicInteger runs = new AtomicInteger();
    private volatile Runnable midway = () -> {};

    CountingTask(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void midway(Runnable action) {
        runs.set(0);
        midway = action;
    }

    int runs() {
        return runs.get();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobContext context) {
        runs.incrementAndGet();
        int upTo = context.spec(Spec.class).upTo();
        if (upTo < 0) {
            throw new JobFailed("import-empty");
        }
        for (int n = 1; n <= upTo; n++) {
            context.progress(new JobProgress(n, n, 0, 0, 0));
            if (n == upTo / 2) {
                midway.run();
            }
        }
        context.complete(() -> jdbi.useHandle(
                handle -> handle.execute("INSERT INTO imported (id, row_number) VALUES ('task', ?)", upTo)));
    }

    @Override
    public void failed(JobContext context) {
        jdbi.useHandle(handle ->
                handle.execute("INSERT INTO imported (id, row_number) VALUES (?, 0)", "failed " + context.jobId()));
    }
}
