@NullMarked
package assay.client.profile;

import org.jspecify.annotations.NullMarked;
