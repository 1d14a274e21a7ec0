package assay.scoring.valuation;

import assay.foundation.jobs.JobContext;
import assay.foundation.jobs.JobFailed;
import assay.foundation.jobs.TaskHandler;
import assay.scoring.activity.DayTotals;
import assay.scoring.valuation.BackTesting.Holdout;
import assay.scoring.valuation.domain.evidence.GapEvidence;
import assay.scoring.valuation.domain.evidence.ModelComparison;
import assay.scoring.valuation.domain.evidence.RelationEnding;
import assay.scoring.valuation.domain.fitting.FitOutcome;
import assay.scoring.valuation.domain.spend.GammaGamma;
import assay.scoring.valuation.domain.spend.GammaGammaFit;
import assay.scoring.valuation.domain.timing.WeightedHistories;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the clients of a comparison, fits the candidates and stores what came of it. */
@ApplicationScoped
class ComparisonRunning implements TaskHandler {

    static final String KIND = "model-comparison";

    private final FitData data;
    private final BackTesting backTesting;
    private final DayTotals totals;
    private final ModelComparisons comparisons;
    private final LongTransactions longTransactions;

    ComparisonRunning(
            FitData data,
            BackTesting backTesting,
            DayTotals totals,
            ModelComparisons comparisons,
            LongTransactions longTransactions) {
        this.data = data;
        this.backTesting = backTesting;
        this.totals = totals;
        this.comparisons = comparisons;
        this.longTransactions = longTransactions;
    }

    private record Read(List<FitData.Client> clients, Optional<Holdout> holdout, GapEvidence gaps) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobContext context) {
        NewModelComparison request = context.spec(NewModelComparison.class);
        ModelSettings settings = request.asModel().settings();
        Read read = longTransactions.call(() -> read(settings));
        context.checkpoint();
        if (read.clients().isEmpty()) {
            throw new JobFailed(
                    "nothing-to-compare",
                    Map.of("observedUntil", settings.observedUntil().toString()));
        }
        ComparisonResult result = read.holdout()
                .flatMap(holdout -> tested(request.declared(), settings, holdout, read))
                .orElseGet(() -> ComparisonResult.of(
                        ModelComparison.of(
                                request.declared(),
                                WeightedHistories.of(read.clients().stream()
                                        .map(FitData.Client::history)
                                        .toList())),
                        read.clients().size(),
                        settings.observedUntil(),
                        0,
                        read.gaps()));
        context.complete(() -> comparisons.finished(context.jobId(), result));
    }

    private Read read(ModelSettings settings) {
        if (totals.currenciesOf(settings.portfolio()).size() > 1) {
            throw new JobFailed("currencies-mixed");
        }
        List<FitData.Client> clients = data.of(settings, settings.observedUntil());
        GapRegularity regularity = new GapRegularity();
        totals.read(settings.activityUntil(settings.observedUntil()), regularity);
        return new Read(clients, backTesting.holdout(settings, clients), regularity.evidence());
    }

    /** Compared on the holdout; empty where the spend before it cannot be fitted. */
    private static Optional<ComparisonResult> tested(
            RelationEnding relation, ModelSettings settings, Holdout holdout, Read read) {
        if (!settings.anyIncome()
                || !(GammaGammaFit.of(FitData.spends(holdout.known()))
                        instanceof FitOutcome.Fitted<GammaGamma> spend)) {
            return Optional.empty();
        }
        return Optional.of(ComparisonResult.of(
                ModelComparison.of(relation, spend.model(), holdout.told(), holdout.weeks()),
                holdout.known().size(),
                holdout.knownUntil(),
                holdout.weeks(),
                read.gaps()));
    }
}
