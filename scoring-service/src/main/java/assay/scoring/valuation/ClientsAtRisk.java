package assay.scoring.valuation;

import assay.foundation.money.Money;
import assay.foundation.paging.Page;
import assay.scoring.activity.ClientTraits;
import assay.scoring.activity.Traits;
import assay.scoring.valuation.domain.Tier;
import assay.scoring.valuation.domain.insight.ChurnRisk;
import assay.scoring.valuation.domain.insight.LifecycleStage;
import assay.scoring.valuation.domain.timing.ClientHistory;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Walks down the ranked clients and keeps those who will probably be gone. A page looks at a limited number of clients,
 * so it may hold fewer than were asked for, even none, while there is a next one.
 */
@ApplicationScoped
class ClientsAtRisk {

    /** Clients looked at for one page. */
    static final int MOST_LOOKED_AT = 2_000;

    private static final int STEP = 200;

    private final Valuations valuations;
    private final ValuationModels models;
    private final Estimates estimates;
    private final Traits traits;

    ClientsAtRisk(Valuations valuations, ValuationModels models, Estimates estimates, Traits traits) {
        this.valuations = valuations;
        this.models = models;
        this.estimates = estimates;
        this.traits = traits;
    }

    /** A client and what would be lost with it. */
    @Schema(name = "ClientAtRisk", description = "A client that may well be gone at the end of the horizon.")
    record AtRisk(
            UUID clientId,
            double probability,

            @Schema(description = "Part of it: the client has left already")
            double alreadyGone,

            @Schema(description = "Part of it: the client leaves within the horizon")
            double leavesWithin,

            ChurnRisk.ChurnDefinition definition,

            @Schema(description = "Probability times gross value")
            Money valueAtStake,

            Money grossClv,
            @Nullable Tier tier,
            @Nullable LifecycleStage lifecycleStage,
            UUID modelId,
            LocalDate asOf) {}

    /**
     * Clients who will be gone within some weeks of their valuation with at least some probability, the most valuable
     * first.
     *
     * @param books only clients of these books; null for all
     */
    Page<AtRisk> of(
            String portfolio,
            double least,
            int weeks,
            @Nullable Tier tier,
            @Nullable Set<String> books,
            @Nullable String cursor,
            int limit) {
        Map<UUID, ValuationModel> known = new HashMap<>();
        List<AtRisk> found = new ArrayList<>();
        String place = cursor;
        for (int looked = 0; looked < MOST_LOOKED_AT; looked += STEP) {
            Page<ValuationRow> rows = valuations.ranked(portfolio, tier, books, place, STEP);
            Map<UUID, ClientTraits> its = traitsOf(rows.items(), known);
            for (ValuationRow row : rows.items()) {
                ClientTraits own = its.getOrDefault(row.clientId(), ClientTraits.UNKNOWN);
                risk(row, known.get(row.modelId()), own, weeks)
                        .filter(risk -> risk.probability() >= least)
                        .ifPresent(found::add);
                if (found.size() == limit) {
                    boolean last = rows.next() == null && row == rows.items().getLast();
                    return new Page<>(found, last ? null : Valuations.placeAfter(row, portfolio, tier));
                }
            }
            place = rows.next();
            if (place == null) {
                break;
            }
        }
        return new Page<>(found, place);
    }

    private Map<UUID, ClientTraits> traitsOf(List<ValuationRow> rows, Map<UUID, ValuationModel> known) {
        List<UUID> clients = new ArrayList<>();
        for (ValuationRow row : rows) {
            if (row.modelId() != null
                    && known.computeIfAbsent(
                                    row.modelId(), id -> models.find(id).orElseThrow())
                            .settings()
                            .needsTraits()) {
                clients.add(row.clientId());
            }
        }
        if (clients.isEmpty()) {
            return Map.of();
        }
        ValuationRow first = rows.getFirst();
        LocalDate asOf =
                first.estimate() == null ? LocalDate.EPOCH : first.estimate().asOf();
        return traits.of(
                known.get(first.modelId()).settings().activityUntil(asOf).of(clients), asOf);
    }

    private Optional<AtRisk> risk(ValuationRow row, ValuationModel model, ClientTraits traits, int weeks) {
        Estimate estimate = row.estimate();
        if (estimate == null || estimate.frequency() == null || estimate.grossClvMinor() == null) {
            return Optional.empty();
        }
        Double recency = estimate.recencyWeeks();
        Double age = estimate.ageWeeks();
        if (recency == null || age == null) {
            return Optional.empty();
        }
        Money gross = Money.ofMinor(estimate.grossClvMinor(), model.terms().currency());
        return ChurnRisk.of(
                        estimates.estimator(model).repeatsOf(traits),
                        new ClientHistory(estimate.frequency(), recency, age),
                        weeks)
                .map(risk -> new AtRisk(
                        row.clientId(),
                        risk.probability(),
                        risk.alreadyGone(),
                        risk.leavesWithin(),
                        risk.definition(),
                        Money.ofMinor(
                                BigDecimal.valueOf(risk.valueAtStake(gross.minorUnits()))
                                        .setScale(0, RoundingMode.HALF_EVEN)
                                        .longValueExact(),
                                gross.currency()),
                        gross,
                        row.tier(),
                        estimate.lifecycleStage(),
                        model.id(),
                        estimate.asOf()));
    }
}
