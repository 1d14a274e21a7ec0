package assay.scoring.creditscore;

import assay.scoring.creditscore.domain.DecisionStrategy;
import assay.scoring.policies.Policy;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A decision strategy as it is shown. */
@Schema(name = "DecisionStrategyVersion", description = "A decision strategy and how far it has come.")
record DecisionStrategyView(
        UUID id,

        @Schema(description = "* for every portfolio without one of its own")
        String portfolio,

        @Schema(description = "Version of the document in its portfolio")
        long number,

        Policy.Status status,
        DecisionStrategy strategy,
        String author,
        Instant createdAt,
        @Nullable String activatedBy,
        @Nullable Instant activatedAt,
        @Nullable Instant retiredAt) {

    static DecisionStrategyView of(Policy policy) {
        return new DecisionStrategyView(
                policy.id(),
                policy.portfolio(),
                policy.number(),
                policy.status(),
                policy.read(DecisionStrategy.class),
                policy.author(),
                policy.createdAt(),
                policy.activatedBy(),
                policy.activatedAt(),
                policy.retiredAt());
    }
}
