package assay.scoring.valuation;

import assay.foundation.time.PortfolioZone;
import assay.scoring.activity.ClientForgotten;
import assay.scoring.activity.NewFacts;
import assay.scoring.valuation.Yardsticks.Yardstick;
import assay.scoring.valuation.domain.TierCutoffs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Values clients anew in the transaction that brings new facts about them, as of today in the portfolio's time zone.
 *
 * <p>The clients' rows are locked, in the order of their ids, before their facts are read: of two transactions with facts
 * about the same client the second one therefore sees the facts of the first. Model and cut-offs are read under the lock
 * too, so that a single update never falls behind a portfolio run that finished before.
 */
@ApplicationScoped
class Revaluation {

    private final Estimates estimates;
    private final Yardsticks yardsticks;
    private final ValuationWrites writes;
    private final Publication publication;
    private final PortfolioZone zone;
    private final Clock clock;

    Revaluation(
            Estimates estimates,
            Yardsticks yardsticks,
            ValuationWrites writes,
            Publication publication,
            PortfolioZone zone,
            Clock clock) {
        this.estimates = estimates;
        this.yardsticks = yardsticks;
        this.writes = writes;
        this.publication = publication;
        this.zone = zone;
        this.clock = clock;
    }

    void onNewFacts(@Observes NewFacts facts) {
        facts.clientsByPortfolio().forEach(this::revalue);
    }

    void onClientForgotten(@Observes ClientForgotten forgotten) {
        writes.forget(forgotten.clientId());
    }

    private void revalue(String portfolio, SortedSet<UUID> clients) {
        Map<UUID, ValuationRow> before = writes.lock(portfolio, clients);
        Optional<Yardstick> inForce = yardsticks.of(portfolio);
        if (inForce.isEmpty()) {
            writes.noteNewFacts(portfolio, clients);
            return;
        }
        ValuationModel model = inForce.get().model();
        TierCutoffs cutoffs = inForce.get().cutoffs();
        LocalDate today = zone.today();
        Map<UUID, Estimate> of =
                estimates.of(model, today, model.settings().activityUntil(today).of(clients));
        Instant now = clock.instant();

        List<ValuationRow> rows = new ArrayList<>(clients.size());
        List<ValuationRow> changed = new ArrayList<>();
        for (UUID client : clients) {
            ValuationRow present = before.get(client);
            Estimate estimate = of.getOrDefault(client, Estimate.without(ValuationState.NO_TRANSACTIONS, today));
            ValuationRow next = present.revised(model.id(), estimate, estimate.tier(cutoffs), now);
            rows.add(next);
            if (next.version() > present.version()) {
                changed.add(next);
            }
        }
        writes.writeWithNewFacts(
                rows, changed.stream().map(ValuationRow::clientId).collect(Collectors.toSet()));
        publication.publish(model, changed);
    }
}
