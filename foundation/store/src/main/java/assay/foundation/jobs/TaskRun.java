package assay.foundation.jobs;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;

/** One attempt at a computation. */
@Singleton
class TaskRun {

    private final JobLedger ledger;
    private final ObjectMapper mapper;

    TaskRun(JobLedger ledger, ObjectMapper mapper) {
        this.ledger = ledger;
        this.mapper = mapper;
    }

    void run(Job job, TaskHandler handler) throws Exception {
        JobContext context = context(job);
        handler.run(context);
        if (!context.isCompleted()) {
            context.complete(() -> {});
        }
    }

    JobContext context(Job job) {
        return new JobContext(job, ledger, Specs.reader(job, mapper));
    }
}
