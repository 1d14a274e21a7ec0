package assay.foundation.jobs;

import assay.foundation.background.Rounds;
import assay.foundation.database.DatabaseFaults;
import assay.foundation.jobs.Job.Failure;
import assay.foundation.problem.Unavailable;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Takes waiting jobs and those of dead workers, one per thread, and sees them through to an end. */
@ApplicationScoped
class JobWorker {

    private static final Logger LOG = Logger.getLogger(JobWorker.class);
    private static final Duration PAUSE_AFTER_FAULT = Duration.ofSeconds(1);

    private final Map<String, JobHandler> handlers;
    private final JobLedger ledger;
    private final RowRun rowRun;
    private final TaskRun taskRun;
    private final DatabaseFaults faults;
    private final JobWakeUp wakeUp;
    private final JobConfig config;
    private final boolean enabled;
    private final List<Rounds> threads = new ArrayList<>();

    JobWorker(
            @All List<JobHandler> handlers,
            JobLedger ledger,
            RowRun rowRun,
            TaskRun taskRun,
            DatabaseFaults faults,
            JobWakeUp wakeUp,
            JobConfig config,
            @ConfigProperty(name = "assay.background.enabled", defaultValue = "true") boolean enabled) {
        this.handlers = handlers.stream().collect(Collectors.toMap(JobHandler::kind, Function.identity()));
        this.ledger = ledger;
        this.rowRun = rowRun;
        this.taskRun = taskRun;
        this.faults = faults;
        this.wakeUp = wakeUp;
        this.config = config;
        this.enabled = enabled;
    }

    void start(@Observes StartupEvent started) {
        if (!enabled || handlers.isEmpty()) {
            return;
        }
        for (int i = 1; i <= config.workers(); i++) {
            Rounds thread = Rounds.start("jobs-" + i, config.poll(), this::round);
            threads.add(thread);
            wakeUp.register(thread::wake);
        }
    }

    void stop(@Observes ShutdownEvent stopped) {
        threads.forEach(Rounds::close);
    }

    /** Takes one job and works on it to its end. @return whether there was one */
    boolean round() throws Exception {
        Optional<Job> taken =
                QuarkusTransaction.requiringNew().call(() -> ledger.take(handlers.keySet(), config.lease()));
        if (taken.isEmpty()) {
            return false;
        }
        Job job = taken.get();
        LeaseRenewal renewal = new LeaseRenewal(ledger, job, config.lease());
        try (renewal) {
            work(job);
        } catch (LeaseLost e) {
            endIfCancelled(job);
        } catch (JobFailed e) {
            fail(job, new Failure(e.code(), e.args()));
        } catch (Unavailable e) {
            release(job);
        } catch (InterruptedException e) {
            release(job);
            throw e;
        } catch (Exception e) {
            if (faults.isDatabaseAtFault(e)) {
                release(job);
                throw e;
            }
            LOG.errorf(e, "job %s of kind %s failed", job.id(), job.kind());
            fail(job, new Failure("job-broken", Map.of()));
        }
        return true;
    }

    private void work(Job job) throws Exception {
        if (ledger.isGivenUp(job)) {
            throw new JobFailed("job-stalled");
        }
        switch (handlers.get(job.kind())) {
            case RowHandler handler -> rowRun.run(job, handler);
            case TaskHandler handler -> taskRun.run(job, handler);
        }
    }

    /** By fence: what ended or passed on meanwhile is left alone. */
    private void fail(Job job, Failure failure) {
        QuarkusTransaction.requiringNew().run(() -> {
            try {
                ledger.hold(job);
                ledger.finish(job.id(), JobState.FAILED, failure);
                if (handlers.get(job.kind()) instanceof TaskHandler task) {
                    task.failed(taskRun.context(job));
                }
            } catch (LeaseLost e) {
                LOG.infof("job %s was %s before it could fail", job.id(), e.getMessage());
            }
        });
        endIfCancelled(job);
    }

    private void endIfCancelled(Job job) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (ledger.isCancelled(job.id())) {
                ledger.finish(job.id(), JobState.CANCELLED, null);
            }
        });
    }

    private void release(Job job) {
        try {
            QuarkusTransaction.requiringNew().run(() -> ledger.release(job, PAUSE_AFTER_FAULT));
        } catch (RuntimeException e) {
            LOG.infof("job %s will be taken again when its lease ends: %s", job.id(), e.toString());
        }
    }
}
