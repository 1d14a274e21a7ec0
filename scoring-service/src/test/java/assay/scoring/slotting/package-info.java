/** Stories of slotting. */
@NullMarked
package assay.scoring.slotting;

import org.jspecify.annotations.NullMarked;
