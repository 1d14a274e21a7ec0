package assay.scoring.monitoring;

import assay.foundation.audit.Audit;
import assay.foundation.etag.Etag;
import assay.foundation.problem.NotFound;
import assay.foundation.problem.Refused;
import assay.foundation.security.Caller;
import assay.foundation.security.Roles;
import assay.scoring.monitoring.ModelView.Validation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes down who answers for a model and what its validation found; nothing written is ever changed. */
@ApplicationScoped
class ModelRecording {

    private final Models models;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    ModelRecording(Models models, Caller caller, Audit audit, Clock clock) {
        this.models = models;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Adds the next version of a model's record.
     *
     * @param ifMatch version of the present record, 0 for none
     * @throws Refused {@code validation-needs-validator} if somebody without that role judges; {@code four-eyes} if the
     *     author does
     */
    @Transactional
    ModelView write(UUID id, NewModelRecord record, @Nullable String ifMatch) {
        models.lock(id);
        ModelView model = models.find(id).orElseThrow(() -> new NotFound("model", id));
        Etag.require(ifMatch, version(model));
        Validation present = model.record() == null
                ? Validation.NOT_VALIDATED
                : model.record().validation();
        if (record.validation() != present) {
            if (!caller.hasRole(Roles.MODEL_VALIDATOR)) {
                throw new Refused("validation-needs-validator");
            }
            if (model.author().equals(caller.subject())) {
                throw new Refused("four-eyes");
            }
        }
        models.write(id, version(model) + 1, record, caller.subject(), clock.instant());
        audit.record("record", "model", List.of(id));
        return models.find(id).orElseThrow();
    }

    static long version(ModelView model) {
        return model.record() == null ? 0 : model.record().version();
    }
}
