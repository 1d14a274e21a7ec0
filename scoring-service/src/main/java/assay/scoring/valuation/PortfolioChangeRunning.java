package assay.scoring.valuation;

import assay.foundation.jobs.JobContext;
import assay.foundation.jobs.JobFailed;
import assay.foundation.jobs.JobProgress;
import assay.foundation.jobs.TaskHandler;
import assay.scoring.valuation.ChangeOfValues.Changed;
import assay.scoring.valuation.ChangeOfValues.Span;
import assay.scoring.valuation.PortfolioChangeView.Concentration;
import assay.scoring.valuation.PortfolioChangeView.Migration;
import assay.scoring.valuation.PortfolioChangeView.Result;
import assay.scoring.valuation.domain.Tier;
import assay.scoring.valuation.domain.TierCutoffs;
import assay.scoring.valuation.domain.insight.ConcentrationCurve;
import assay.scoring.valuation.domain.insight.TierMigration;
import assay.scoring.valuation.domain.insight.ValueChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Goes through a portfolio range by range and adds up why its value changed. */
@ApplicationScoped
class PortfolioChangeRunning implements TaskHandler {

    static final String KIND = "portfolio-change";

    static final int STEPS_OF_CURVE = 20;

    private static final int CLIENTS_PER_RANGE = 5_000;

    private final ChangeOfValues changes;
    private final ModelChoice choice;
    private final ValuationRanges ranges;
    private final PortfolioChanges stored;
    private final LongTransactions longTransactions;
    private final Clock clock;

    PortfolioChangeRunning(
            ChangeOfValues changes,
            ModelChoice choice,
            ValuationRanges ranges,
            PortfolioChanges stored,
            LongTransactions longTransactions,
            Clock clock) {
        this.changes = changes;
        this.choice = choice;
        this.ranges = ranges;
        this.stored = stored;
        this.longTransactions = longTransactions;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobContext context) {
        NewPortfolioChange request = context.spec(NewPortfolioChange.class);
        String portfolio = request.portfolioOrMain();
        Span span = new Span(
                models(portfolio, request.fromModelId()),
                models(portfolio, request.toModelId()),
                request.from(),
                request.to(),
                Objects.requireNonNullElseGet(request.knownAt(), clock::instant));
        Sum sum = new Sum();
        List<UUID> starts = ranges.starts(portfolio, CLIENTS_PER_RANGE);
        for (int i = 0; i < starts.size(); i++) {
            UUID from = starts.get(i);
            UUID to = i + 1 < starts.size() ? starts.get(i + 1) : null;
            longTransactions
                    .call(() -> changes.of(span, query -> query.between(from, to)))
                    .forEach(sum::add);
            context.progress(new JobProgress(sum.clients, sum.clients, 0, 0, 0));
        }
        ModelTerms earlier = span.earlier().whole().terms();
        Result result = new Result(
                earlier.modelId(),
                span.later().whole().id(),
                Objects.requireNonNull(span.knownAt()),
                earlier.looksAhead(span.from(), request.knownAt()),
                sum.clients,
                ValueChangeView.of(sum.change, earlier.currency()),
                sum.migration(),
                concentration(sum.values(sum.before)),
                concentration(sum.values(sum.after)));
        context.complete(() -> stored.finished(context.jobId(), result));
    }

    private ModelSet models(String portfolio, @Nullable UUID modelId) {
        return choice.of(portfolio, modelId, null)
                .orElseThrow(() -> new JobFailed("no-active-model", Map.of("portfolio", portfolio)));
    }

    /** The curve of some values; null where none is positive. */
    static @Nullable Concentration concentration(long[] valuesMinor) {
        return Arrays.stream(valuesMinor).anyMatch(value -> value > 0)
                ? Concentration.of(ConcentrationCurve.of(valuesMinor, STEPS_OF_CURVE))
                : null;
    }

    /** What was added up so far; two numbers are kept of each client. */
    private static final class Sum {

        private ValueChange change = new ValueChange(0, 0, 0, 0, 0);
        private final List<@Nullable Long> before = new ArrayList<>();
        private final List<@Nullable Long> after = new ArrayList<>();
        private int clients;

        void add(Changed client) {
            change = change.plus(client.change());
            before.add(client.beforeMinor());
            after.add(client.afterMinor());
            clients++;
        }

        long[] values(List<@Nullable Long> of) {
            return of.stream()
                    .filter(Objects::nonNull)
                    .mapToLong(Long::longValue)
                    .toArray();
        }

        Migration migration() {
            TierCutoffs earlier = TierCutoffs.of(values(before));
            TierCutoffs later = TierCutoffs.of(values(after));
            List<TierMigration.Move> moves = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                moves.add(new TierMigration.Move(tier(before.get(i), earlier), tier(after.get(i), later)));
            }
            TierMigration migration = TierMigration.of(moves);
            return new Migration(migration.moves(), migration.arrived(), migration.departed());
        }

        private static Optional<Tier> tier(@Nullable Long value, TierCutoffs cutoffs) {
            return Optional.ofNullable(value).map(cutoffs::tierOf);
        }
    }
}
