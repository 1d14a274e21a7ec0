/** Stories of Altman's score. */
@NullMarked
package assay.scoring.altman;

import org.jspecify.annotations.NullMarked;
