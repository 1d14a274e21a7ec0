/** Files of clients: the column mappings that describe them, and the jobs that read them. */
@NullMarked
package assay.client.imports;

import org.jspecify.annotations.NullMarked;
