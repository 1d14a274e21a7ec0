package assay.foundation.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Bean Validation's findings as field errors. The constraint's name tells the code, its attributes the values. */
final class Violations {

    /** Constraints whose name would tell less than the code does. */
    private static final Map<String, String> CODES =
            Map.of("NotNull", "required", "NotBlank", "required", "NotEmpty", "required");

    private static final Set<String> MACHINERY = Set.of("message", "groups", "payload", "flags");

    private Violations() {}

    static Problem problem(ConstraintViolationException failure) {
        List<FieldError> errors = new ArrayList<>();
        for (ConstraintViolation<?> violation : failure.getConstraintViolations()) {
            for (Path.Node node : violation.getPropertyPath()) {
                if (node.getKind() == ElementKind.RETURN_VALUE) {
                    return Problems.ofStatus(500); // we broke our own promise
                }
            }
            errors.add(error(violation));
        }
        errors.sort(Comparator.comparing(FieldError::pointer).thenComparing(FieldError::code));
        return new Invalid(errors);
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        var constraint = violation.getConstraintDescriptor();
        String name = constraint.getAnnotation().annotationType().getSimpleName();
        Map<String, Object> args = new TreeMap<>();
        constraint.getAttributes().forEach((attribute, value) -> {
            if (!MACHINERY.contains(attribute) && !value.getClass().isArray()) {
                args.put(attribute, value);
            }
        });
        return new FieldError(pointer(violation), CODES.getOrDefault(name, kebab(name)), args);
    }

    /** Parameters of a method are named, except the body: it is the document the pointer goes into. */
    private static String pointer(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder();
        String parameter = "";
        Path.MethodNode method = null;
        for (Path.Node node : violation.getPropertyPath()) {
            switch (node.getKind()) {
                case METHOD -> method = node.as(Path.MethodNode.class);
                case PARAMETER ->
                    parameter =
                            Parameters.nameOf(violation.getRootBeanClass(), method, node.as(Path.ParameterNode.class));
                default -> append(pointer, node);
            }
        }
        return pointer.isEmpty() ? parameter : pointer.toString();
    }

    private static void append(StringBuilder pointer, Path.Node node) {
        if (node.getIndex() != null) {
            pointer.append('/').append(node.getIndex());
        } else if (node.getKey() != null) {
            pointer.append('/').append(JsonTypes.escaped(node.getKey().toString()));
        }
        if (node.getKind() == ElementKind.PROPERTY) {
            pointer.append('/').append(JsonTypes.escaped(node.getName()));
        }
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
