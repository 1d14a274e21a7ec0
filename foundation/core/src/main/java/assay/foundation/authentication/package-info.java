/** Who holds a bearer token: verified by OpenID Connect, and remembered for a moment because callers send it again. */
@NullMarked
package assay.foundation.authentication;

import org.jspecify.annotations.NullMarked;
