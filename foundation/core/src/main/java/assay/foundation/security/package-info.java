/** Who calls, what they may do and see, and how references to clients travel without being readable. */
@NullMarked
package assay.foundation.security;

import org.jspecify.annotations.NullMarked;
