package assay.gateway.routing.domain;

import assay.gateway.contract.domain.Operation;
import assay.gateway.contract.domain.PathTemplate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All operations of the contract as a tree of path segments. A literal segment wins over a parameter. Immutable after
 * construction, thread-safe.
 *
 * <p>Paths are compared as they came over the wire. Nothing is decoded or normalised, so that the gateway and the
 * service behind it cannot read one path in two ways: empty segments, a trailing slash, dots, percent-encoding, path
 * parameters ({@code ;x}) and anything else outside the unreserved characters of RFC 3986 match nothing.
 */
public final class RouteTable {

    private static final Match NO_SUCH_PATH = new Match.NoSuchPath();

    private final Node root = new Node();

    /** @throws IllegalArgumentException if two operations share a method and the shape of their paths */
    public static RouteTable of(List<Operation> operations) {
        RouteTable table = new RouteTable();
        operations.forEach(table::add);
        return table;
    }

    private RouteTable() {}

    private void add(Operation operation) {
        Node node = root;
        for (String segment : operation.path().segments()) {
            if (PathTemplate.isParameter(segment)) {
                if (node.parameter == null) {
                    node.parameter = new Node();
                }
                node = node.parameter;
            } else {
                node = node.literals.computeIfAbsent(segment, s -> new Node());
            }
        }
        if (node.methods.put(operation.method(), new Match.Found(operation)) != null) {
            throw new IllegalArgumentException("two operations for %s %s"
                    .formatted(operation.method(), operation.path().text()));
        }
    }

    /**
     * Finds the operation for a request.
     *
     * @param method as sent; methods are case-sensitive
     * @param path raw path without query
     */
    public Match match(String method, String path) {
        List<String> segments = segments(path);
        Node node = segments == null ? null : root.find(segments, 0);
        if (node == null) {
            return NO_SUCH_PATH;
        }
        Match found = node.methods.get(method);
        return found != null ? found : new Match.OtherMethods(node.methods.keySet());
    }

    /** The segments of a plainly written path, or {@code null} for any other. */
    private static @Nullable List<String> segments(String path) {
        int length = path.length();
        if (length < 2 || path.charAt(0) != '/') {
            return null;
        }
        List<String> segments = new ArrayList<>(6);
        int start = 1;
        for (int i = 1; i <= length; i++) {
            if (i == length || path.charAt(i) == '/') {
                String segment = path.substring(start, i);
                if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
                    return null;
                }
                segments.add(segment);
                start = i + 1;
            } else if (!unreserved(path.charAt(i))) {
                return null;
            }
        }
        return segments;
    }

    private static boolean unreserved(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c == '-'
                || c == '_'
                || c == '.'
                || c == '~';
    }

    private static final class Node {
        final Map<String, Node> literals = new HashMap<>();
        final Map<String, Match.Found> methods = new TreeMap<>();

        @Nullable
        Node parameter;

        /** The deepest node, if operations end there; goes back from a literal that leads nowhere to the parameter. */
        @Nullable
        Node find(List<String> segments, int depth) {
            if (depth == segments.size()) {
                return methods.isEmpty() ? null : this;
            }
            Node literal = literals.get(segments.get(depth));
            Node found = literal == null ? null : literal.find(segments, depth + 1);
            if (found == null && parameter != null) {
                found = parameter.find(segments, depth + 1);
            }
            return found;
        }
    }
}
