/** The contracts between the services: one record per event, plain Java, exported as JSON Schema to docs/events. */
@NullMarked
package assay.foundation.events;

import org.jspecify.annotations.NullMarked;
