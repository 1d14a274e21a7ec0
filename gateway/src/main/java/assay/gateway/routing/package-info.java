/**
 * Streams admitted requests to the service that answers them and its answers back, and says so in a problem document
 * when a service cannot be reached, does not answer in time or answers nonsense.
 */
@NullMarked
package assay.gateway.routing;

import org.jspecify.annotations.NullMarked;
