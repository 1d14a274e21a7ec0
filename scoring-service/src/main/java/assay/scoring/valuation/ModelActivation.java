package assay.scoring.valuation;

import assay.foundation.audit.Audit;
import assay.foundation.etag.Etag;
import assay.foundation.problem.Conflict;
import assay.foundation.problem.NotFound;
import assay.foundation.problem.Refused;
import assay.foundation.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Releases a model: from the commit on, single updates of the portfolio use it. Stored valuations stay as they are until
 * their client gets new facts or somebody starts a portfolio run; releasing starts none by itself.
 */
@ApplicationScoped
class ModelActivation {

    private final ValuationModels models;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    ModelActivation(ValuationModels models, Caller caller, Audit audit, Clock clock) {
        this.models = models;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Releases the model in place of the portfolio's present one, which is retired. Nothing happens when it is released
     * already.
     *
     * @param ifMatch the version the caller decided on
     * @throws Refused {@code four-eyes} if the caller asked for the model
     * @throws Conflict {@code model-not-activatable} if it was not fitted, or not successfully;
     *     {@code model-self-test-failed} if it no longer says what it said when it was fitted
     */
    @Transactional
    ValuationModel activate(UUID id, @Nullable String ifMatch) {
        ValuationModel model = models.lock(id).orElseThrow(() -> new NotFound("valuation-model", id));
        Etag.require(ifMatch, model.version());
        if (model.requestedBy().equals(caller.subject())) {
            throw new Refused("four-eyes");
        }
        if (model.status() == ValuationModel.Status.ACTIVE) {
            return model;
        }
        if (!model.mayBeActivated()) {
            throw new Conflict(
                    "model-not-activatable", Map.of("status", model.status().name()));
        }
        if (!model.parameters().passesSelfTests()) {
            throw new Conflict("model-self-test-failed", Map.of("model", id));
        }
        models.activate(model, caller.subject(), clock.instant());
        audit.record("activate", "valuation-model", List.of(id));
        return models.find(id).orElseThrow();
    }
}
