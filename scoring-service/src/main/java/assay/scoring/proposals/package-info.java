/**
 * Financing proposals: options that fit a client's cash, priced for their risk and ranked by a declared policy.
 */
@NullMarked
package assay.scoring.proposals;

import org.jspecify.annotations.NullMarked;
