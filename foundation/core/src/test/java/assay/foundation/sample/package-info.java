/** A little application on top of the shared classes, so that they are tested as services use them. */
@NullMarked
package assay.foundation.sample;

import org.jspecify.annotations.NullMarked;
