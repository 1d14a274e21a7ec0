/** Identifiers given out by the services. */
@NullMarked
package assay.foundation.ids;

import org.jspecify.annotations.NullMarked;
