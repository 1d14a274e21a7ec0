/** Stories of interaction-service against a real database and a real broker; client-service is played by a small server. */
@NullMarked
package assay.interaction;

import org.jspecify.annotations.NullMarked;
