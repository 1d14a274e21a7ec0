package assay.scoring.slotting;

import assay.foundation.audit.Audit;
import assay.foundation.ids.Ids;
import assay.foundation.problem.Conflict;
import assay.foundation.problem.FieldError;
import assay.foundation.problem.Invalid;
import assay.foundation.problem.NotFound;
import assay.foundation.problem.Refused;
import assay.foundation.security.Caller;
import assay.scoring.documents.Documents;
import assay.scoring.slotting.domain.Assessment;
import assay.scoring.slotting.domain.ProjectRating;
import assay.scoring.slotting.domain.SlottingClass;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Rates a project and stores the rating with all it rests on; computes a stored one again. */
@ApplicationScoped
class RatingOfProject {

    private final SlottingCards cards;
    private final SlottingRatings ratings;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    RatingOfProject(SlottingCards cards, SlottingRatings ratings, Caller caller, Audit audit, Clock clock) {
        this.cards = cards;
        this.ratings = ratings;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Rates a project.
     *
     * @throws Conflict {@code no-active-slotting-card} if no card is named and none is released
     * @throws Invalid if the choices do not fit the card
     * @throws Refused {@code override-not-allowed} if the override improves too much or the project is in default
     */
    @Transactional(TxType.MANDATORY)
    StoredRating rate(NewSlottingRating request) {
        StoredCard card = cardFor(request);
        List<FieldError> errors = request.errors(card.card());
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        ProjectRating.Inputs inputs = request.inputs();
        requireAllowedOverride(card, inputs);
        StoredRating rating = new StoredRating(
                Ids.next(),
                card.portfolio(),
                request.project(),
                request.projectName(),
                card.id(),
                request.exposureAtDefault().currency(),
                Documents.write(inputs),
                request.override() == null ? null : request.override().reason(),
                Documents.write(ProjectRating.of(card.card(), inputs)),
                caller.subject(),
                clock.instant());
        ratings.add(rating);
        audit.record("rate", "slotting-rating", List.of(rating.id()));
        return rating;
    }

    /** Computes a stored rating again from its stored inputs and its card, and compares every byte. */
    @Transactional(TxType.MANDATORY)
    RatingReplay replay(UUID id) {
        StoredRating rating = ratings.find(id).orElseThrow(() -> new NotFound("slotting-rating", id));
        StoredCard card = cards.find(rating.cardId()).orElseThrow();
        String again = Documents.write(
                ProjectRating.of(card.card(), Documents.read(rating.inputs(), ProjectRating.Inputs.class)));
        audit.record("replay", "slotting-rating", List.of(id));
        return new RatingReplay(
                id,
                rating.cardId(),
                again.equals(rating.result()),
                Documents.hexHash(rating.result()),
                Documents.hexHash(again),
                clock.instant());
    }

    private StoredCard cardFor(NewSlottingRating request) {
        if (request.cardId() != null) {
            return cards.find(request.cardId())
                    .orElseThrow(() -> new Invalid(FieldError.of("/cardId", "unknown-card")));
        }
        return cards.active(request.portfolioOrMain())
                .orElseThrow(
                        () -> new Conflict("no-active-slotting-card", Map.of("portfolio", request.portfolioOrMain())));
    }

    private static void requireAllowedOverride(StoredCard card, ProjectRating.Inputs inputs) {
        if (inputs.override() == null) {
            return;
        }
        SlottingClass byCard = inputs.inDefault()
                ? SlottingClass.DEFAULT
                : Assessment.of(card.card(), inputs.chosen()).result();
        if (!ProjectRating.mayOverride(card.card(), byCard, inputs.override())) {
            Map<String, Object> args =
                    Map.of("byCard", byCard.name(), "notches", card.card().overrideNotches());
            throw new Refused(
                    "override-not-allowed",
                    args,
                    List.of(new FieldError("/override/class", "override-not-allowed", args)));
        }
    }
}
