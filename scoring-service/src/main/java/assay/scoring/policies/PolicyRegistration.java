package assay.scoring.policies;

import assay.foundation.audit.Audit;
import assay.foundation.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Takes a document as a candidate; it counts for nothing before its release. */
@ApplicationScoped
public class PolicyRegistration {

    /** Author of what the product brings along. */
    public static final String PRODUCT = "assay";

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

    /** Keeps the caller's document as a candidate with the next number of its kind and portfolio. */
    @Transactional(TxType.MANDATORY)
    public Policy register(Policy.Kind kind, String portfolio, Object document) {
        UUID id = policies.add(kind, portfolio, document, caller.subject(), clock.instant());
        audit.record("register", kind.resource(), List.of(id));
        return policies.find(kind, id).orElseThrow();
    }

    /** Keeps what the product brings along as a candidate for every portfolio, unless there is one of its kind already. */
    @Transactional(TxType.MANDATORY)
    public void ship(Policy.Kind kind, Object document) {
        if (policies.noneYet(kind, Policy.EVERY_PORTFOLIO)) {
            UUID id = policies.add(kind, Policy.EVERY_PORTFOLIO, document, PRODUCT, clock.instant());
            audit.recordAs(PRODUCT, "register", kind.resource(), List.of(id));
        }
    }
}
