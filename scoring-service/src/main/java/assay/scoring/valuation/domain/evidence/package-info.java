/**
 * How far a fitted model can be trusted: comparison of candidates, holdout back-test and calibration, bootstrap intervals,
 * warnings, and records by which a stored model proves that it still computes what it computed when it was fitted.
 */
@NullMarked
package assay.scoring.valuation.domain.evidence;

import org.jspecify.annotations.NullMarked;
