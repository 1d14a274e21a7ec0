package assay.scoring.valuation;

import assay.foundation.jobs.JobState;
import assay.foundation.texts.Language;
import assay.foundation.texts.Texts;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A bootstrap as it is shown. */
@Schema(name = "BootstrapRun", description = "How far a model could have come out otherwise.")
record BootstrapRunView(
        UUID id,
        UUID modelId,
        int replicates,
        long seed,
        double level,
        JobState state,
        @Schema(description = "Why it failed") @Nullable Reason failure,
        Progress progress,

        @Schema(
                description = "Intervals of the parameters by name; v is Gamma-Gamma's scale. Absent until the run has"
                        + " succeeded, and where fewer than 20 draws could be fitted")
        @Nullable
        Map<String, IntervalView> parameters,

        String requestedBy,
        Instant requestedAt,
        @Nullable Instant finishedAt) {

    /** Draws so far. */
    @Schema(name = "BootstrapProgress")
    record Progress(
            long done,
            long fitted,

            @Schema(description = "Draws whose fit was refused; the intervals leave them out")
            long refused) {}

    static BootstrapRunView of(BootstrapRuns.Stored stored, Texts texts, Language language) {
        Map<String, IntervalView> parameters = null;
        if (stored.uncertainty() != null) {
            parameters = new TreeMap<>();
            for (var interval : stored.uncertainty().parameters().entrySet()) {
                parameters.put(interval.getKey(), IntervalView.of(interval.getValue()));
            }
        }
        return new BootstrapRunView(
                stored.id(),
                stored.modelId(),
                stored.replicates(),
                stored.seed(),
                stored.level(),
                stored.state(),
                stored.failure() == null ? null : stored.failure().shown(texts, language),
                new Progress(stored.done(), stored.fitted(), stored.refused()),
                parameters,
                stored.requestedBy(),
                stored.requestedAt(),
                stored.finishedAt());
    }
}
