package assay.scoring.monitoring;

import assay.foundation.jobs.JobContext;
import assay.foundation.jobs.JobFailed;
import assay.foundation.jobs.TaskHandler;
import assay.scoring.monitoring.domain.ChallengerComparison;
import assay.scoring.monitoring.domain.MonitoringReport;
import assay.scoring.monitoring.domain.ScoredRecord;
import assay.scoring.scorecards.Scorecards;
import assay.scoring.scorecards.domain.Scorecard;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the records of a period and computes the figures of a run. */
@ApplicationScoped
class MonitoringRunning implements TaskHandler {

    static final String KIND = "monitoring-run";

    private final MonitoringRuns runs;
    private final ScoredRecords records;
    private final ApprovedDepartures departures;
    private final Scorecards scorecards;

    MonitoringRunning(
            MonitoringRuns runs, ScoredRecords records, ApprovedDepartures departures, Scorecards scorecards) {
        this.runs = runs;
        this.records = records;
        this.departures = departures;
        this.scorecards = scorecards;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobContext context) {
        NewMonitoringRun settings = context.spec(NewMonitoringRun.class);
        Scorecard card = scorecards.byId(settings.scorecardId()).orElseThrow().card();
        List<ScoredRecord> scored = context.commit(() -> records.of(card, settings));
        if (scored.size() > ScoredRecords.MOST) {
            throw new JobFailed("monitoring-period-too-long");
        }
        double correlation = Objects.requireNonNull(settings.assetCorrelation());
        MonitoringReport report = MonitoringReport.of(card, scored, correlation);
        ChallengerComparison comparison = comparison(context, settings);
        context.complete(() -> runs.store(context.jobId(), report, comparison, departures.of(settings)));
    }

    private @Nullable ChallengerComparison comparison(JobContext context, NewMonitoringRun settings) {
        UUID challenger = settings.challengerId();
        return challenger == null
                ? null
                : ChallengerComparison.of(context.commit(() -> records.pairs(settings, challenger)));
    }
}
