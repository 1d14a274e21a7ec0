package assay.scoring.creditscore;

import assay.scoring.creditscore.domain.CreditOutcome;
import assay.scoring.creditscore.domain.CreditResult;
import assay.scoring.documents.Documents;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The record of one decision. Never changed and never deleted; {@link Replays} recomputes it.
 *
 * @param subjectId stands for the client until the client is erased
 * @param version of what was published about the client
 * @param inputs and result as JSON, as they were written
 * @param championId the decision that a challenger's score shadows
 * @param reviewedId the decision that a person looked at
 * @param decidedBy who asked for it; the service's name for events, the reviewer for reviews
 */
record CreditDecision(
        UUID id,
        UUID subjectId,
        String portfolio,
        long version,
        Role role,
        Occasion occasion,
        LocalDate asOf,
        Instant knownAt,
        UUID scorecardId,
        UUID masterScaleId,
        UUID strategyId,
        int points,
        double pd,
        String grade,
        CreditOutcome outcome,
        String inputs,
        String result,
        @Nullable UUID championId,
        @Nullable UUID reviewedId,
        String decidedBy,
        Instant decidedAt) {

    /** Whether it decides. */
    @Schema(name = "DecisionRole")
    enum Role {
        /** It is the decision. */
        CHAMPION,
        /** A score in the shadow, for comparison only. */
        CHALLENGER
    }

    /** Why the client was scored. */
    @Schema(name = "DecisionOccasion")
    enum Occasion {
        REQUEST,
        NEW_FACTS,
        PROFILE_CHANGE,
        REVIEW
    }

    DecisionInputs readInputs() {
        return Documents.read(inputs, DecisionInputs.class);
    }

    CreditResult readResult() {
        return Documents.read(result, CreditResult.class);
    }
}
