/** Scoring with a card beside the plainest way to do the same. */
@NullMarked
package assay.bench.scorecard;

import org.jspecify.annotations.NullMarked;
