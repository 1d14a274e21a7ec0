/** How large a request may be, route by route. */
@NullMarked
package assay.foundation.limits;

import org.jspecify.annotations.NullMarked;
