package assay.scoring.rescoring;

import assay.foundation.audit.Audit;
import assay.foundation.ids.Ids;
import assay.foundation.outbox.Outbox;
import assay.foundation.problem.Conflict;
import assay.foundation.problem.FieldError;
import assay.foundation.problem.Invalid;
import assay.foundation.problem.Refused;
import assay.foundation.security.Caller;
import assay.foundation.time.PortfolioZone;
import assay.scoring.rescoring.RescoringRun.State;
import assay.scoring.valuation.PortfolioRevaluation;
import assay.scoring.valuation.PortfolioRevaluation.ReleasedModels;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plans a run: freezes model, day and shares, cuts the portfolio into ranges and hands them out. */
@ApplicationScoped
class RescoringStart {

    private final PortfolioRevaluation revaluation;
    private final RescoringRuns runs;
    private final RescoringConfig config;
    private final Outbox outbox;
    private final Audit audit;
    private final Caller caller;
    private final PortfolioZone zone;
    private final Clock clock;

    RescoringStart(
            PortfolioRevaluation revaluation,
            RescoringRuns runs,
            RescoringConfig config,
            Outbox outbox,
            Audit audit,
            Caller caller,
            PortfolioZone zone,
            Clock clock) {
        this.revaluation = revaluation;
        this.runs = runs;
        this.config = config;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * Starts a run.
     *
     * @param requestedDay end of the observed time; null for today
     * @throws Invalid if the day lies in the future
     * @throws Refused {@code no-active-model} without a released model
     * @throws Conflict {@code rescoring-in-progress} while another run of the portfolio is under way
     */
    @Transactional(TxType.MANDATORY)
    RescoringRun start(String portfolio, @Nullable LocalDate requestedDay) {
        LocalDate asOf = requestedDay == null ? zone.today() : requestedDay;
        if (asOf.isAfter(zone.today())) {
            throw new Invalid(FieldError.of("/asOf", "day-in-future"));
        }
        runs.lockOpen(portfolio).ifPresent(open -> {
            throw new Conflict("rescoring-in-progress", Map.of("id", open.id()));
        });
        ReleasedModels models = revaluation
                .activeModels(portfolio)
                .orElseThrow(() -> new Refused("no-active-model", Map.of("portfolio", portfolio)));
        UUID id = Ids.next();
        List<RescoringRange> ranges =
                RescoringRange.cut(id, revaluation.startsOfRanges(portfolio, config.clientsPerRange()));
        RescoringRun run = planned(id, portfolio, models, asOf, ranges.size());
        runs.add(run);
        runs.add(ranges);
        outbox.publish(ranges.stream().map(range -> range.event(run)).toList());
        audit.record("start", "rescoring-run", List.of(id));
        return run;
    }

    private RescoringRun planned(UUID id, String portfolio, ReleasedModels models, LocalDate asOf, int ranges) {
        Instant now = clock.instant();
        boolean nothingToDo = ranges == 0;
        return new RescoringRun(
                id,
                portfolio,
                models.whole(),
                models.ofSegments(),
                models.settings(),
                asOf,
                config.tierAPercent(),
                config.tierBPercent(),
                nothingToDo ? State.SUCCEEDED : State.SCORING,
                ranges,
                0,
                0,
                0,
                0,
                0,
                null,
                null,
                caller.subject(),
                now,
                nothingToDo ? now : null);
    }
}
