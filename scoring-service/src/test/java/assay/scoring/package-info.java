/** Stories of scoring-service against a real database and a real broker; the other services are played by their events. */
@NullMarked
package assay.scoring;

import org.jspecify.annotations.NullMarked;
