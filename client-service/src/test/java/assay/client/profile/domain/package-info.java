@NullMarked
package assay.client.profile.domain;

import org.jspecify.annotations.NullMarked;
