/**
 * How a scorecard is developed from a labelled sample: two readings of the sample into one byte per cell, bins by exact
 * dynamic programming, weights of evidence, selection, regression, calibration to a central tendency, points, and tests
 * on rows that the fit has not seen. The same sample, settings and seed give the same bits.
 */
@NullMarked
package assay.scoring.scorecards.domain.development;

import org.jspecify.annotations.NullMarked;
