package assay.scoring.valuation;

import assay.scoring.activity.ActivityQuery;
import assay.scoring.activity.ClientTraits;
import assay.scoring.activity.DayTotals;
import assay.scoring.activity.Traits;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Computes estimates from the facts, the same way for one client and for many. */
@ApplicationScoped
class Estimates {

    private final DayTotals totals;
    private final Traits traits;
    private final Kept kept = new Kept();

    Estimates(DayTotals totals, Traits traits) {
        this.totals = totals;
        this.traits = traits;
    }

    /** An estimate and the model that made it. */
    record Made(ValuationModel model, Estimate estimate) {}

    /** Which clients, and what must have been known of them. */
    interface Selection {

        ActivityQuery of(ModelSettings settings);
    }

    /**
     * Estimates of the clients a selection finds, each by its own model, as of a day. One statement reads the facts, one
     * more each segment's with a model of its own, and one the traits where a model wants them.
     *
     * @return nothing for clients without a counted transaction
     */
    Map<UUID, Made> of(ModelSet models, LocalDate asOf, Selection selection) {
        return of(models, asOf, selection, UnaryOperator.identity());
    }

    /**
     * The same of the clients in another state than they were read in.
     *
     * @param asOf end of the observed time that is read; what a state is as of, its own age says
     */
    Map<UUID, Made> of(ModelSet models, LocalDate asOf, Selection selection, UnaryOperator<ClientActivity> state) {
        ActivityQuery all = selection.of(models.whole().settings());
        Map<UUID, ClientTraits> known = models.needsTraits() ? traits.of(all, asOf) : Map.of();
        Map<UUID, List<UUID>> clientsOfSegmentModel = new HashMap<>();
        models.ofSegments().forEach(model -> clientsOfSegmentModel.put(model.id(), new ArrayList<>()));
        Map<UUID, ValuationModel> modelOf = new HashMap<>();
        if (!models.ofSegments().isEmpty()) {
            known.forEach((client, its) -> {
                ValuationModel model = models.of(its);
                if (model != models.whole()) {
                    modelOf.put(client, model);
                    clientsOfSegmentModel.get(model.id()).add(client);
                }
            });
        }
        Map<UUID, Made> made = new HashMap<>();
        add(models.whole(), models, asOf, state, all, known, made, client -> !modelOf.containsKey(client.clientId()));
        for (ValuationModel model : models.ofSegments()) {
            List<UUID> clients = clientsOfSegmentModel.get(model.id());
            if (!clients.isEmpty()) {
                add(model, models, asOf, state, selection.of(model.settings()).of(clients), known, made, _ -> true);
            }
        }
        return made;
    }

    private void add(
            ValuationModel model,
            ModelSet models,
            LocalDate asOf,
            UnaryOperator<ClientActivity> state,
            ActivityQuery query,
            Map<UUID, ClientTraits> known,
            Map<UUID, Made> made,
            Predicate<ClientActivity> which) {
        Estimator estimator = estimator(model);
        condense(model.settings(), models.inForce().settings(), query, client -> {
            if (which.test(client)) {
                ClientTraits its = known.getOrDefault(client.clientId(), ClientTraits.UNKNOWN);
                made.put(
                        client.clientId(),
                        new Made(model, estimator.estimate(state.apply(client), its, asOf, models.inForce())));
            }
        });
    }

    /** Hands on one client's activity after the other; memory does not depend on their number. */
    void condense(ModelSettings settings, ValueSettings values, ActivityQuery query, Consumer<ClientActivity> clients) {
        ActivityFold fold = new ActivityFold(settings, LineTerms.of(settings, values), query.until(), clients);
        totals.read(query.tellingApart(values.namedLines()), fold);
        fold.finish();
    }

    /** Traits of the clients a query is about. */
    Map<UUID, ClientTraits> traits(ActivityQuery query, LocalDate asOf) {
        return traits.of(query, asOf);
    }

    /** Models never change once fitted, so a few estimators with what they remember are kept. */
    Estimator estimator(ValuationModel model) {
        synchronized (kept) {
            return kept.computeIfAbsent(model.id(), _ -> new Estimator(model.settings(), model.parameters()));
        }
    }

    /** Forgets the one that was not used for the longest time. */
    private static final class Kept extends LinkedHashMap<UUID, Estimator> {

        private static final int MOST = 16;

        Kept() {
            super(2 * MOST, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Estimator> eldest) {
            return size() > MOST;
        }
    }
}
