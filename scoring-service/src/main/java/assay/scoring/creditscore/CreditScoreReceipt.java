package assay.scoring.creditscore;

import assay.scoring.creditscore.domain.CreditOutcome;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller gets for a requested score; everything else is in the decision. */
@Schema(description = "The decision in short; its record explains it.")
record CreditScoreReceipt(
        @Schema(description = "Id of the decision") UUID id,
        long version,
        int points,
        String grade,
        CreditOutcome outcome) {

    static CreditScoreReceipt of(CreditDecision decision) {
        return new CreditScoreReceipt(
                decision.id(), decision.version(), decision.points(), decision.grade(), decision.outcome());
    }
}
