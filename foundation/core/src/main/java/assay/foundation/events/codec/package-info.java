/** Events to and from Kafka records, as CloudEvents 1.0 in binary mode. */
@NullMarked
package assay.foundation.events.codec;

import org.jspecify.annotations.NullMarked;
