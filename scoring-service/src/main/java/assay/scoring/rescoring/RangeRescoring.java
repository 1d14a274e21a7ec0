package assay.scoring.rescoring;

import assay.foundation.events.RescoringEvent;
import assay.foundation.events.RescoringRangeRequested;
import assay.foundation.outbox.Outbox;
import assay.scoring.rescoring.RescoringRange.Step;
import assay.scoring.rescoring.RescoringRun.State;
import assay.scoring.valuation.PortfolioRevaluation;
import assay.scoring.valuation.domain.TierCutoffs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Works on one range in one transaction, and on what follows when it was the last one. */
@ApplicationScoped
class RangeRescoring {

    private static final Logger LOG = Logger.getLogger(RangeRescoring.class);

    private final RescoringRuns runs;
    private final PortfolioRevaluation revaluation;
    private final Outbox outbox;
    private final Clock clock;

    RangeRescoring(RescoringRuns runs, PortfolioRevaluation revaluation, Outbox outbox, Clock clock) {
        this.runs = runs;
        this.revaluation = revaluation;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Does the work of a range unless it is done already, or nobody needs it any more. */
    @Transactional(TxType.MANDATORY)
    void work(RescoringEvent event) {
        switch (event) {
            case RescoringRangeRequested requested -> work(requested.rangeId());
        }
    }

    private void work(UUID rangeId) {
        Optional<RescoringRange> found = runs.lockRange(rangeId);
        if (found.isEmpty() || found.get().done()) {
            return; // told twice, or by a topic that outlived its database
        }
        RescoringRange range = found.get();
        RescoringRun run = runs.find(range.runId()).orElseThrow();
        if (run.isOver()) {
            return;
        }
        if (!revaluation.activeModels(run.portfolio()).equals(Optional.of(run.models()))) {
            runs.finish(run.id(), State.FAILED, clock.instant());
            LOG.warnf("rescoring run %s ends: another model was released", run.id());
            return;
        }
        switch (range.step()) {
            case SCORE -> score(run, range);
            case TIER -> tier(run, range);
        }
    }

    private void score(RescoringRun run, RescoringRange range) {
        var scored = revaluation.score(run.portfolio(), run.models(), run.asOf(), range.from(), range.to());
        RescoringRun counted = runs.scored(range, scored.clients(), scored.valued());
        if (counted.rangesScored() == counted.ranges()) {
            TierCutoffs cutoffs = revaluation.freezeTiers(run.portfolio(), run.id(), run.aPercent(), run.bPercent());
            runs.startTiering(run.id(), cutoffs.lowestOfAMinor(), cutoffs.lowestOfBMinor());
            List<RescoringRange> next = runs.ranges(run.id(), Step.SCORE).stream()
                    .map(RescoringRange::toBeTiered)
                    .toList();
            runs.add(next);
            outbox.publish(next.stream().map(each -> each.event(run)).toList());
        }
    }

    private void tier(RescoringRun run, RescoringRange range) {
        if (run.lowestOfAMinor() == null || run.lowestOfBMinor() == null) {
            throw new IllegalStateException("tiering without cut-offs: " + run.id());
        }
        TierCutoffs cutoffs = new TierCutoffs(run.lowestOfAMinor(), run.lowestOfBMinor());
        int changed = revaluation.applyTiers(run.portfolio(), run.modelId(), cutoffs, range.from(), range.to());
        RescoringRun counted = runs.tiered(range, changed);
        if (counted.rangesTiered() == counted.ranges()) {
            runs.finish(run.id(), State.SUCCEEDED, clock.instant());
        }
    }
}
