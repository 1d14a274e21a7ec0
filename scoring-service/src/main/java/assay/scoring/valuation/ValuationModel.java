package assay.scoring.valuation;

import java.time.Instant;
import java.util.Currency;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A model of one portfolio and how far it has come.
 *
 * @param version changes with every step, from 1
 * @param reason why it is rejected or failed; null otherwise
 * @param reasonFigures figures behind the reason
 * @param fitted null until a fit succeeded
 */
record ValuationModel(
        UUID id,
        long version,
        Status status,
        @Nullable String reason,
        Map<String, Object> reasonFigures,
        ModelSettings settings,
        String requestedBy,
        Instant requestedAt,
        @Nullable FittedParameters fitted,
        @Nullable Instant fittedAt,
        @Nullable String activatedBy,
        @Nullable Instant activatedAt,
        @Nullable Instant retiredAt) {

    /** The steps of a model's life. */
    @Schema(name = "ModelStatus")
    enum Status {
        /** Asked for, the fit is waiting or running. */
        FITTING,
        /** Fitted, waiting for somebody else's release. */
        CANDIDATE,
        /** Released: the portfolio is valued with it. */
        ACTIVE,
        /** The fit came out unusable, see the reason. */
        REJECTED,
        /** Replaced by another one; may be released again. */
        RETIRED,
        /** The fit could not be made, see the reason. */
        FAILED
    }

    /** Whether a release is possible at all. */
    boolean mayBeActivated() {
        return status == Status.CANDIDATE || status == Status.RETIRED;
    }

    /** What its valuations are shown with; only for a model that has been fitted. */
    ModelTerms terms() {
        if (fittedAt == null) {
            throw new IllegalStateException("model without a fit: " + id);
        }
        return new ModelTerms(
                id,
                Currency.getInstance(parameters().currency()),
                settings.horizon(),
                settings.family(),
                settings.observedUntil(),
                fittedAt);
    }

    /** What the fit found; only for a model that has it. */
    FittedParameters parameters() {
        if (fitted == null) {
            throw new IllegalStateException("model without parameters: " + id);
        }
        return fitted;
    }
}
