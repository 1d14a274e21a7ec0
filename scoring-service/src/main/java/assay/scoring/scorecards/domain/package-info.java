/**
 * The mathematics of credit scorecards: how attributes become bins, bins become weights of evidence, and weights become
 * points with a probability of default. Plain immutable values, no clock, no framework; randomness only from a given
 * seed. One transform, {@link assay.scoring.scorecards.domain.Characteristic#binOf}, serves fitting and scoring.
 */
@NullMarked
package assay.scoring.scorecards.domain;

import org.jspecify.annotations.NullMarked;
