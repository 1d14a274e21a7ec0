/** Tests of financing policies and proposals over HTTP. */
@NullMarked
package assay.scoring.proposals;

import org.jspecify.annotations.NullMarked;
