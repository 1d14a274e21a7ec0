package assay.scoring.valuation;

import assay.foundation.audit.Audit;
import assay.foundation.ids.Ids;
import assay.foundation.problem.FieldError;
import assay.foundation.problem.Invalid;
import assay.foundation.problem.Refused;
import assay.foundation.security.Caller;
import assay.foundation.time.PortfolioZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes a request for a model; {@link ModelFitting} does the work. */
@ApplicationScoped
class ModelRegistration {

    private final ValuationModels models;
    private final ModelFitting fitting;
    private final Caller caller;
    private final Audit audit;
    private final PortfolioZone zone;
    private final Clock clock;

    ModelRegistration(
            ValuationModels models, ModelFitting fitting, Caller caller, Audit audit, PortfolioZone zone, Clock clock) {
        this.models = models;
        this.fitting = fitting;
        this.caller = caller;
        this.audit = audit;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * Registers a model to be fitted.
     *
     * @throws Invalid if the request contradicts itself or looks into the future
     * @throws Refused {@code principal-is-not-income} if a rule would give value to a principal flow
     */
    @Transactional(TxType.MANDATORY)
    UUID register(NewValuationModel request) {
        List<FieldError> errors = request.errors(zone.today());
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        List<FieldError> principal = request.principalAsIncome();
        if (!principal.isEmpty()) {
            throw new Refused("principal-is-not-income", Map.of(), principal);
        }
        UUID id = Ids.next();
        models.add(new ValuationModel(
                id,
                1,
                ValuationModel.Status.FITTING,
                null,
                Map.of(),
                request.settings(),
                caller.subject(),
                clock.instant(),
                null,
                null,
                null,
                null,
                null));
        audit.record("request", "valuation-model", List.of(id));
        fitting.wakeAfterCommit();
        return id;
    }
}
