package assay.scoring.proposals;

import assay.scoring.policies.Policies;
import assay.scoring.policies.Policy;
import assay.scoring.proposals.domain.FinancingPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Financing policies made ready to use. Documents never change, so a few are kept. */
@ApplicationScoped
class FinancingPolicies {

    /** A document of a version. */
    record Versioned(UUID id, FinancingPolicy policy) {}

    private static final int MOST_KEPT = 16;

    private final Policies policies;
    private final Map<UUID, FinancingPolicy> kept = new LinkedHashMap<>();

    FinancingPolicies(Policies policies) {
        this.policies = policies;
    }

    /** The released policy of a portfolio, else the one for every portfolio. */
    Optional<Versioned> active(String portfolio) {
        return policies.active(Policy.Kind.FINANCING_POLICY, portfolio)
                .map(policy -> new Versioned(policy.id(), ready(policy)));
    }

    /** A policy that proposals were made with, whether or not it is still released. */
    FinancingPolicy require(UUID id) {
        synchronized (kept) {
            FinancingPolicy found = kept.get(id);
            if (found != null) {
                return found;
            }
        }
        return ready(policies.find(Policy.Kind.FINANCING_POLICY, id).orElseThrow());
    }

    private FinancingPolicy ready(Policy policy) {
        synchronized (kept) {
            FinancingPolicy found = kept.get(policy.id());
            if (found != null) {
                return found;
            }
        }
        FinancingPolicy read = policy.read(FinancingPolicy.class);
        synchronized (kept) {
            if (kept.size() >= MOST_KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
            kept.put(policy.id(), read);
        }
        return read;
    }
}
