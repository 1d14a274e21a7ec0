package assay.scoring.creditscore;

import assay.scoring.creditscore.domain.MasterScale;
import assay.scoring.policies.Policies;
import assay.scoring.policies.Policy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Master scales, for whoever grades a score without deciding on a client. */
@ApplicationScoped
public class GradingScales {

    private final Policies policies;

    GradingScales(Policies policies) {
        this.policies = policies;
    }

    /** The scale of a portfolio, else the one for every portfolio; empty if none is released. */
    public Optional<MasterScale> active(String portfolio) {
        return policies.active(Policy.Kind.MASTER_SCALE, portfolio).map(scale -> scale.read(MasterScale.class));
    }

    /** A scale by its id, released or not. */
    public Optional<MasterScale> find(UUID id) {
        return policies.find(Policy.Kind.MASTER_SCALE, id).map(scale -> scale.read(MasterScale.class));
    }
}
