package assay.scoring.valuation;

import assay.foundation.problem.FieldError;
import assay.foundation.problem.Invalid;
import assay.foundation.texts.Language;
import assay.foundation.time.PortfolioZone;
import assay.scoring.activity.ActivityQuery;
import assay.scoring.activity.ClientTraits;
import assay.scoring.activity.KnownClient;
import assay.scoring.valuation.ValueSettings.Rate;
import assay.scoring.valuation.ValueSettings.RateSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Takes a client's value apart, from the facts. */
@ApplicationScoped
class ValueAnalysis {

    private final ValuationReading reading;
    private final ModelChoice choice;
    private final Estimates estimates;
    private final AnalysisViews views;
    private final PortfolioZone zone;
    private final Clock clock;

    ValueAnalysis(
            ValuationReading reading,
            ModelChoice choice,
            Estimates estimates,
            AnalysisViews views,
            PortfolioZone zone,
            Clock clock) {
        this.reading = reading;
        this.choice = choice;
        this.estimates = estimates;
        this.views = views;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * What is asked.
     *
     * @param horizonWeeks null for the model's
     * @param infinite without end, in place of the weeks
     * @param discountRate null for the client's by the settings
     * @param churnWeeks how far ahead leaving is looked at
     */
    record Question(
            @Nullable UUID modelId,
            @Nullable String productLine,
            @Nullable LocalDate asOf,
            @Nullable Instant knownAt,
            @Nullable Integer horizonWeeks,
            boolean infinite,
            @Nullable Double discountRate,
            int churnWeeks) {}

    /** The analysis, or the reason why there is none. */
    ValueAnalysisView of(UUID clientId, Question question, Language language) {
        reading.requirePast(question.asOf(), question.knownAt());
        if (question.infinite() && question.horizonWeeks() != null) {
            throw new Invalid(FieldError.of("horizonWeeks", "infinite-or-weeks"));
        }
        KnownClient client = reading.visible(clientId);
        Optional<ModelSet> released = choice.of(client, question.modelId(), question.productLine());
        if (released.isEmpty()) {
            return views.without(client, question, null, ValuationState.NO_ACTIVE_MODEL, language);
        }
        LocalDate day = question.asOf() == null ? zone.today() : question.asOf();
        ActivityQuery all = query(released.get().whole().settings(), clientId, day, question);
        ClientTraits traits = estimates.traits(all, day).getOrDefault(clientId, ClientTraits.UNKNOWN);
        ValuationModel model = released.get().of(traits);
        InForceSettings inForce = released.get().inForce();
        AtomicReference<@Nullable ClientActivity> found = new AtomicReference<>();
        estimates.condense(
                model.settings(), inForce.settings(), query(model.settings(), clientId, day, question), found::set);
        ClientActivity activity = found.get();
        if (activity == null) {
            return views.without(client, question, model, ValuationState.NO_TRANSACTIONS, language);
        }
        Rate rate = question.discountRate() == null
                ? inForce.settings()
                        .rateOf(clientId, traits, model.settings().horizon().annualRate())
                : new Rate(question.discountRate(), RateSource.REQUEST);
        if (question.infinite() && !(rate.annual() > 0)) {
            throw new Invalid(FieldError.of("discountRate", "infinite-needs-rate"));
        }
        Estimator estimator = estimates.estimator(model);
        return views.of(
                new AnalysedClient(
                        client,
                        activity,
                        model,
                        estimator.repeatsOf(traits),
                        estimator,
                        traits,
                        estimator.estimate(activity, traits, day, inForce),
                        inForce,
                        rate),
                question,
                question.knownAt() == null ? clock.instant() : question.knownAt(),
                language);
    }

    private static ActivityQuery query(ModelSettings settings, UUID client, LocalDate day, Question question) {
        ActivityQuery query = settings.activityUntil(day).of(List.of(client)).knownAt(question.knownAt());
        return question.productLine() == null ? query : query.ofLine(question.productLine());
    }
}
