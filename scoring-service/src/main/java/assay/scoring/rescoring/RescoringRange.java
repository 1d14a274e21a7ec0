package assay.scoring.rescoring;

import assay.foundation.events.RescoringRangeRequested;
import assay.foundation.ids.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step of one slice of a run.
 *
 * @param from first client id; null when open
 * @param to client id at which the slice ends, itself excluded; null when open
 */
record RescoringRange(
        UUID id,
        UUID runId,
        Step step,
        int ordinal,
        @Nullable UUID from,
        @Nullable UUID to,
        boolean done) {

    /** What is to be done with a slice. */
    enum Step {
        SCORE,
        TIER
    }

    /** Slices that begin at the given ids and cover every id there can be. */
    static List<RescoringRange> cut(UUID runId, List<UUID> starts) {
        List<RescoringRange> ranges = new ArrayList<>(starts.size());
        for (int i = 0; i < starts.size(); i++) {
            UUID from = i == 0 ? null : starts.get(i);
            UUID to = i + 1 == starts.size() ? null : starts.get(i + 1);
            ranges.add(new RescoringRange(Ids.next(), runId, Step.SCORE, i, from, to, false));
        }
        return ranges;
    }

    /** The same slice, to be tiered. */
    RescoringRange toBeTiered() {
        return new RescoringRange(Ids.next(), runId, Step.TIER, ordinal, from, to, false);
    }

    RescoringRangeRequested event(RescoringRun run) {
        return new RescoringRangeRequested(id, runId, run.portfolio(), run.modelId(), run.asOf(), from, to, ordinal);
    }
}
