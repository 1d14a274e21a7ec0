/**
 * Whole columns as statement parameters: what lets one statement carry a thousand rows. Knows no feature; every feature
 * may use it.
 */
@NullMarked
package assay.scoring.bulk;

import org.jspecify.annotations.NullMarked;
