package assay.scoring.creditscore;

import assay.foundation.security.Roles;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request that a person looks at a decision, and what came of it.
 *
 * @param role what the reviewer has to be
 * @param deadline last day for the outcome
 * @param outcome null while nobody has reviewed; so are the following
 * @param newDecisionId the decision in place of the reviewed one, when it was changed
 */
record Review(
        UUID id,
        UUID decisionId,
        Ground reason,
        ReviewerRole role,
        LocalDate deadline,
        String requestedBy,
        Instant requestedAt,
        @Nullable ReviewOutcome outcome,
        @Nullable String outcomeReason,
        @Nullable UUID newDecisionId,
        @Nullable String reviewer,
        @Nullable Instant reviewedAt) {

    /** Why a review is asked for. */
    @Schema(name = "ReviewGround")
    enum Ground {
        /** The client objects to an automated decision. */
        CLIENT_OBJECTS,
        /** Inputs are said to be wrong. */
        INPUTS_DISPUTED,
        /** The strategy referred the case. */
        REFERRED,
        /** Drawn for quality assurance. */
        SAMPLE
    }

    /** What a reviewer has to be. */
    @Schema(name = "ReviewerRole")
    enum ReviewerRole {
        /** Judges the case. */
        CREDIT_OFFICER(Roles.CREDIT_OFFICER),
        /** Judges what the model made of it. */
        MODEL_VALIDATOR(Roles.MODEL_VALIDATOR);

        private final String inTokens;

        ReviewerRole(String inTokens) {
            this.inTokens = inTokens;
        }

        /** The role as tokens name it. */
        String inTokens() {
            return inTokens;
        }
    }

    /** What came of it. */
    @Schema(name = "ReviewOutcome")
    enum ReviewOutcome {
        UPHELD,
        CHANGED
    }

    /** How far it has come. */
    @Schema(name = "ReviewState")
    enum State {
        OPEN,
        OVERDUE,
        CLOSED
    }

    State state(LocalDate today) {
        return outcome != null ? State.CLOSED : today.isAfter(deadline) ? State.OVERDUE : State.OPEN;
    }
}
