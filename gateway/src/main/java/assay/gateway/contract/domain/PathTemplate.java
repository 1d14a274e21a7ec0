package assay.gateway.contract.domain;

import java.util.Arrays;
import java.util.List;

/**
 * A path of the contract, for example {@code /v1/clients/{id}}: literal segments, and parameters that stand for exactly
 * one segment.
 *
 * @param text as the contract writes it
 * @param segments between the slashes, in order
 */
public record PathTemplate(String text, List<String> segments) {

    private static final String LITERAL = "[A-Za-z0-9._~-]+";
    private static final String PARAMETER = "\\{[A-Za-z0-9_-]+}";

    public PathTemplate {
        segments = List.copyOf(segments);
    }

    /** @throws IllegalArgumentException if a segment is neither a literal nor a parameter as a whole */
    public static PathTemplate of(String text) {
        if (!text.startsWith("/") || text.length() < 2) {
            throw new IllegalArgumentException("not a path of a contract: " + text);
        }
        List<String> segments = Arrays.asList(text.substring(1).split("/", -1));
        for (String segment : segments) {
            if (!segment.matches(LITERAL) && !segment.matches(PARAMETER)) {
                throw new IllegalArgumentException("segment '%s' of path %s".formatted(segment, text));
            }
        }
        return new PathTemplate(text, segments);
    }

    public static boolean isParameter(String segment) {
        return segment.startsWith("{");
    }

    /** The same for all templates that match the same paths, whatever they call their parameters. */
    public String shape() {
        return text.replaceAll(PARAMETER, "{}");
    }
}
