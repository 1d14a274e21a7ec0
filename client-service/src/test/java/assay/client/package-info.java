@NullMarked
package assay.client;

import org.jspecify.annotations.NullMarked;
