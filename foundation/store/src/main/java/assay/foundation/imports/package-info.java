/**
 * Files of any layout become named values: a mapping says which column means what, a reader streams the rows, and a row
 * that cannot be read is an outcome of its own and never the end of the file.
 */
@NullMarked
package assay.foundation.imports;

import org.jspecify.annotations.NullMarked;
