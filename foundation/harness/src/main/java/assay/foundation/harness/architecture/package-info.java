/** The rules themselves, one constant or factory each, in the groups in which people ask for them. */
@NullMarked
package assay.foundation.harness.architecture;

import org.jspecify.annotations.NullMarked;
