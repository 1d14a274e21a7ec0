package assay.foundation.events;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One slice of a portfolio is to be valued anew.
 *
 * @param runId the run this slice belongs to
 * @param fromClient first client id of the slice, open when absent
 * @param toClient client id at which the slice ends, itself excluded; open when absent
 * @param ordinal number of the slice within its run, from 0
 */
public record RescoringRangeRequested(
        UUID rangeId,
        UUID runId,
        String portfolio,
        UUID modelId,
        LocalDate asOf,
        @Nullable UUID fromClient,
        @Nullable UUID toClient,
        int ordinal)
        implements RescoringEvent {

    public RescoringRangeRequested {
        requireNonNull(rangeId, "rangeId");
        requireNonNull(runId, "runId");
        requireNonNull(portfolio, "portfolio");
        requireNonNull(modelId, "modelId");
        requireNonNull(asOf, "asOf");
    }

    @Override
    public String key() {
        return rangeId.toString();
    }

    @Override
    public String sequence() {
        return Integer.toString(ordinal);
    }
}
