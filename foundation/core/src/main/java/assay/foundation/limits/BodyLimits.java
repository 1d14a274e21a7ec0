package assay.foundation.limits;

import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The largest body a request may have, in bytes. What is streamed may be large, what is held in memory may not. A route
 * that does not take the media type refuses it before it reads the body.
 */
public final class BodyLimits {

    public static final long JSON = 1L << 20;

    /** Paths that end in {@code -batches}. */
    public static final long BATCH = 2L << 20;

    /** Rows of a file: {@code text/csv} and {@code application/x-ndjson}. */
    public static final long IMPORT = 2L << 30;

    private BodyLimits() {}

    public static long of(HttpServerRequest request) {
        return of(request.path(), request.getHeader("Content-Type"));
    }

    /** @param contentType the header; parameters and case do not matter */
    public static long of(String path, @Nullable String contentType) {
        String type =
                contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (type.equals("text/csv") || type.equals("application/x-ndjson")) {
            return IMPORT;
        }
        return path.endsWith("-batches") ? BATCH : JSON;
    }
}
