package assay.foundation.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a POST method of a resource that returns {@link jakarta.ws.rs.core.Response}: the method runs in a transaction, and
 * with the header {@code Idempotency-Key} (1 to 255 visible ASCII characters) at most once per caller and key. A
 * repetition within 24 hours gets the first answer, byte for byte, with {@code Idempotent-Replayed: true}.
 *
 * <p>The same key with another request is refused with 422, while the first one is still running with 409 and
 * {@code Retry-After}, a malformed key with 400. A failure (an exception, or an answer of 400 and above) is rolled back
 * and leaves no key. The answer is stored as it is and must hold no personal data.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE}) // the interceptor itself is a type
public @interface Idempotent {}
