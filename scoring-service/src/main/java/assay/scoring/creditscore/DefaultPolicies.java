package assay.scoring.creditscore;

import assay.foundation.audit.Audit;
import assay.scoring.creditscore.domain.DecisionStrategy;
import assay.scoring.creditscore.domain.MasterScale;
import assay.scoring.documents.Documents;
import assay.scoring.policies.Policy;
import assay.scoring.policies.PolicyRegistration;
import assay.scoring.scorecards.CardImport;
import assay.scoring.scorecards.Scorecards;
import assay.scoring.scorecards.domain.Scorecard;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;

/**
 * Puts the product's own master scale, decision strategy and expert card there on the first start, as candidates of the author
 * {@value #AUTHOR}: somebody has to look at them and release them.
 */
@ApplicationScoped
class DefaultPolicies {

    static final String AUTHOR = PolicyRegistration.PRODUCT;

    private final PolicyRegistration registration;
    private final Scorecards cards;
    private final CardImport cardImport;
    private final Audit audit;

    DefaultPolicies(PolicyRegistration registration, Scorecards cards, CardImport cardImport, Audit audit) {
        this.registration = registration;
        this.cards = cards;
        this.cardImport = cardImport;
        this.audit = audit;
    }

    void onStart(@Observes StartupEvent start) {
        QuarkusTransaction.requiringNew().run(() -> {
            registration.ship(Policy.Kind.MASTER_SCALE, document("master-scale", MasterScale.class));
            registration.ship(Policy.Kind.DECISION_STRATEGY, document("decision-strategy", DecisionStrategy.class));
            if (!cards.knows(ScoringCards.EVERY_PORTFOLIO)) {
                UUID id =
                        cardImport.add(ScoringCards.EVERY_PORTFOLIO, document("expert-card", Scorecard.class), AUTHOR);
                audit.recordAs(AUTHOR, "register", "scorecard", List.of(id));
            }
        });
    }

    static <T> T document(String name, Class<T> type) {
        return Documents.shipped("creditscore/" + name + ".json", type);
    }
}
