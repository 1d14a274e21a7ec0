/** The only door to the clock, and the calendar of the portfolio. */
@NullMarked
package assay.foundation.time;

import org.jspecify.annotations.NullMarked;
