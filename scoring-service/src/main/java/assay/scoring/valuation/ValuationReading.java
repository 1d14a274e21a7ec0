package assay.scoring.valuation;

import assay.foundation.problem.FieldError;
import assay.foundation.problem.Invalid;
import assay.foundation.problem.NotFound;
import assay.foundation.security.Caller;
import assay.foundation.texts.Language;
import assay.foundation.time.PortfolioZone;
import assay.scoring.activity.ActivityQuery;
import assay.scoring.activity.Directory;
import assay.scoring.activity.KnownClient;
import assay.scoring.valuation.ClvIntervals.ClvInterval;
import assay.scoring.valuation.Estimates.Made;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers what a client is worth, from what is stored or, for another day or state of knowledge, from the facts. */
@ApplicationScoped
class ValuationReading {

    private final Directory directory;
    private final Caller caller;
    private final Valuations valuations;
    private final ValuationModels models;
    private final ModelChoice choice;
    private final Estimates estimates;
    private final Tiers tiers;
    private final ClvIntervals intervals;
    private final ValuationViews views;
    private final PortfolioZone zone;
    private final Clock clock;

    ValuationReading(
            Directory directory,
            Caller caller,
            Valuations valuations,
            ValuationModels models,
            ModelChoice choice,
            Estimates estimates,
            Tiers tiers,
            ClvIntervals intervals,
            ValuationViews views,
            PortfolioZone zone,
            Clock clock) {
        this.directory = directory;
        this.caller = caller;
        this.valuations = valuations;
        this.models = models;
        this.choice = choice;
        this.estimates = estimates;
        this.tiers = tiers;
        this.intervals = intervals;
        this.views = views;
        this.zone = zone;
        this.clock = clock;
    }

    /** The client, as long as the caller may see it. */
    KnownClient visible(UUID clientId) {
        KnownClient client = directory.find(clientId).orElseThrow(() -> new NotFound("client", clientId));
        caller.requireBook(client.book(), "client", clientId);
        return client;
    }

    /** The stored valuation, or why there is none. */
    ValuationView latest(UUID clientId, boolean interval, Language language) {
        StoredValuation stored = valuations.find(clientId).orElseThrow(() -> new NotFound("client", clientId));
        caller.requireBook(stored.client().book(), "client", clientId);
        if (stored.row() != null && stored.terms() != null) {
            ClvInterval its = interval && stored.row().estimate() != null
                    ? intervals.of(stored.row().estimate(), stored.terms()).orElse(null)
                    : null;
            return views.of(stored.row(), stored.terms(), its, language);
        }
        String portfolio = stored.client().portfolio();
        ValuationState state = models.active(portfolio).isEmpty()
                ? ValuationState.NO_ACTIVE_MODEL
                : stored.row() == null ? ValuationState.NO_TRANSACTIONS : ValuationState.NOT_YET_VALUED;
        return views.without(portfolio, clientId, state, language);
    }

    /**
     * The valuation as of a day from what was known at a time.
     *
     * @param modelId a fitted model of the client's portfolio; null for the released one
     * @param productLine only transactions of this line, by its model if it has one; null for all
     * @param asOf end of the observed time; null for today
     * @param knownAt facts recorded later are left out; null for all
     */
    ValuationView computed(
            UUID clientId,
            @Nullable UUID modelId,
            @Nullable String productLine,
            @Nullable LocalDate asOf,
            @Nullable Instant knownAt,
            boolean interval,
            Language language) {
        requirePast(asOf, knownAt);
        KnownClient client = visible(clientId);
        Optional<ModelSet> released = choice.of(client, modelId, productLine);
        if (released.isEmpty()) {
            return views.without(client.portfolio(), clientId, ValuationState.NO_ACTIVE_MODEL, language);
        }
        LocalDate day = asOf == null ? zone.today() : asOf;
        Made made = estimates
                .of(released.get(), day, settings -> {
                    ActivityQuery query =
                            settings.activityUntil(day).of(List.of(clientId)).knownAt(knownAt);
                    return productLine == null ? query : query.ofLine(productLine);
                })
                .getOrDefault(
                        clientId,
                        new Made(released.get().whole(), Estimate.without(ValuationState.NO_TRANSACTIONS, day)));
        ValuationRow row = new ValuationRow(
                client.portfolio(),
                clientId,
                0,
                0,
                false,
                made.model().id(),
                made.estimate(),
                // tiers are of whole clients
                productLine == null
                        ? made.estimate().tier(tiers.of(client.portfolio()).orElse(null))
                        : null,
                null);
        ClvInterval its =
                interval ? intervals.of(made.estimate(), made.model().terms()).orElse(null) : null;
        return views.computed(row, made.model(), knownAt, knownAt == null ? clock.instant() : knownAt, its, language);
    }

    void requirePast(@Nullable LocalDate asOf, @Nullable Instant knownAt) {
        List<FieldError> errors = new ArrayList<>();
        if (asOf != null && asOf.isAfter(zone.today())) {
            errors.add(FieldError.of("asOf", "day-in-future"));
        }
        if (knownAt != null && knownAt.isAfter(clock.instant())) {
            errors.add(FieldError.of("knownAt", "time-in-future"));
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }
}
