package assay.scoring.creditscore;

import assay.scoring.creditscore.domain.EconomicScenario;
import assay.scoring.creditscore.domain.Grade;
import assay.scoring.creditscore.domain.MasterScale;
import assay.scoring.policies.Policy;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A master scale as it is shown. */
@Schema(name = "MasterScale", description = "A master scale; the last grade is the default grade.")
record MasterScaleView(
        UUID id,

        @Schema(description = "* for every portfolio without one of its own")
        String portfolio,

        @Schema(description = "Version of the document in its portfolio")
        long number,

        Policy.Status status,
        String name,
        double lowestPd,
        double highestPd,
        List<Grade> grades,
        List<EconomicScenario> scenarios,
        String author,
        Instant createdAt,
        @Nullable String activatedBy,
        @Nullable Instant activatedAt,
        @Nullable Instant retiredAt) {

    static MasterScaleView of(Policy policy) {
        MasterScale scale = policy.read(MasterScale.class);
        return new MasterScaleView(
                policy.id(),
                policy.portfolio(),
                policy.number(),
                policy.status(),
                scale.name(),
                scale.lowestPd(),
                scale.highestPd(),
                scale.grades(),
                scale.scenarios(),
                policy.author(),
                policy.createdAt(),
                policy.activatedBy(),
                policy.activatedAt(),
                policy.retiredAt());
    }
}
