@NullMarked
package assay.client.imports;

import org.jspecify.annotations.NullMarked;
