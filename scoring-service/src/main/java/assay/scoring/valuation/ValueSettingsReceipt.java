package assay.scoring.valuation;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller gets for proposed settings. */
@Schema(name = "ValuationSettingsReceipt")
record ValueSettingsReceipt(UUID id, SettingsVersions.Status status) {}
