/** Credit scores over HTTP, from the first request to the replay. */
@NullMarked
package assay.scoring.creditscore;

import org.jspecify.annotations.NullMarked;
