package assay.scoring.valuation;

import assay.scoring.activity.ActivityQuery;
import assay.scoring.activity.DayTotals;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Computes estimates from the facts, the same way for one client and for many. */
@ApplicationScoped
class Estimates {

    private final DayTotals totals;
    private final Kept kept = new Kept();

    Estimates(DayTotals totals) {
        this.totals = totals;
    }

    /**
     * Estimates of the clients the query finds, as of a day.
     *
     * @return nothing for clients without a counted transaction
     */
    Map<UUID, Estimate> of(ValuationModel model, LocalDate asOf, ActivityQuery query) {
        Estimator estimator = estimator(model);
        Map<UUID, Estimate> estimates = new HashMap<>();
        condense(model.settings(), query, client -> estimates.put(client.clientId(), estimator.estimate(client, asOf)));
        return estimates;
    }

    /** Hands on one client's activity after the other; memory does not depend on their number. */
    void condense(ModelSettings settings, ActivityQuery query, Consumer<ClientActivity> clients) {
        ActivityFold fold = new ActivityFold(settings, query.until(), clients);
        totals.read(query, fold);
        fold.finish();
    }

    /** Models never change once fitted, so a few estimators with what they remember are kept. */
    private Estimator estimator(ValuationModel model) {
        synchronized (kept) {
            return kept.computeIfAbsent(model.id(), _ -> new Estimator(model.settings(), model.parameters()));
        }
    }

    /** Forgets the one that was not used for the longest time. */
    private static final class Kept extends LinkedHashMap<UUID, Estimator> {

        private static final int MOST = 8;

        Kept() {
            super(2 * MOST, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Estimator> eldest) {
            return size() > MOST;
        }
    }
}
