/**
 * Work that goes on beside the requests: a task repeated on a thread of its own, and the election that lets only one
 * replica of a service run it at a time.
 */
@NullMarked
package assay.foundation.background;

import org.jspecify.annotations.NullMarked;
