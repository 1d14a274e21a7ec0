/**
 * A POST that is sent twice has one effect. {@link assay.foundation.idempotency.Idempotent} opens the transaction of the
 * request, keeps the caller's key in it beside the effect, and answers a repetition with the first answer.
 */
@NullMarked
package assay.foundation.idempotency;

import org.jspecify.annotations.NullMarked;
