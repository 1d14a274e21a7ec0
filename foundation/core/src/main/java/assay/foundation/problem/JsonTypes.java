package assay.foundation.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Java types by the names the contract has for them. */
final class JsonTypes {

    private static final Map<Class<?>, String> NAMES = Map.of(
            UUID.class, "uuid",
            LocalDate.class, "date",
            Instant.class, "date-time",
            OffsetDateTime.class, "date-time",
            String.class, "string",
            Boolean.class, "boolean",
            boolean.class, "boolean");

    private JsonTypes() {}

    /** The error of a value that is not of its type; an enumeration's tells the values there are. */
    static FieldError mismatch(String pointer, Class<?> type) {
        if (type.isEnum()) {
            String values =
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
            return new FieldError(pointer, "not-one-of", Map.of("values", values));
        }
        return new FieldError(pointer, "wrong-type", Map.of("expected", name(type)));
    }

    private static String name(Class<?> type) {
        if (NAMES.containsKey(type)) {
            return NAMES.get(type);
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            boolean whole = !type.getSimpleName().matches("(?i)double|float|bigdecimal");
            return whole ? "integer" : "number";
        }
        return Collection.class.isAssignableFrom(type) || type.isArray() ? "array" : "object";
    }

    /** One step of a JSON pointer (RFC 6901, 3). */
    static String escaped(String step) {
        return step.replace("~", "~0").replace("/", "~1");
    }
}
