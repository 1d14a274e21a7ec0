/** Amounts of money in the interface: exact decimals, never binary fractions. */
@NullMarked
package assay.foundation.money;

import org.jspecify.annotations.NullMarked;
