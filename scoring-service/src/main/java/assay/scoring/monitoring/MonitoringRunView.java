package assay.scoring.monitoring;

import assay.foundation.jobs.JobState;
import assay.scoring.monitoring.domain.ChallengerComparison;
import assay.scoring.monitoring.domain.DepartureFollowUp;
import assay.scoring.monitoring.domain.MonitoringReport;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A run with its figures. */
@Schema(name = "MonitoringRun")
record MonitoringRunView(
        UUID id,
        JobState state,
        NewMonitoringRun settings,

        @Schema(description = "Absent until the run has succeeded") @Nullable
        MonitoringReport report,

        @Schema(description = "Absent without a challenger, or when it scored none of the records") @Nullable
        ChallengerComparison comparison,

        @Schema(description = "How approved overrides and policy exceptions fared; absent when there were none")
        @Nullable
        DepartureFollowUp departures,

        @Schema(description = "Why the run failed") @Nullable
        String problem,

        String requestedBy,
        Instant requestedAt) {}
