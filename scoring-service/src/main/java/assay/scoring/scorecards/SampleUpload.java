package assay.scoring.scorecards;

import assay.foundation.jobs.Uploads;
import assay.foundation.jobs.Uploads.Upload;
import assay.foundation.problem.Refused;
import assay.foundation.security.Caller;
import assay.scoring.scorecards.SettingsDocuments.StoredSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Takes a labelled sample and has a card developed from it; {@link CardDevelopment} does the work. */
@ApplicationScoped
class SampleUpload {

    private final Uploads uploads;
    private final SettingsDocuments settings;
    private final CardRegistry registry;
    private final Caller caller;
    private final Clock clock;

    SampleUpload(Uploads uploads, SettingsDocuments settings, CardRegistry registry, Caller caller, Clock clock) {
        this.uploads = uploads;
        this.settings = settings;
        this.registry = registry;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Stores a sample; the card is registered in the transaction that queues its development.
     *
     * @throws Refused {@code settings-unknown} if there are no such settings
     */
    Upload receive(UUID settingsId, InputStream sample) {
        StoredSettings stored =
                settings.find(settingsId).orElseThrow(() -> new Refused("settings-unknown", Map.of("id", settingsId)));
        String subject = caller.subject();
        return uploads.receive(
                CardDevelopment.KIND,
                new CardDevelopment.Spec(settingsId),
                sample,
                (id, hash) -> registry.addWaiting(
                        id,
                        stored.settings().purposeOrMain(),
                        stored.settings().name(),
                        settingsId,
                        hash,
                        subject,
                        clock.instant()));
    }
}
