package assay.scoring.valuation;

import assay.foundation.money.Money;
import assay.foundation.texts.Language;
import assay.foundation.texts.Texts;
import assay.scoring.valuation.ClvIntervals.ClvInterval;
import assay.scoring.valuation.ValuationView.Inputs;
import assay.scoring.valuation.ValuationView.Parts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows valuations, with the settings of their model and reasons in the reader's language. */
@ApplicationScoped
class ValuationViews {

    private final ValuationModels models;
    private final Texts texts;

    ValuationViews(ValuationModels models, Texts texts) {
        this.models = models;
        this.texts = texts;
    }

    /** A stored valuation of a client that was valued. */
    ValuationView of(ValuationRow row, ModelTerms terms, @Nullable ClvInterval interval, Language language) {
        return view(row, estimate(row), terms, null, row.recordedAt(), interval, language);
    }

    List<ValuationView> of(List<ValuationRow> rows, Language language) {
        Map<UUID, ModelTerms> known = new HashMap<>();
        return rows.stream()
                .map(row -> row.estimate() == null || row.modelId() == null
                        ? without(row.portfolio(), row.clientId(), ValuationState.NOT_YET_VALUED, language)
                        : view(
                                row,
                                row.estimate(),
                                known.computeIfAbsent(
                                        row.modelId(),
                                        id -> models.find(id).orElseThrow().terms()),
                                null,
                                row.recordedAt(),
                                null,
                                language))
                .toList();
    }

    /**
     * An estimate made for this answer.
     *
     * @param limit facts recorded later were left out on purpose; null where all that is known counts
     * @param knownAt when the facts were known
     */
    ValuationView computed(
            ValuationRow row,
            ValuationModel model,
            @Nullable Instant limit,
            Instant knownAt,
            @Nullable ClvInterval interval,
            Language language) {
        return view(row, estimate(row), model.terms(), limit, knownAt, interval, language);
    }

    /** No valuation at all, and why. */
    ValuationView without(String portfolio, UUID client, ValuationState state, Language language) {
        return new ValuationView(
                client,
                portfolio,
                null,
                state,
                reasons(state, language),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private ValuationView view(
            ValuationRow row,
            Estimate estimate,
            ModelTerms terms,
            @Nullable Instant limit,
            @Nullable Instant knownAt,
            @Nullable ClvInterval interval,
            Language language) {
        Currency currency = terms.currency();
        return new ValuationView(
                row.clientId(),
                row.portfolio(),
                row.version() == 0 ? null : row.version(),
                estimate.state(),
                reasons(estimate.state(), language),
                estimate.frequency(),
                estimate.recencyWeeks(),
                estimate.ageWeeks(),
                estimate.monetaryValue(),
                estimate.pAlive(),
                estimate.expectedTransactions(),
                estimate.discountedTransactions(),
                money(estimate.grossClvMinor(), currency),
                money(estimate.netClvMinor(), currency),
                row.tier(),
                estimate.lifecycleStage(),
                terms.modelId(),
                terms.family(),
                estimate.asOf(),
                knownAt,
                terms.looksAhead(estimate.asOf(), limit),
                terms.horizon().weeks(),
                estimate.discountRate() == null ? terms.horizon().annualRate() : estimate.discountRate(),
                estimate.settingsId(),
                parts(estimate, currency),
                inputs(estimate, currency),
                interval);
    }

    private static Estimate estimate(ValuationRow row) {
        if (row.estimate() == null) {
            throw new IllegalStateException("no estimate of " + row.clientId());
        }
        return row.estimate();
    }

    private static @Nullable Parts parts(Estimate estimate, Currency currency) {
        if (estimate.expectedSpend() == null
                || estimate.discountedTransactions() == null
                || estimate.margin() == null) {
            return null;
        }
        Money cost = Money.ofMinor(Objects.requireNonNullElse(estimate.serviceCostMinor(), 0L), currency);
        return new Parts(
                estimate.expectedSpend(),
                estimate.discountedTransactions(),
                estimate.margin(),
                cost,
                Money.ofMinor(0, currency));
    }

    private static @Nullable Inputs inputs(Estimate estimate, Currency currency) {
        return estimate.firstDay() == null || estimate.lastDay() == null
                ? null
                : new Inputs(estimate.firstDay(), estimate.lastDay(), money(estimate.incomeMinor(), currency));
    }

    private static @Nullable Money money(@Nullable Long minor, Currency currency) {
        return minor == null ? null : Money.ofMinor(minor, currency);
    }

    private List<Reason> reasons(ValuationState state, Language language) {
        if (state == ValuationState.VALUED) {
            return List.of();
        }
        String text =
                texts.find("valuation." + state.reason(), language, Map.of()).orElse(state.reason());
        return List.of(new Reason(state.reason(), text, Map.of()));
    }
}
