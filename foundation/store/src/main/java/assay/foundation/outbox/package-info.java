/**
 * What a transaction has to tell the other services. Events are written in the transaction that makes them true, and
 * the {@link assay.foundation.outbox.Relay} publishes every committed one at least once, for one key in the order in
 * which its transactions were serialised. Nothing else in a service talks to the broker as a producer.
 */
@NullMarked
package assay.foundation.outbox;

import org.jspecify.annotations.NullMarked;
