/**
 * Watching a scorecard: has the population moved, do the probabilities fit the defaults that came, what may be expected
 * before they come, and how are groups treated. Figures with their bounds; what follows from them is for people.
 */
@NullMarked
package assay.scoring.scorecards.domain.monitoring;

import org.jspecify.annotations.NullMarked;
