/** Lost updates are refused: entity tags are versions, and writers must name the one they saw. */
@NullMarked
package assay.foundation.etag;

import org.jspecify.annotations.NullMarked;
