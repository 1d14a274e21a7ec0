/** How strictly requests are read and how answers are written. */
@NullMarked
package assay.foundation.json;

import org.jspecify.annotations.NullMarked;
