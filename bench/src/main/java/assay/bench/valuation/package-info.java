/** How fast the mathematics of lifetime value is on one thread, without database and network. */
@NullMarked
package assay.bench.valuation;

import org.jspecify.annotations.NullMarked;
