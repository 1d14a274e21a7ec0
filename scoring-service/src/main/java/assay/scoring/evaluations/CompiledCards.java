package assay.scoring.evaluations;

import assay.foundation.problem.NotFound;
import assay.foundation.problem.Refused;
import assay.scoring.scorecards.RegisteredCard;
import assay.scoring.scorecards.Scorecards;
import assay.scoring.scorecards.domain.Scorecard;
import assay.scoring.scorecards.domain.evaluation.Baseline;
import assay.scoring.scorecards.domain.evaluation.CardEvaluator;
import assay.scoring.scorecards.domain.exports.SampleOrigins;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Cards of the registry, ready to score. */
@ApplicationScoped
class CompiledCards {

    private final Scorecards scorecards;

    CompiledCards(Scorecards scorecards) {
        this.scorecards = scorecards;
    }

    /** @throws NotFound if there is no such card, or none yet */
    RegisteredCard find(UUID id) {
        return scorecards.byId(id).orElseThrow(() -> new NotFound("scorecard", id));
    }

    /** Sample and validation of a developed card. */
    Optional<SampleOrigins> origins(UUID id) {
        return scorecards.origins(id);
    }

    /**
     * Makes a card ready.
     *
     * @throws Refused {@code baseline-unavailable} if the card has nothing to take the baseline from
     */
    CardEvaluator compile(
            Scorecard card,
            Baseline.BaselineKind kind,
            @Nullable List<Double> points,
            @Nullable Integer cutOff,
            @Nullable Integer reasons) {
        Optional<Baseline> baseline = switch (kind) {
            case MAX -> Optional.of(Baseline.max(card));
            case NEUTRAL -> Optional.of(Baseline.neutral(card));
            case MEAN -> Baseline.mean(card);
            case PASSING -> cutOff == null ? Optional.empty() : Baseline.passing(card, cutOff);
            case OTHER ->
                points == null || points.size() != card.characteristics().size()
                        ? Optional.empty()
                        : Optional.of(new Baseline(Baseline.BaselineKind.OTHER, points));
        };
        return new CardEvaluator(
                card,
                baseline.orElseThrow(() -> new Refused("baseline-unavailable", Map.of("baseline", kind))),
                reasons == null ? CardEvaluator.DEFAULT_REASONS : reasons);
    }
}
