package assay.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * Makes one contract of several: paths, tags and components of the services in the frame of the gateway. What two
 * documents both define must be the same in both; everything that is not is reported, not only the first.
 */
final class ContractMerge {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final String PROBLEM_TYPE = "application/problem+json";

    /** What the gateway may answer in the place of any service, and the frame's name for it. */
    private static final Map<String, String> BY_THE_GATEWAY =
            Map.of("429", "TooManyRequests", "502", "UpstreamFailed", "503", "Unavailable", "504", "UpstreamTimeout");

    private final ObjectNode merged;
    private final List<String> conflicts = new ArrayList<>();
    private final Map<String, String> pathByShape = new HashMap<>();
    private final Map<String, String> ownerOfOperation = new HashMap<>();

    private ContractMerge(ObjectNode frame) {
        this.merged = frame.deepCopy();
    }

    /**
     * Merges.
     *
     * @param frame the gateway's own document
     * @param services the services' documents by the name the gateway routes to
     * @throws IllegalStateException naming everything the documents disagree on
     */
    static ObjectNode merge(ObjectNode frame, SortedMap<String, ObjectNode> services) {
        ContractMerge merge = new ContractMerge(frame);
        ObjectNode paths = (ObjectNode) merge.merged.remove("paths");
        merge.merged.putObject("paths");
        merge.addPaths("gateway", paths);
        services.forEach(merge::add);
        if (!merge.conflicts.isEmpty()) {
            throw new IllegalStateException(String.join("\n", merge.conflicts));
        }
        return KeyOrder.sorted(merge.merged);
    }

    private void add(String service, ObjectNode document) {
        if (!document.path("openapi").asText().startsWith("3.1.")) {
            conflicts.add("%s: not an OpenAPI 3.1 document".formatted(service));
        }
        document.path("tags").forEach(tag -> addTag(service, tag));
        document.path("components").properties().forEach(section -> addComponents(service, section));
        addPaths(service, document.path("paths"));
    }

    private void addTag(String service, JsonNode tag) {
        for (JsonNode known : merged.withArray("tags")) {
            if (known.path("name").equals(tag.path("name"))) {
                if (!known.equals(tag)) {
                    conflicts.add("%s: tag '%s' means something else elsewhere"
                            .formatted(service, tag.path("name").asText()));
                }
                return;
            }
        }
        merged.withArray("tags").add(tag);
    }

    private void addComponents(String service, Map.Entry<String, JsonNode> section) {
        if (section.getKey().equals("securitySchemes")) {
            return; // there is one, and it is the frame's
        }
        ObjectNode known = merged.withObject("/components/" + section.getKey());
        section.getValue().properties().forEach(component -> {
            JsonNode before = known.get(component.getKey());
            if (before != null && !before.equals(component.getValue())) {
                conflicts.add("%s: components.%s.%s is defined differently elsewhere"
                        .formatted(service, section.getKey(), component.getKey()));
            }
            known.set(component.getKey(), component.getValue());
        });
    }

    private void addPaths(String service, JsonNode paths) {
        paths.properties().forEach(path -> {
            String other = pathByShape.putIfAbsent(path.getKey().replaceAll("\\{[^}]*}", "{}"), path.getKey());
            if (other != null && !other.equals(path.getKey())) {
                conflicts.add("%s: %s and %s are the same path".formatted(service, path.getKey(), other));
            }
            ObjectNode item = merged.withObject("/paths").withObjectProperty(path.getKey());
            path.getValue().properties().forEach(entry -> {
                if (METHODS.contains(entry.getKey())) {
                    addOperation(service, path.getKey(), item, entry.getKey(), entry.getValue());
                } else {
                    conflicts.add(
                            "%s: '%s' beside the operations of %s".formatted(service, entry.getKey(), path.getKey()));
                }
            });
        });
    }

    private void addOperation(String service, String path, ObjectNode item, String method, JsonNode source) {
        ObjectNode operation = source.deepCopy();
        String id = operation.path("operationId").asText();
        String other = ownerOfOperation.putIfAbsent(id, service);
        if (other != null) {
            conflicts.add("%s: operationId '%s' is taken by %s".formatted(service, id, other));
        }
        if (item.has(method)) {
            conflicts.add("%s: %s %s is there already".formatted(service, method, path));
        }
        operation.put(OperationReader.SERVICE, service);
        oneRoleIsEnough(service, id, operation);
        ObjectNode responses = operation.withObject("/responses");
        if (!service.equals("gateway")) {
            BY_THE_GATEWAY.forEach((status, name) -> {
                if (!responses.has(status)) {
                    responses.putObject(status).put("$ref", "#/components/responses/" + name);
                }
            });
        }
        responses.properties().forEach(ContractMerge::tellProblem);
        operation.path("requestBody").path("content").properties().forEach(ContractMerge::keepLines);
        if (method.equals("post") && !path.endsWith("-lookups")) { // a look-up changes nothing
            takeIdempotencyKey(operation);
        }
        item.set(method, operation);
    }

    /** The services list the roles of an operation in one requirement, which OpenAPI reads as "all of them". */
    private void oneRoleIsEnough(String service, String id, ObjectNode operation) {
        if (!operation.path("security").isArray()) {
            conflicts.add("%s: %s does not say who may call it".formatted(service, id));
            return;
        }
        ArrayNode alternatives = operation.arrayNode();
        for (JsonNode requirement : operation.get("security")) {
            for (JsonNode roles : requirement) {
                roles.forEach(role -> alternatives.addObject().putArray("token").add(role));
            }
        }
        if (alternatives.isEmpty() && !service.equals("gateway")) {
            conflicts.add("%s: %s names no role".formatted(service, id));
        }
        operation.set("security", alternatives);
    }

    /** An error without a body of its own in the source is a problem like any other, whatever else it is called. */
    private static void tellProblem(Map.Entry<String, JsonNode> response) {
        ObjectNode told = (ObjectNode) response.getValue();
        boolean success = response.getKey().startsWith("2");
        if (!success && !told.has("content") && !told.has("$ref")) {
            told.put("$ref", "#/components/responses/Problem");
        } else if (told.path("content").path(PROBLEM_TYPE) instanceof ObjectNode content && !content.has("schema")) {
            content.putObject("schema").put("$ref", "#/components/schemas/Problem");
        }
    }

    /** One line of NDJSON looks like a document, and the tool that writes the sources takes it for one. */
    private static void keepLines(Map.Entry<String, JsonNode> content) {
        if (content.getKey().equals("application/x-ndjson")) {
            content.getValue().path("examples").forEach(example -> {
                if (example.path("value").isObject()) {
                    ((ObjectNode) example).put("value", example.path("value") + "\n");
                }
            });
        }
    }

    private static void takeIdempotencyKey(ObjectNode operation) {
        ArrayNode parameters = operation.withArray("parameters");
        if (!parameters.findValuesAsText("name").contains("Idempotency-Key")) {
            parameters.addObject().put("$ref", "#/components/parameters/IdempotencyKey");
        }
    }
}
