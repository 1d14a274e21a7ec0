/** Finding the operation a request is for, by its raw path and method alone. */
@NullMarked
package assay.gateway.routing.domain;

import org.jspecify.annotations.NullMarked;
