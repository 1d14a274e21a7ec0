package assay.foundation.problem;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * What is wrong with one part of a request.
 *
 * @param pointer JSON pointer (RFC 6901) into the body, for example {@code /amount/currency}; the name of the parameter
 *     for query, path and header values; empty for the whole body
 * @param code kebab-case; its text is {@code field.<code>} in the bundles
 * @param args named values of the text; must hold no personal data
 */
public record FieldError(String pointer, String code, Map<String, Object> args) {

    public FieldError {
        requireNonNull(pointer, "pointer");
        requireNonNull(code, "code");
        args = Map.copyOf(args);
    }

    public static FieldError of(String pointer, String code) {
        return new FieldError(pointer, code, Map.of());
    }

    /** The same error seen from the document that contains the one it was found in. */
    public FieldError under(String parent) {
        return new FieldError(parent + pointer, code, args);
    }
}
