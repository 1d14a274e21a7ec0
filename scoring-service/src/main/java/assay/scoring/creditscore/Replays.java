package assay.scoring.creditscore;

import assay.scoring.creditscore.ScoringModels.Versions;
import assay.scoring.documents.Documents;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Recomputes decisions from what is stored about them. */
@ApplicationScoped
class Replays {

    /** How a replay compares. */
    @Schema(name = "CreditDecisionReplay", description = "A decision recomputed from its stored inputs and versions")
    record Replay(
            UUID decisionId,

            @Schema(description = "Whether every digit is the same")
            boolean equal,

            @Schema(description = "SHA-256 of the stored result")
            String stored,

            @Schema(description = "SHA-256 of the recomputed result")
            String recomputed) {}

    private final ScoringModels models;

    Replays(ScoringModels models) {
        this.models = models;
    }

    /** Recomputes a decision with the versions it was made with, whether or not they are still released. */
    Replay of(CreditDecision decision) {
        Versions versions = new Versions(decision.scorecardId(), decision.masterScaleId(), decision.strategyId());
        DecisionInputs inputs = decision.readInputs();
        String recomputed = Documents.write(
                models.of(versions).orElseThrow().calculation().answer(inputs.values(), inputs.verdict()));
        return new Replay(
                decision.id(),
                recomputed.equals(decision.result()),
                Documents.hexHash(decision.result()),
                Documents.hexHash(recomputed));
    }
}
