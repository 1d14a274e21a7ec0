/**
 * Long work that any replica carries on: jobs with progress, outcomes by row, cancellation, and uploads spooled into the
 * database in encrypted chunks. A worker holds a lease; what it commits it commits with a fencing number, so that one
 * that was thought dead changes nothing any more.
 */
@NullMarked
package assay.foundation.jobs;

import org.jspecify.annotations.NullMarked;
