package assay.scoring.scorecards;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was taken, and where to find it. */
@Schema(name = "ScorecardReceipt")
record CardReceipt(UUID id, CardStatus status) {}
