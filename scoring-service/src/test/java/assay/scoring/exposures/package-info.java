/** Stories of risk quantities. */
@NullMarked
package assay.scoring.exposures;

import org.jspecify.annotations.NullMarked;
