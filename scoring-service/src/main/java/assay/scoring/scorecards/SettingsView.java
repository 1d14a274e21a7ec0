package assay.scoring.scorecards;

import assay.scoring.scorecards.SettingsDocuments.StoredSettings;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Settings as they were asked for. */
@Schema(name = "ScorecardSettings")
record SettingsView(UUID id, NewScorecardSettings settings, String createdBy, Instant createdAt) {

    static SettingsView of(StoredSettings stored) {
        return new SettingsView(stored.id(), stored.settings(), stored.createdBy(), stored.createdAt());
    }
}
