package assay.scoring.policies;

import assay.foundation.audit.Audit;
import assay.foundation.etag.Etag;
import assay.foundation.problem.NotFound;
import assay.foundation.problem.Refused;
import assay.foundation.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Releases a document in place of the present one; what was computed with that stays as it is. */
@ApplicationScoped
public class PolicyActivation {

    private final Policies policies;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    PolicyActivation(Policies policies, Caller caller, Audit audit, Clock clock) {
        this.policies = policies;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Releases the document. Nothing happens when it is released already.
     *
     * @param ifMatch the version the caller decided on
     * @throws Refused {@code four-eyes} if the caller wrote it
     */
    @Transactional
    public Policy activate(Policy.Kind kind, UUID id, @Nullable String ifMatch) {
        Policy policy = policies.lock(kind, id).orElseThrow(() -> new NotFound(kind.resource(), id));
        Etag.require(ifMatch, policy.version());
        if (policy.author().equals(caller.subject())) {
            throw new Refused("four-eyes");
        }
        if (policy.status() == Policy.Status.ACTIVE) {
            return policy;
        }
        policies.activate(policy, caller.subject(), clock.instant());
        audit.record("activate", kind.resource(), List.of(id));
        return policies.find(kind, id).orElseThrow();
    }
}
