package assay.scoring.monitoring;

import assay.foundation.audit.Audit;
import assay.foundation.jobs.Jobs;
import assay.foundation.problem.FieldError;
import assay.foundation.problem.Invalid;
import assay.foundation.problem.Refused;
import assay.foundation.security.Caller;
import assay.scoring.scorecards.Scorecards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes requests for runs; {@link MonitoringRunning} does the work. */
@ApplicationScoped
class MonitoringStart {

    private final MonitoringRuns runs;
    private final Scorecards scorecards;
    private final Jobs jobs;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    MonitoringStart(MonitoringRuns runs, Scorecards scorecards, Jobs jobs, Caller caller, Audit audit, Clock clock) {
        this.runs = runs;
        this.scorecards = scorecards;
        this.jobs = jobs;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Registers a run.
     *
     * @throws Invalid if the request contradicts itself
     * @throws Refused {@code scorecard-unknown} if there is no such card, or it has not been fitted
     */
    @Transactional(TxType.MANDATORY)
    UUID start(NewMonitoringRun request) {
        List<FieldError> errors = request.errors();
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        if (scorecards.byId(request.scorecardId()).isEmpty()) {
            throw new Refused(
                    "scorecard-unknown", Map.of(), List.of(FieldError.of("/scorecardId", "scorecard-unknown")));
        }
        NewMonitoringRun settings = request.complete();
        UUID id = jobs.create(MonitoringRunning.KIND, settings);
        runs.add(id, settings, caller.subject(), clock.instant());
        audit.record("start", MonitoringRunning.KIND, List.of(id));
        return id;
    }
}
