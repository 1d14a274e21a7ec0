/**
 * Functions of mathematical analysis that the models need and no library at hand offers, each with its source, its range
 * and its error.
 */
@NullMarked
package assay.scoring.valuation.domain.functions;

import org.jspecify.annotations.NullMarked;
