package assay.foundation.problem;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A refusal that reaches the caller as problem document. Texts are looked up by code when the answer is written, in the
 * caller's language: {@code <code>.title} and {@code <code>.detail} in the bundles named in {@link Texts}.
 */
public class Problem extends RuntimeException {

    private final int status;
    private final String code;
    private final transient Map<String, Object> args;
    private final transient List<FieldError> errors;
    private final @Nullable Duration retryAfter;
    private final transient Map<String, String> headers;

    /**
     * @param status HTTP status, 400 to 599
     * @param code stable name of the problem, kebab-case
     * @param args named values of the texts; must hold no personal data
     * @param errors parts of the request the problem is about
     * @param retryAfter when to try again
     * @param headers further headers of the answer
     */
    public Problem(
            int status,
            String code,
            Map<String, ?> args,
            List<FieldError> errors,
            @Nullable Duration retryAfter,
            Map<String, String> headers) {
        super(code);
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("not the status of a problem: " + status);
        }
        this.status = status;
        this.code = requireNonNull(code, "code");
        this.args = Map.copyOf(args);
        this.errors = List.copyOf(errors);
        this.retryAfter = retryAfter;
        this.headers = Map.copyOf(headers);
    }

    public Problem(int status, String code, Map<String, ?> args) {
        this(status, code, args, List.of(), null, Map.of());
    }

    public Problem(int status, String code) {
        this(status, code, Map.of());
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public Map<String, Object> args() {
        return args;
    }

    public List<FieldError> errors() {
        return errors;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
