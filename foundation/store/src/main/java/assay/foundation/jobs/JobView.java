package assay.foundation.jobs;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A job as its owner sees it.
 *
 * @param errors path of the report of rejected rows; absent for computations
 * @param problem why the job failed
 */
@Schema(
        name = "Job",
        description = "Long-running work: poll it until its state is SUCCEEDED, FAILED or CANCELLED",
        examples = """
                {"id":"019a2f5e-7c1d-7bb2-9d5e-3f1f2a7c9e11","kind":"client-import","state":"SUCCEEDED",
                 "progress":{"read":6000,"accepted":5999,"duplicate":0,"rejected":1,"leftOut":0},
                 "errors":"/v1/client-imports/019a2f5e-7c1d-7bb2-9d5e-3f1f2a7c9e11/errors",
                 "createdAt":"2026-03-01T10:00:00Z","finishedAt":"2026-03-01T10:00:07Z"}""")
public record JobView(
        UUID id,
        String kind,
        JobState state,
        JobProgress progress,
        @Nullable String errors,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @Nullable JobProblem problem) {

    /** Why a job failed: the stable code and its texts. */
    public record JobProblem(String code, String title, String detail) {}
}
