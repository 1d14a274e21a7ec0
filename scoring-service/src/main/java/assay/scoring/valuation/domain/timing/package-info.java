/**
 * How often and for how long clients come back: the models of repeat transactions and silent leaving, their fits and their
 * forecasts. Times are weeks since a client's first transaction.
 */
@NullMarked
package assay.scoring.valuation.domain.timing;

import org.jspecify.annotations.NullMarked;
