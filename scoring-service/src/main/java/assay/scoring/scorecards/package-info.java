/**
 * The scorecards of the bank: developed from labelled samples or written down by experts, kept as documents that never
 * change, released by a second person after they have passed their self-test, one per purpose. Other features read a
 * released card through {@link assay.scoring.scorecards.Scorecards}; {@code domain} holds the mathematics.
 */
@NullMarked
package assay.scoring.scorecards;

import org.jspecify.annotations.NullMarked;
