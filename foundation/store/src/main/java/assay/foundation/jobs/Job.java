package assay.foundation.jobs;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job as it is stored.
 *
 * @param kind names the handler and the resource: jobs of kind {@code client-import} live under {@code
 *     /v1/client-imports}
 * @param caller who asked for it
 * @param spec what to do, JSON the handler understands
 * @param mapping how to read the uploaded file, JSON; absent for a computation
 * @param dataKey wrapped key of the uploaded chunks
 * @param fence number of the present or last holder
 */
public record Job(
        UUID id,
        String kind,
        String caller,
        JobState state,
        String spec,
        @Nullable String mapping,
        byte @Nullable [] dataKey,
        JobProgress progress,
        long fence,
        @Nullable Failure failure,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    /** Why a job failed: code of a problem and the values of its text, no personal data. */
    public record Failure(String code, Map<String, Object> args) {}

    boolean readsRows() {
        return mapping != null;
    }
}
