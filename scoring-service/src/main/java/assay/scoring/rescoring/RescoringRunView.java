package assay.scoring.rescoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A run as it is shown. */
@Schema(name = "RescoringRun", description = "A valuation of a whole portfolio and how far it has come.")
record RescoringRunView(
        UUID id,
        String portfolio,
        UUID modelId,
        LocalDate asOf,

        @Schema(description = "SCORING, then TIERING, then SUCCEEDED; FAILED when another model was released meanwhile")
        RescoringRun.State state,

        Progress progress,
        Tiers tiers,
        String requestedBy,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    /** Counts so far. */
    @Schema(name = "RescoringProgress")
    record Progress(
            @Schema(description = "Steps done; every range is scored and then tiered")
            int done,

            @Schema(description = "Steps in all") int total,
            long clientsScored,

            @Schema(description = "Clients with a value") long clientsValued,

            @Schema(description = "Clients whose inputs or tier changed: history and events tell of them")
            long clientsChanged) {}

    /** Where the tiers are cut. */
    @Schema(name = "RescoringTiers")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Tiers(
            @Schema(description = "Per cent of the value in tier A")
            int aPercent,

            @Schema(description = "Per cent of the value in tiers A and B together")
            int bPercent,

            @Schema(description = "Smallest value in tier A, in minor units; absent until all clients are scored")
            @Nullable
            Long lowestOfAMinor,

            @Schema(description = "Smallest value in tier B, in minor units") @Nullable
            Long lowestOfBMinor) {}

    static RescoringRunView of(RescoringRun run) {
        return new RescoringRunView(
                run.id(),
                run.portfolio(),
                run.modelId(),
                run.asOf(),
                run.state(),
                new Progress(
                        run.rangesScored() + run.rangesTiered(),
                        2 * run.ranges(),
                        run.clientsScored(),
                        run.clientsValued(),
                        run.clientsChanged()),
                new Tiers(run.aPercent(), run.bPercent(), run.lowestOfAMinor(), run.lowestOfBMinor()),
                run.requestedBy(),
                run.createdAt(),
                run.finishedAt());
    }
}
