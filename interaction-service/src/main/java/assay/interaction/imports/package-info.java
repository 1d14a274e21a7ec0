/**
 * Files of interactions: taken in as a stream, worked off row by row as a job. A row that is wrong is an outcome of its
 * own; the same file again has no second effect.
 */
@NullMarked
package assay.interaction.imports;

import org.jspecify.annotations.NullMarked;
