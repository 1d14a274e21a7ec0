/**
 * Developing scorecards and scoring with them: mathematics on one thread, without database and network, beside the plainest
 * way to do the same.
 */
@NullMarked
package assay.bench.scorecard;

import org.jspecify.annotations.NullMarked;
