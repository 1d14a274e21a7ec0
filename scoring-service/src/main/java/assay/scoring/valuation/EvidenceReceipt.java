package assay.scoring.valuation;

import assay.foundation.jobs.JobState;
import java.util.UUID;

/** What a caller gets for evidence that was asked for. */
record EvidenceReceipt(UUID id, JobState state) {}
