/**
 * Finding the parameters that make what was observed most likely, and saying honestly when there are none. Knows nothing
 * of the models: it is handed an {@link assay.scoring.valuation.domain.fitting.Objective} and looks for its lowest point.
 */
@NullMarked
package assay.scoring.valuation.domain.fitting;

import org.jspecify.annotations.NullMarked;
