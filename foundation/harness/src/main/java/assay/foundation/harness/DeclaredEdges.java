package assay.foundation.harness;

import java.util.Set;
import java.util.TreeSet;

/**
 * Which features of a module may use which others. An edge goes one way only: what reads a feature is never read by it.
 *
 * @param edges "from -&gt; to"
 * @param unrestricted every feature may use every other, as long as there is no cycle
 * @param printing simple names of classes that may use the standard streams, because people read them at a terminal
 */
public record DeclaredEdges(Set<String> edges, boolean unrestricted, Set<String> printing) {

    private static final String ARROW = " -> ";

    public DeclaredEdges {
        edges = Set.copyOf(edges);
        printing = Set.copyOf(printing);
        for (String edge : edges) {
            String[] ends = edge.split(ARROW);
            if (edges.contains(ends[1] + ARROW + ends[0])) {
                throw new IllegalArgumentException(ends[0] + " and " + ends[1] + " may not use each other");
            }
        }
    }

    /** No feature uses another. */
    public static DeclaredEdges none() {
        return new DeclaredEdges(Set.of(), false, Set.of());
    }

    /** For modules that are made of small parts rather than features. */
    public static DeclaredEdges any() {
        return new DeclaredEdges(Set.of(), true, Set.of());
    }

    /** @throws IllegalArgumentException if the opposite edge is declared already */
    public DeclaredEdges and(String from, String to) {
        Set<String> more = new TreeSet<>(edges);
        more.add(from + ARROW + to);
        return new DeclaredEdges(more, unrestricted, printing);
    }

    public DeclaredEdges printing(String simpleClassName) {
        Set<String> more = new TreeSet<>(printing);
        more.add(simpleClassName);
        return new DeclaredEdges(edges, unrestricted, more);
    }

    public boolean allow(String from, String to) {
        return unrestricted || edges.contains(from + ARROW + to);
    }
}
