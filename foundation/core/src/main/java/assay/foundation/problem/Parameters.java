package assay.foundation.problem;

import jakarta.validation.Path;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jspecify.annotations.Nullable;

/** The parameters of resource methods, by the names the caller knows. */
final class Parameters {

    /** Static methods that turn a text into a value of their class. */
    private static final List<String> READERS = List.of("fromString", "parse", "valueOf");

    private static final Map<Class<?>, Class<?>> BOXES =
            Map.of(int.class, Integer.class, long.class, Long.class, double.class, Double.class);

    private Parameters() {}

    /** Name of a parameter; empty for the body. */
    static String nameOf(Class<?> bean, Path.@Nullable MethodNode method, Path.ParameterNode node) {
        Class<?>[] types = method == null ? null : method.getParameterTypes().toArray(Class<?>[]::new);
        String name = "";
        for (Class<?> type = bean; types != null && type != null && name.isEmpty(); type = type.getSuperclass()) {
            try {
                Method declared = type.getDeclaredMethod(method.getName(), types);
                name = nameOf(declared.getParameters()[node.getParameterIndex()]);
            } catch (NoSuchMethodException e) {
                name = ""; // generated subclasses declare without annotations what their parents annotate, or nothing
            }
        }
        return name;
    }

    private static String nameOf(Parameter parameter) {
        for (Annotation annotation : parameter.getAnnotations()) {
            String given = switch (annotation) {
                case RestQuery a -> a.value();
                case RestPath a -> a.value();
                case RestHeader a -> a.value();
                case RestCookie a -> a.value();
                case QueryParam a -> a.value();
                case PathParam a -> a.value();
                case HeaderParam a -> a.value();
                case CookieParam a -> a.value();
                default -> null;
            };
            if (given != null) {
                return given.isEmpty() ? parameter.getName() : given;
            }
        }
        return "";
    }

    /**
     * Which value of the query could not be read. The framework says only that one could not, and answers 404 for the
     * query as for the path; a path that cannot be read names nothing, so there 404 is right.
     */
    static Problem problem(SimpleResourceInfo resource, UriInfo uri) {
        List<FieldError> errors = new ArrayList<>();
        for (Parameter parameter : parameters(resource)) {
            Class<?> type = element(parameter);
            for (String value : uri.getQueryParameters().getOrDefault(nameOf(parameter), List.of())) {
                if (!readable(type, value)) {
                    errors.add(JsonTypes.mismatch(nameOf(parameter), type));
                }
            }
        }
        return errors.isEmpty() ? Problems.ofStatus(404) : new Invalid(errors);
    }

    private static Parameter[] parameters(SimpleResourceInfo resource) {
        try {
            return resource.getResourceClass()
                    .getDeclaredMethod(resource.getMethodName(), resource.parameterTypes())
                    .getParameters();
        } catch (
                NoSuchMethodException e) { // inherited from an interface; then we do not know better than the framework
            return new Parameter[0];
        }
    }

    /** What one value is turned into: the type itself, or that of the elements of a list or an optional. */
    private static Class<?> element(Parameter parameter) {
        Class<?> type = parameter.getParameterizedType() instanceof ParameterizedType several
                        && several.getActualTypeArguments()[0] instanceof Class<?> one
                ? one
                : parameter.getType();
        return BOXES.getOrDefault(type, type);
    }

    private static boolean readable(Class<?> type, String value) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .anyMatch(constant -> constant.toString().equals(value));
        }
        for (Method method : type.getMethods()) {
            if (Modifier.isStatic(method.getModifiers())
                    && READERS.contains(method.getName())
                    && method.getParameterCount() == 1
                    && method.getParameterTypes()[0].isAssignableFrom(String.class)
                    && type.isAssignableFrom(method.getReturnType())) {
                try {
                    method.invoke(null, value);
                } catch (InvocationTargetException e) {
                    return false;
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e); // getMethods lists public ones only
                }
            }
        }
        return true;
    }
}
