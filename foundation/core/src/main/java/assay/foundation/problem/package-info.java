/** Every answer that is not a success, as RFC 9457 problem document in English or Chinese. */
@NullMarked
package assay.foundation.problem;

import org.jspecify.annotations.NullMarked;
