/** Lists by keyset: a page and the opaque cursor to the next one. */
@NullMarked
package assay.foundation.paging;

import org.jspecify.annotations.NullMarked;
