/**
 * Using a scorecard: from named values to points, probability of default, reasons, sub-scores, interval and the smallest
 * change that reaches another score. A value that the card does not understand is refused with its field, never guessed.
 */
@NullMarked
package assay.scoring.scorecards.domain.evaluation;

import org.jspecify.annotations.NullMarked;
