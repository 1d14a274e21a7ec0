/**
 * What tests and the local stack stand on: a real PostgreSQL, a real Kafka broker, tokens signed by a key of
 * their own, the architecture rules, a settable clock and golden numbers. No service depends on it in production.
 */
@NullMarked
package assay.foundation.harness;

import org.jspecify.annotations.NullMarked;
