/** One client: registration, reading, listing, partial change, and bulk look-up by the references of other systems. */
@NullMarked
package assay.client.profile;

import org.jspecify.annotations.NullMarked;
