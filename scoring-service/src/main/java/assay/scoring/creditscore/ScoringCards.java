package assay.scoring.creditscore;

import assay.scoring.scorecards.RegisteredCard;
import assay.scoring.scorecards.Scorecards;
import assay.scoring.scorecards.domain.Scorecard;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The scorecards that clients are scored with, by purpose: {@code credit-<portfolio>}, else {@value #EVERY_PORTFOLIO};
 * with {@value #CHALLENGER} behind it, the card that scores the same clients in the shadow.
 */
@ApplicationScoped
class ScoringCards {

    static final String EVERY_PORTFOLIO = "credit";

    private static final String CHALLENGER = "-challenger";

    /**
     * A card that is or was released.
     *
     * @param id of this version; a version never changes
     */
    record Card(UUID id, Scorecard document) {

        static Card of(RegisteredCard registered) {
            return new Card(registered.id(), registered.card());
        }
    }

    private final Scorecards scorecards;

    ScoringCards(Scorecards scorecards) {
        this.scorecards = scorecards;
    }

    /** Whether clients are scored with cards of a purpose. */
    static boolean isForClients(String purpose) {
        return purpose.equals(EVERY_PORTFOLIO) || purpose.startsWith(EVERY_PORTFOLIO + "-");
    }

    /** The card that decides about clients of a portfolio. */
    Optional<Card> champion(String portfolio) {
        return released(portfolio, "");
    }

    /** Cards that score the same clients without deciding. */
    List<Card> challengers(String portfolio) {
        return released(portfolio, CHALLENGER).stream().toList();
    }

    /** A card that was used. */
    Optional<Card> find(UUID id) {
        return scorecards.byId(id).map(Card::of);
    }

    private Optional<Card> released(String portfolio, String role) {
        return scorecards
                .active(EVERY_PORTFOLIO + "-" + portfolio + role)
                .or(() -> scorecards.active(EVERY_PORTFOLIO + role))
                .map(Card::of);
    }
}
