/**
 * Risk quantities of a facility that stands in the request: exposure at default, loss given default, expected loss,
 * Basel's capital, the stage and expected credit loss of IFRS 9, and the five classes of the Chinese rule beside it.
 * Nothing about the facility is stored; the audit trail names the calculation. {@code domain} holds the mathematics.
 */
@NullMarked
package assay.scoring.exposures;

import org.jspecify.annotations.NullMarked;
