/**
 * The whole system on one machine without containers: PostgreSQL, Kafka, an identity provider and the four services
 * as child processes of one launcher, and a first portfolio loaded through the public interface. For trying out,
 * developing and end-to-end tests; never for production.
 */
@NullMarked
package assay.local;

import org.jspecify.annotations.NullMarked;
