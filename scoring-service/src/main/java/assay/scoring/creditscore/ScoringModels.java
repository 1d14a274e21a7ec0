package assay.scoring.creditscore;

import assay.scoring.creditscore.domain.CreditCalculation;
import assay.scoring.creditscore.domain.DecisionStrategy;
import assay.scoring.creditscore.domain.MasterScale;
import assay.scoring.policies.Policies;
import assay.scoring.policies.Policy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Card, master scale and strategy made ready to decide. Versions never change, so a few are kept. */
@ApplicationScoped
class ScoringModels {

    /**
     * Which versions decide.
     *
     * @param scorecardId version of the card
     * @param masterScaleId version of the master scale
     * @param strategyId version of the strategy
     */
    record Versions(UUID scorecardId, UUID masterScaleId, UUID strategyId) {}

    /** The documents of given versions. */
    record Models(Versions versions, MasterScale scale, DecisionStrategy strategy, CreditCalculation calculation) {}

    private static final int MOST_KEPT = 16;

    private final ScoringCards cards;
    private final Policies policies;
    private final Map<Versions, Models> kept = new LinkedHashMap<>();

    ScoringModels(ScoringCards cards, Policies policies) {
        this.cards = cards;
        this.policies = policies;
    }

    /**
     * The models of given versions.
     *
     * @return nothing if one of them is not there
     * @throws IllegalArgumentException if the strategy's cut-offs are for another scale of points
     */
    Optional<Models> of(Versions versions) {
        synchronized (kept) {
            Models found = kept.get(versions);
            if (found != null) {
                return Optional.of(found);
            }
        }
        Optional<Models> read = read(versions);
        read.ifPresent(this::keep);
        return read;
    }

    private Optional<Models> read(Versions versions) {
        Optional<ScoringCards.Card> card = cards.find(versions.scorecardId());
        Optional<Policy> scale = policies.find(Policy.Kind.MASTER_SCALE, versions.masterScaleId());
        Optional<Policy> strategy = policies.find(Policy.Kind.DECISION_STRATEGY, versions.strategyId());
        if (card.isEmpty() || scale.isEmpty() || strategy.isEmpty()) {
            return Optional.empty();
        }
        MasterScale grades = scale.get().read(MasterScale.class);
        DecisionStrategy rules = strategy.get().read(DecisionStrategy.class);
        return Optional.of(new Models(
                versions, grades, rules, new CreditCalculation(card.get().document(), grades, rules)));
    }

    private void keep(Models models) {
        synchronized (kept) {
            if (kept.size() >= MOST_KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
            kept.put(models.versions(), models);
        }
    }
}
