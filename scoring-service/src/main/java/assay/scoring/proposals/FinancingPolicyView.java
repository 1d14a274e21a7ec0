package assay.scoring.proposals;

import assay.scoring.policies.Policy;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A financing policy as it is shown. */
@Schema(name = "FinancingPolicy", description = "A financing policy and its life.")
record FinancingPolicyView(
        UUID id,

        @Schema(description = "* for every portfolio without one of its own")
        String portfolio,

        @Schema(description = "Version of the document in its portfolio")
        long number,

        Policy.Status status,
        FinancingPolicyDocument document,
        String author,
        Instant createdAt,
        @Nullable String activatedBy,
        @Nullable Instant activatedAt,
        @Nullable Instant retiredAt) {

    static FinancingPolicyView of(Policy policy) {
        return new FinancingPolicyView(
                policy.id(),
                policy.portfolio(),
                policy.number(),
                policy.status(),
                policy.read(FinancingPolicyDocument.class),
                policy.author(),
                policy.createdAt(),
                policy.activatedBy(),
                policy.activatedAt(),
                policy.retiredAt());
    }
}
