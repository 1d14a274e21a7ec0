/** One trace id from the caller's request to every log line and event it causes. */
@NullMarked
package assay.foundation.correlation;

import org.jspecify.annotations.NullMarked;
