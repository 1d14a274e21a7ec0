/** Stories of portfolio runs. */
@NullMarked
package assay.scoring.rescoring;

import org.jspecify.annotations.NullMarked;
