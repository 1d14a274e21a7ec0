package assay.scoring.rescoring;

import assay.scoring.valuation.PortfolioRevaluation.ReleasedModels;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One valuation of a whole portfolio.
 *
 * @param modelId model of the whole portfolio
 * @param segmentModels models of segments that have one of their own
 * @param settingsId released settings; null for none
 * @param aPercent share of the value in tier A, frozen when the run starts, like the model and the day
 * @param ranges number of ranges; each is scored and then tiered
 * @param clientsScored clients written; those with new facts during the run are valued by the transaction that brought
 *     them and are not counted
 * @param clientsChanged clients whose inputs or tier changed, and who were therefore published
 * @param lowestOfAMinor smallest value of tier A; null until all ranges are scored, like that of B
 */
record RescoringRun(
        UUID id,
        String portfolio,
        UUID modelId,
        List<UUID> segmentModels,
        @Nullable UUID settingsId,
        LocalDate asOf,
        int aPercent,
        int bPercent,
        State state,
        int ranges,
        int rangesScored,
        int rangesTiered,
        long clientsScored,
        long clientsValued,
        long clientsChanged,
        @Nullable Long lowestOfAMinor,
        @Nullable Long lowestOfBMinor,
        String requestedBy,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    /** How far a run has come. */
    @Schema(name = "RescoringState")
    enum State {
        SCORING,
        TIERING,
        SUCCEEDED,
        /** Another model was released meanwhile: the portfolio would be valued with two. */
        FAILED
    }

    ReleasedModels models() {
        return new ReleasedModels(modelId, segmentModels, settingsId);
    }

    boolean isOver() {
        return state == State.SUCCEEDED || state == State.FAILED;
    }
}
