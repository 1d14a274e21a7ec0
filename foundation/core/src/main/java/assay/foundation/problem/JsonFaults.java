package assay.foundation.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong with a JSON body: where, by pointer or by line and column, and why; never with its content. */
final class JsonFaults {

    /** The parser tells its limits apart only by the beginnings of its messages. */
    private static final Map<String, String> LIMITS = Map.of(
            "Document nesting", "too-deep",
            "Number value", "number-too-long",
            "String value", "string-too-long",
            "Name value", "name-too-long",
            "Property name", "name-too-long");

    private JsonFaults() {}

    static Problem problem(JacksonException failure) {
        String path = failure instanceof JsonMappingException mapping ? pointer(mapping) : "";
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem.status() == 400 ? new Invalid(problem.code(), under(path, problem)) : problem;
            }
            if (cause instanceof JacksonException inner) {
                failure = inner; // the outer one only adds where the reader was
            }
        }
        return switch (failure) {
            case RefusedValue value -> invalid(path, value.code(), value.args());
            case UnrecognizedPropertyException _ -> invalid(path, "unknown-property", Map.of());
            case MismatchedInputException mismatch -> new Invalid(mismatch(path, mismatch));
            case InputCoercionException number -> new Invalid(JsonTypes.mismatch(path, number.getTargetType()));
            case StreamConstraintsException limit -> malformed(limit, path, limit(limit));
            case JsonMappingException _ -> invalid(path, "invalid", Map.of()); // refused by the record itself
            default -> malformed(failure, path, "syntax");
        };
    }

    private static FieldError mismatch(String path, MismatchedInputException failure) {
        Class<?> type = failure.getTargetType();
        String message = failure.getOriginalMessage();
        if (message.startsWith("Trailing token") || message.startsWith("Unexpected end-of-input")) {
            return FieldError.of(path, "trailing-content");
        }
        if (message.startsWith("Cannot map `null`")) {
            return FieldError.of(path, "required");
        }
        return type == null ? FieldError.of(path, "invalid") : JsonTypes.mismatch(path, type);
    }

    private static String limit(StreamConstraintsException failure) {
        return LIMITS.entrySet().stream()
                .filter(limit -> failure.getOriginalMessage().startsWith(limit.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("syntax");
    }

    private static Problem malformed(JacksonException failure, String path, String code) {
        JsonLocation place = failure.getLocation();
        boolean twice = failure.getOriginalMessage().startsWith("Duplicate ");
        int line = place == null ? 0 : place.getLineNr();
        int column = place == null ? 0 : place.getColumnNr();
        FieldError error = new FieldError(
                path.isEmpty() ? position(failure) : path,
                twice ? "duplicate-key" : code,
                Map.of("line", line, "column", column));
        return new Problem(
                400, "malformed-json", Map.of("line", line, "column", column), List.of(error), null, Map.of());
    }

    /** Where the parser was when it gave up. */
    private static String position(JacksonException failure) {
        @Nullable Object processor = failure.getProcessor();
        return processor instanceof JsonParser parser
                ? parser.getParsingContext().pathAsPointer().toString()
                : "";
    }

    private static Problem invalid(String path, String code, Map<String, Object> args) {
        return new Invalid(new FieldError(path, code, args));
    }

    private static List<FieldError> under(String path, Problem problem) {
        return problem.errors().stream().map(error -> error.under(path)).toList();
    }

    private static String pointer(JsonMappingException failure) {
        StringBuilder pointer = new StringBuilder();
        for (Reference step : failure.getPath()) {
            pointer.append('/')
                    .append(
                            step.getFieldName() == null
                                    ? Integer.toString(step.getIndex())
                                    : JsonTypes.escaped(step.getFieldName()));
        }
        return pointer.toString();
    }
}
