/** What the contract says about every operation, so that no resource has to repeat it. */
@NullMarked
package assay.foundation.contract;

import org.jspecify.annotations.NullMarked;
