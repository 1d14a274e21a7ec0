package assay.scoring.creditscore;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where people depart from a decision, asked for by one and approved or refused by another.
 *
 * @param modelValue grade or outcome of the decision
 * @param value grade or outcome in its place
 * @param notches from the decision's grade to the other one, above 0 for a worse one; 0 for a policy exception
 * @param expiresOn last day on which it counts
 * @param approved null while nobody has decided
 */
record Departure(
        UUID id,
        UUID decisionId,
        Kind kind,
        String modelValue,
        String value,
        int notches,
        DepartureReason reason,
        LocalDate expiresOn,
        String requestedBy,
        Instant requestedAt,
        @Nullable Boolean approved,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /** The two are never counted together. */
    enum Kind {
        /** Another grade than the model's. */
        OVERRIDE("credit-override"),
        /** Another outcome than the strategy's. */
        POLICY_EXCEPTION("policy-exception");

        private final String resource;

        Kind(String resource) {
            this.resource = resource;
        }

        /** Name in problems and audit. */
        String resource() {
            return resource;
        }
    }

    /** How far it has come. */
    @Schema(name = "DepartureState")
    enum State {
        REQUESTED,
        APPROVED,
        REFUSED,
        /** Approved, and over. */
        EXPIRED
    }

    State state(LocalDate today) {
        if (approved == null) {
            return State.REQUESTED;
        }
        if (!approved) {
            return State.REFUSED;
        }
        return today.isAfter(expiresOn) ? State.EXPIRED : State.APPROVED;
    }
}
