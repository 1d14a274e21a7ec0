package assay.scoring.valuation;

import assay.foundation.audit.Audit;
import assay.foundation.jobs.Jobs;
import assay.foundation.problem.Conflict;
import assay.foundation.problem.FieldError;
import assay.foundation.problem.Invalid;
import assay.foundation.problem.NotFound;
import assay.foundation.problem.Refused;
import assay.foundation.security.Caller;
import assay.foundation.time.PortfolioZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes requests for evidence about models; jobs do the work. */
@ApplicationScoped
class EvidenceStart {

    private final ModelComparisons comparisons;
    private final BootstrapRuns bootstraps;
    private final ValuationModels models;
    private final Jobs jobs;
    private final Caller caller;
    private final Audit audit;
    private final PortfolioZone zone;

    EvidenceStart(
            ModelComparisons comparisons,
            BootstrapRuns bootstraps,
            ValuationModels models,
            Jobs jobs,
            Caller caller,
            Audit audit,
            PortfolioZone zone) {
        this.comparisons = comparisons;
        this.bootstraps = bootstraps;
        this.models = models;
        this.jobs = jobs;
        this.caller = caller;
        this.audit = audit;
        this.zone = zone;
    }

    /**
     * Registers a comparison.
     *
     * @throws Invalid if the request contradicts itself or looks into the future
     * @throws Refused {@code principal-is-not-income} as for a model
     */
    @Transactional(TxType.MANDATORY)
    UUID compare(NewModelComparison request) {
        List<FieldError> errors = request.errors(zone.today());
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        List<FieldError> principal = request.asModel().principalAsIncome();
        if (!principal.isEmpty()) {
            throw new Refused("principal-is-not-income", Map.of(), principal);
        }
        UUID id = jobs.create(ComparisonRunning.KIND, request);
        comparisons.add(id, request.asModel().settings().portfolio(), request, caller.subject());
        audit.record("start", ComparisonRunning.KIND, List.of(id));
        return id;
    }

    /**
     * Registers a bootstrap of a fitted model.
     *
     * @throws NotFound if there is no such model
     * @throws Conflict {@code model-not-bootstrappable} if it has no parameters, or none of spend, or covariates
     */
    @Transactional(TxType.MANDATORY)
    UUID bootstrap(NewBootstrapRun request) {
        ValuationModel model =
                models.find(request.modelId()).orElseThrow(() -> new NotFound("valuation-model", request.modelId()));
        FittedParameters fitted = model.fitted();
        if (fitted == null || fitted.spend() == null || !fitted.effects().isEmpty()) {
            throw new Conflict(
                    "model-not-bootstrappable", Map.of("status", model.status().name()));
        }
        NewBootstrapRun complete = request.complete();
        UUID id = jobs.create(BootstrapRunning.KIND, complete);
        bootstraps.add(id, complete, caller.subject());
        audit.record("start", BootstrapRunning.KIND, List.of(id));
        return id;
    }
}
