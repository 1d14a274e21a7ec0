package assay.scoring.scorecards;

import assay.foundation.audit.Audit;
import assay.foundation.ids.Ids;
import assay.foundation.problem.FieldError;
import assay.foundation.problem.Invalid;
import assay.foundation.security.Caller;
import assay.scoring.scorecards.SettingsDocuments.StoredSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Keeps how a card is to be developed, before its sample arrives. */
@ApplicationScoped
class SettingsRegistration {

    private final SettingsDocuments documents;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    SettingsRegistration(SettingsDocuments documents, Caller caller, Audit audit, Clock clock) {
        this.documents = documents;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Invalid if parts of the settings contradict each other */
    @Transactional(TxType.MANDATORY)
    UUID register(NewScorecardSettings settings) {
        List<FieldError> errors = SettingsRules.errors(settings);
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        UUID id = Ids.next();
        documents.add(new StoredSettings(id, settings, caller.subject(), clock.instant()));
        audit.record("register", "scorecard-settings", List.of(id));
        return id;
    }
}
