package assay.foundation.jobs;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far a job is, in rows of its file or steps of its computation. Of the rows read, each is counted once more under
 * its outcome.
 *
 * @param read settled so far
 * @param accepted took effect
 * @param duplicate were known already and changed nothing
 * @param rejected could not be taken; the errors say why
 * @param leftOut do not meet the mapping's {@code where}
 */
@Schema(
        description = "Rows settled so far, and how many of them had which outcome",
        examples = "{\"read\":6000,\"accepted\":5998,\"duplicate\":1,\"rejected\":1,\"leftOut\":0}")
public record JobProgress(long read, long accepted, long duplicate, long rejected, long leftOut) {

    public static final JobProgress NONE = new JobProgress(0, 0, 0, 0, 0);

    JobProgress plus(JobProgress more) {
        return new JobProgress(
                read + more.read,
                accepted + more.accepted,
                duplicate + more.duplicate,
                rejected + more.rejected,
                leftOut + more.leftOut);
    }
}
