package assay.foundation.correlation;

import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * The trace the present work belongs to (W3C Trace Context, level 1). It lives in the logging context, so every log line
 * carries {@code traceId}.
 */
public final class Correlation {

    private static final String TRACE = "traceId";
    private static final String SPAN = "spanId";
    private static final Pattern TRACEPARENT =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private Correlation() {}

    /**
     * Begins a step of the trace that caused it, or a new trace.
     *
     * @param traceparent header of the cause; anything but a valid one begins a new trace
     * @return ends the step
     */
    public static Step begin(@Nullable String traceparent) {
        Matcher cause = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
        UUID random = UUID.randomUUID();
        MDC.put(TRACE, cause.matches() ? cause.group(1) : hex(random.getMostSignificantBits()) + hex(random));
        MDC.put(SPAN, hex(UUID.randomUUID()));
        return () -> {
            MDC.remove(TRACE);
            MDC.remove(SPAN);
        };
    }

    /** Id of the present trace: 32 hexadecimal digits; {@code null} outside any trace. */
    public static @Nullable String traceId() {
        return (String) MDC.get(TRACE);
    }

    /** The header to send on, so that what follows belongs to the same trace; {@code null} outside any trace. */
    public static @Nullable String traceparent() {
        return traceId() == null ? null : "00-" + traceId() + "-" + MDC.get(SPAN) + "-01";
    }

    private static String hex(UUID random) {
        return hex(random.getLeastSignificantBits());
    }

    private static String hex(long bits) {
        return HexFormat.of().toHexDigits(bits);
    }

    /** A step of a trace, open until it is closed. */
    @FunctionalInterface
    public interface Step extends AutoCloseable {
        @Override
        void close();
    }
}
