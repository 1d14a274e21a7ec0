package assay.scoring.valuation;

import assay.foundation.audit.Audit;
import assay.foundation.jobs.Jobs;
import assay.foundation.problem.FieldError;
import assay.foundation.problem.Invalid;
import assay.foundation.problem.NotFound;
import assay.foundation.security.Caller;
import assay.foundation.time.PortfolioZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Takes requests for changes of portfolios; {@link PortfolioChangeRunning} does the work. */
@ApplicationScoped
class PortfolioChangeStart {

    private final PortfolioChanges changes;
    private final ModelChoice choice;
    private final Jobs jobs;
    private final Caller caller;
    private final Audit audit;
    private final PortfolioZone zone;
    private final Clock clock;

    PortfolioChangeStart(
            PortfolioChanges changes,
            ModelChoice choice,
            Jobs jobs,
            Caller caller,
            Audit audit,
            PortfolioZone zone,
            Clock clock) {
        this.changes = changes;
        this.choice = choice;
        this.jobs = jobs;
        this.caller = caller;
        this.audit = audit;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * Registers a change.
     *
     * @throws Invalid if the days contradict each other or look into the future
     * @throws NotFound if a named model is none of the portfolio
     */
    @Transactional(TxType.MANDATORY)
    UUID start(NewPortfolioChange request) {
        List<FieldError> errors = request.errors(zone.today(), clock.instant());
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        choice.of(request.portfolioOrMain(), request.fromModelId(), null);
        choice.of(request.portfolioOrMain(), request.toModelId(), null);
        UUID id = jobs.create(PortfolioChangeRunning.KIND, request);
        changes.add(id, request, caller.subject());
        audit.record("start", PortfolioChangeRunning.KIND, List.of(id));
        return id;
    }
}
