package assay.foundation.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether readers of one version of a schema can read events of another. Topics keep events for weeks and services are
 * upgraded one by one, so it must hold in both directions: what was required stays required, nothing changes its type or
 * goes, and what is new is optional.
 */
final class SchemaCompatibility {

    private SchemaCompatibility() {}

    /** What breaks readers, by path; empty when nothing does. */
    static List<String> breaks(JsonNode before, JsonNode after) {
        Map<String, String> old = new TreeMap<>();
        Map<String, String> now = new TreeMap<>();
        collect("", before, true, old);
        collect("", after, true, now);
        List<String> breaks = new ArrayList<>();
        old.forEach((path, type) -> {
            if (!now.containsKey(path)) {
                breaks.add(path + " is gone");
            } else if (!now.get(path).equals(type)) {
                breaks.add(path + " was " + type + " and is " + now.get(path));
            }
        });
        now.forEach((path, type) -> {
            if (!old.containsKey(path) && type.startsWith("required")) {
                breaks.add(path + " is new and required");
            }
        });
        return breaks;
    }

    private static void collect(String path, JsonNode schema, boolean required, Map<String, String> types) {
        types.put(
                path,
                (required ? "required " : "optional ") + schema.path("type").asText() + " "
                        + schema.path("format").asText());
        schema.path("properties").properties().forEach(property -> {
            boolean present = schema.path("required")
                    .valueStream()
                    .anyMatch(name -> name.asText().equals(property.getKey()));
            collect(path + "/" + property.getKey(), property.getValue(), present, types);
        });
        if (schema.has("items")) {
            collect(path + "/*", schema.get("items"), true, types);
        }
    }
}
