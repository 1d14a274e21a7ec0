/**
 * Slotting of project finance: a card says what to look at, a chosen descriptor per sub-factor becomes a score, the score
 * a supervisory class, the class a risk weight and an expected loss. Scores are exact fractions, so that a project at a
 * cut-off is not decided by rounding.
 */
@NullMarked
package assay.scoring.slotting.domain;

import org.jspecify.annotations.NullMarked;
