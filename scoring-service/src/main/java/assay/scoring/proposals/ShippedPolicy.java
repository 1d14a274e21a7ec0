package assay.scoring.proposals;

import assay.scoring.documents.Documents;
import assay.scoring.policies.Policy;
import assay.scoring.policies.PolicyRegistration;
import assay.scoring.proposals.domain.FinancingPolicy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Puts the product's own financing policy among the candidates on the first start. */
@ApplicationScoped
class ShippedPolicy {

    private final PolicyRegistration registration;

    ShippedPolicy(PolicyRegistration registration) {
        this.registration = registration;
    }

    void onStart(@Observes StartupEvent start) {
        FinancingPolicy policy = Documents.shipped("proposals/policy.json", FinancingPolicy.class);
        QuarkusTransaction.requiringNew().run(() -> registration.ship(Policy.Kind.FINANCING_POLICY, policy));
    }
}
