package assay.scoring.valuation;

import assay.scoring.valuation.Estimates.Made;
import assay.scoring.valuation.domain.TierCutoffs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The steps of valuing a whole portfolio, range by range: score every client, then cut the tiers over all of them, then
 * give every client its tier and publish what changed. The caller keeps account of the ranges.
 *
 * <p>A range is scored without locking its clients. A client that gets new facts meanwhile is left alone: the
 * transaction that brought them has valued it with more knowledge, as if it had come after the run.
 */
@ApplicationScoped
public class PortfolioRevaluation {

    private static final int ROWS_PER_STATEMENT = 1_000;

    private final ValuationModels models;
    private final ModelChoice choice;
    private final SettingsVersions settings;
    private final Estimates estimates;
    private final ValuationRanges ranges;
    private final ValuationWrites writes;
    private final Tiers tiers;
    private final Publication publication;
    private final Clock clock;

    PortfolioRevaluation(
            ValuationModels models,
            ModelChoice choice,
            SettingsVersions settings,
            Estimates estimates,
            ValuationRanges ranges,
            ValuationWrites writes,
            Tiers tiers,
            Publication publication,
            Clock clock) {
        this.models = models;
        this.choice = choice;
        this.settings = settings;
        this.estimates = estimates;
        this.ranges = ranges;
        this.writes = writes;
        this.tiers = tiers;
        this.publication = publication;
        this.clock = clock;
    }

    /**
     * What scoring a range came to.
     *
     * @param clients clients whose valuation was written
     * @param valued those of them that have a value
     */
    public record Scored(int clients, int valued) {}

    /**
     * The released models of a portfolio.
     *
     * @param whole of the portfolio
     * @param ofSegments of segments that have one of their own, in the order of their ids
     * @param settings released version of settings; null for none
     */
    public record ReleasedModels(
            UUID whole, List<UUID> ofSegments, @Nullable UUID settings) {}

    /** What a portfolio is valued with; empty without a model of the whole portfolio. */
    public Optional<ReleasedModels> activeModels(String portfolio) {
        return choice.released(portfolio)
                .map(set -> new ReleasedModels(
                        set.whole().id(), set.segmentModels(), set.inForce().id()));
    }

    /** First client ids of ranges of so many clients each, in order; none when the portfolio has no client with facts. */
    public List<UUID> startsOfRanges(String portfolio, int clientsPerRange) {
        return ranges.starts(portfolio, clientsPerRange);
    }

    /**
     * Values the clients of a range.
     *
     * @param from first client id; null when open
     * @param to client id at which the range ends, itself excluded; null when open
     */
    @Transactional(TxType.MANDATORY)
    public Scored score(
            String portfolio, ReleasedModels released, LocalDate asOf, @Nullable UUID from, @Nullable UUID to) {
        ModelSet set = new ModelSet(
                model(released.whole()),
                released.ofSegments().stream().map(this::model).toList(),
                settings.byId(released.settings()));
        // rows before facts: a revision that is too old is noticed when writing, one that is too new would not be
        List<ValuationRow> present = ranges.rows(portfolio, from, to);
        Map<UUID, Made> found =
                estimates.of(set, asOf, settings -> settings.activityUntil(asOf).between(from, to));
        Made nothing = new Made(set.whole(), Estimate.without(ValuationState.NO_TRANSACTIONS, asOf));
        Instant now = clock.instant();
        int valued = 0;
        int written = 0;
        List<ValuationRow> rows = new ArrayList<>(ROWS_PER_STATEMENT);
        for (ValuationRow row : present) {
            Made made = found.getOrDefault(row.clientId(), nothing);
            valued += made.estimate().grossClvMinor() == null ? 0 : 1;
            rows.add(row.rescored(made.model().id(), made.estimate(), now));
            if (rows.size() == ROWS_PER_STATEMENT) {
                written += writes.write(rows);
                rows.clear();
            }
        }
        written += writes.write(rows);
        return new Scored(written, valued);
    }

    /** Cuts the tiers over the stored values of the portfolio and puts them in force. */
    @Transactional(TxType.MANDATORY)
    public TierCutoffs freezeTiers(String portfolio, UUID runId, int aPercent, int bPercent) {
        TierCutoffs cutoffs = tiers.compute(portfolio, aPercent, bPercent);
        tiers.freeze(portfolio, runId, cutoffs, aPercent, bPercent, clock.instant());
        return cutoffs;
    }

    /**
     * Gives the clients of a range their tiers and publishes those whose inputs or tier changed.
     *
     * @return number of clients published
     */
    @Transactional(TxType.MANDATORY)
    public int applyTiers(String portfolio, UUID modelId, TierCutoffs cutoffs, @Nullable UUID from, @Nullable UUID to) {
        List<ValuationRow> changed = ranges.applyTiers(portfolio, from, to, cutoffs, clock.instant());
        publication.publish(model(modelId), changed);
        return changed.size();
    }

    private ValuationModel model(UUID id) {
        return models.find(id).orElseThrow(() -> new IllegalStateException("run with an unknown model: " + id));
    }
}
