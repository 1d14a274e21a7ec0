/** Measurements of the arithmetic behind financing proposals. */
@NullMarked
package assay.bench.financing;

import org.jspecify.annotations.NullMarked;
