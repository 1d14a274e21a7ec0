/**
 * How a service reads events: in batches, each in one transaction with everything it causes. The inbox remembers the
 * ids of events whose effect must not happen twice; what cannot be used becomes a dead letter and never holds up the
 * records behind it.
 */
@NullMarked
package assay.foundation.inbox;

import org.jspecify.annotations.NullMarked;
