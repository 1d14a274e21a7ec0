/**
 * The mathematics of a single facility: exposure at default, loss given default, expected loss, capital after Basel's
 * corporate formula, the stage and expected credit loss of IFRS 9, and the five classes of the Chinese rule beside it.
 * Plain immutable values; amounts are doubles in major units of one currency, because everything here is an estimate and
 * is rounded once, at the edge. Every part can be shown with its name, its formula and its inputs.
 */
@NullMarked
package assay.scoring.exposures.domain;

import org.jspecify.annotations.NullMarked;
