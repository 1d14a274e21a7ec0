package assay.scoring.valuation;

import assay.foundation.time.PortfolioZone;
import assay.scoring.activity.ClientForgotten;
import assay.scoring.activity.NewFacts;
import assay.scoring.activity.ProfilesChanged;
import assay.scoring.valuation.Estimates.Made;
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

    /** A profile may change the model that is for the client, or what its class does to it. */
    void onProfilesChanged(@Observes ProfilesChanged changed) {
        changed.clientsByPortfolio().forEach((portfolio, clients) -> {
            boolean matters = yardsticks
                    .of(portfolio)
                    .map(Yardstick::models)
                    .filter(ModelSet::needsTraits)
                    .isPresent();
            if (matters) {
                SortedSet<UUID> valued = writes.withRows(portfolio, clients);
                if (!valued.isEmpty()) {
                    revalue(portfolio, valued);
                }
            }
        });
    }

    private void revalue(String portfolio, SortedSet<UUID> clients) {
        Map<UUID, ValuationRow> before = writes.lock(portfolio, clients);
        Optional<Yardstick> inForce = yardsticks.of(portfolio);
        if (inForce.isEmpty()) {
            writes.noteNewFacts(portfolio, clients);
            return;
        }
        ModelSet models = inForce.get().models();
        TierCutoffs cutoffs = inForce.get().cutoffs();
        LocalDate today = zone.today();
        Map<UUID, Made> of = estimates.of(
                models, today, settings -> settings.activityUntil(today).of(clients));
        Made nothing = new Made(models.whole(), Estimate.without(ValuationState.NO_TRANSACTIONS, today));
        Instant now = clock.instant();

        List<ValuationRow> rows = new ArrayList<>(clients.size());
        List<ValuationRow> changed = new ArrayList<>();
        for (UUID client : clients) {
            ValuationRow present = before.get(client);
            Made made = of.getOrDefault(client, nothing);
            ValuationRow next = present.revised(
                    made.model().id(), made.estimate(), made.estimate().tier(cutoffs), now);
            rows.add(next);
            if (next.version() > present.version()) {
                changed.add(next);
            }
        }
        writes.writeWithNewFacts(
                rows, changed.stream().map(ValuationRow::clientId).collect(Collectors.toSet()));
        publication.publish(models.whole(), changed);
    }
}
