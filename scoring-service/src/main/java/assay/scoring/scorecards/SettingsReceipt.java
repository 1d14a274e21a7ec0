package assay.scoring.scorecards;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Settings that were taken. */
@Schema(name = "ScorecardSettingsReceipt")
record SettingsReceipt(UUID id) {}
