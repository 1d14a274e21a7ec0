/**
 * What turns a client into a credit decision, without any framework: the features that are computed from facts as of a
 * day, the master scale that turns a probability of default into a grade, the strategy that turns points into accept,
 * refer or decline, what another strategy would have changed, and the rules that overrides keep to. Plain immutable
 * values; everything depends on its arguments alone, so that a stored decision can be recomputed to the same bits.
 */
@NullMarked
package assay.scoring.creditscore.domain;

import org.jspecify.annotations.NullMarked;
