package assay.foundation.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether two requests are the same: SHA-256 over method, path, query and the body in canonical JSON. Canonical
 * means as this service understands the body, so white space and the order of properties make no difference.
 */
@Singleton
class RequestFingerprint {

    private final ObjectWriter canonical;

    RequestFingerprint(ObjectMapper mapper) {
        this.canonical = mapper.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    /**
     * @param route method, path and query
     * @param method of the resource
     * @param arguments of the method
     */
    byte[] of(String route, Method method, Object[] arguments) {
        MessageDigest digest = sha256();
        digest.update(route.getBytes(UTF_8));
        digest.update((byte) 0); // cannot occur in a route
        Object body = bodyAmong(method, arguments);
        if (body != null) {
            digest.update(json(body));
        }
        return digest.digest();
    }

    /** Path, query and header parameters carry an annotation that says so, the body carries none. */
    private static @Nullable Object bodyAmong(Method method, Object[] arguments) {
        Annotation[][] annotations = method.getParameterAnnotations();
        for (int i = 0; i < arguments.length; i++) {
            if (Arrays.stream(annotations[i]).noneMatch(RequestFingerprint::bindsFromElsewhere)) {
                return arguments[i];
            }
        }
        return null;
    }

    private static boolean bindsFromElsewhere(Annotation annotation) {
        String name = annotation.annotationType().getName();
        return name.startsWith("jakarta.ws.rs.") || name.startsWith("org.jboss.resteasy.reactive.");
    }

    private byte[] json(Object body) {
        try {
            return canonical.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
