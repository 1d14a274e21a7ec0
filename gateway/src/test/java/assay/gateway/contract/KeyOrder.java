package assay.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The order in which people read a contract; by name where they have no expectation. Makes two builds write alike. */
final class KeyOrder {

    private static final List<String> FIRST = List.of(
            "openapi",
            "info",
            "servers",
            "tags",
            "security",
            "paths",
            "components",
            "operationId",
            "title",
            "version",
            "summary",
            "name",
            "in",
            "type",
            "description",
            "required",
            "parameters",
            "requestBody",
            "responses");

    private static final Comparator<String> ORDER =
            Comparator.<String>comparingInt(KeyOrder::rank).thenComparing(Comparator.naturalOrder());

    private KeyOrder() {}

    /** A copy with the keys of all objects in order. */
    static ObjectNode sorted(ObjectNode node) {
        ObjectNode copy = node.objectNode();
        node.properties().stream()
                .sorted(Map.Entry.comparingByKey(ORDER))
                .forEach(entry -> copy.set(entry.getKey(), sortedNode(entry.getValue())));
        return copy;
    }

    private static JsonNode sortedNode(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> sorted(object);
            case ArrayNode array -> {
                ArrayNode copy = array.arrayNode();
                array.forEach(item -> copy.add(sortedNode(item)));
                yield copy;
            }
            default -> node;
        };
    }

    private static int rank(String key) {
        int place = FIRST.indexOf(key);
        return place < 0 ? FIRST.size() : place;
    }
}
