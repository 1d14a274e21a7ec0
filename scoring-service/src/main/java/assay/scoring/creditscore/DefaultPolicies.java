package assay.scoring.creditscore;

import assay.foundation.audit.Audit;
import assay.scoring.creditscore.domain.DecisionStrategy;
import assay.scoring.creditscore.domain.MasterScale;
import assay.scoring.documents.Documents;
import assay.scoring.scorecards.CardImport;
import assay.scoring.scorecards.Scorecards;
import assay.scoring.scorecards.domain.Scorecard;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Puts the product's own master scale, decision strategy and expert card there on the first start, as candidates of the author
 * {@value #AUTHOR}: somebody has to look at them and release them.
 */
@ApplicationScoped
class DefaultPolicies {

    static final String AUTHOR = "assay";

    private final Policies policies;
    private final Scorecards cards;
    private final CardImport cardImport;
    private final Audit audit;
    private final Clock clock;

    DefaultPolicies(Policies policies, Scorecards cards, CardImport cardImport, Audit audit, Clock clock) {
        this.policies = policies;
        this.cards = cards;
        this.cardImport = cardImport;
        this.audit = audit;
        this.clock = clock;
    }

    void onStart(@Observes StartupEvent start) {
        QuarkusTransaction.requiringNew().run(() -> {
            propose(Policy.Kind.MASTER_SCALE, document("master-scale", MasterScale.class));
            propose(Policy.Kind.DECISION_STRATEGY, document("decision-strategy", DecisionStrategy.class));
            if (!cards.knows(ScoringCards.EVERY_PORTFOLIO)) {
                UUID id =
                        cardImport.add(ScoringCards.EVERY_PORTFOLIO, document("expert-card", Scorecard.class), AUTHOR);
                audit.recordAs(AUTHOR, "register", "scorecard", List.of(id));
            }
        });
    }

    private void propose(Policy.Kind kind, Object document) {
        if (policies.noneYet(kind, Policy.EVERY_PORTFOLIO)) {
            UUID id = policies.add(kind, Policy.EVERY_PORTFOLIO, document, AUTHOR, clock.instant());
            audit.recordAs(AUTHOR, "register", kind.resource(), List.of(id));
        }
    }

    static <T> T document(String name, Class<T> type) {
        return Documents.shipped("creditscore/" + name + ".json", type);
    }
}
