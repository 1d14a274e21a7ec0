package assay.scoring.creditscore;

import assay.foundation.audit.Audit;
import assay.foundation.security.Caller;
import assay.scoring.creditscore.domain.DecisionStrategy;
import assay.scoring.creditscore.domain.MasterScale;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Takes a master scale or a decision strategy as a candidate; nothing is scored with it before its release. */
@ApplicationScoped
class PolicyRegistration {

    private final Policies policies;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    PolicyRegistration(Policies policies, Caller caller, Audit audit, Clock clock) {
        this.policies = policies;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    Policy register(String portfolio, MasterScale scale) {
        return register(Policy.Kind.MASTER_SCALE, portfolio, scale);
    }

    @Transactional(TxType.MANDATORY)
    Policy register(String portfolio, DecisionStrategy strategy) {
        return register(Policy.Kind.DECISION_STRATEGY, portfolio, strategy);
    }

    private Policy register(Policy.Kind kind, String portfolio, Object document) {
        UUID id = policies.add(kind, portfolio, document, caller.subject(), clock.instant());
        audit.record("register", kind.resource(), List.of(id));
        return policies.find(kind, id).orElseThrow();
    }
}
