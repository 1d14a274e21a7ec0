package assay.scoring.monitoring;

import assay.foundation.jobs.JobState;
import java.util.UUID;

/** A run that was asked for. */
record MonitoringRunReceipt(UUID id, JobState state) {}
