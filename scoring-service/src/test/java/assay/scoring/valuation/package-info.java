/** Stories of valuation. */
@NullMarked
package assay.scoring.valuation;

import org.jspecify.annotations.NullMarked;
