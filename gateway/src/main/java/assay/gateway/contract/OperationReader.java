package assay.gateway.contract;

import assay.gateway.contract.domain.Access;
import assay.gateway.contract.domain.Operation;
import assay.gateway.contract.domain.PathTemplate;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Takes the operations out of an OpenAPI 3.1 document. Whatever the gateway would have to guess is refused: an operation
 * without a name, a service or a statement about who may call it.
 */
final class OperationReader {

    /** Extension of the specification: which service answers the operation. */
    static final String SERVICE = "x-assay-service";

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final Set<String> OTHER_METHODS = Set.of("head", "options", "trace");
    private static final Set<String> FILE_TYPES = Set.of("text/csv", "application/x-ndjson");

    private OperationReader() {}

    /** @throws IllegalStateException naming the operation that cannot be used, and why */
    static List<Operation> read(JsonNode document) {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> entry : path.getValue().properties()) {
                if (METHODS.contains(entry.getKey())) {
                    operations.add(operation(document, path.getKey(), entry.getKey(), entry.getValue()));
                } else if (OTHER_METHODS.contains(entry.getKey())) {
                    throw unusable(path.getKey(), entry.getKey(), "the method is not offered");
                }
            }
        }
        if (operations.isEmpty()) {
            throw new IllegalStateException("The contract has no operations.");
        }
        return List.copyOf(operations);
    }

    private static Operation operation(JsonNode document, String path, String method, JsonNode node) {
        String id = node.path("operationId").asText();
        String service = node.path(SERVICE).asText();
        if (id.isEmpty() || service.isEmpty()) {
            throw unusable(path, method, "operationId and " + SERVICE + " are required");
        }
        JsonNode security = node.has("security") ? node.get("security") : document.path("security");
        if (!security.isArray()) {
            throw unusable(path, method, "it does not say who may call it; [] would mean everybody");
        }
        return new Operation(
                id,
                method.toUpperCase(Locale.ROOT),
                PathTemplate.of(path),
                service,
                access(security),
                takesFiles(node));
    }

    private static Access access(JsonNode security) {
        List<Set<String>> alternatives = new ArrayList<>();
        for (JsonNode requirement : security) {
            Set<String> roles = new HashSet<>();
            for (JsonNode names : requirement) {
                names.forEach(name -> roles.add(name.asText()));
            }
            alternatives.add(roles);
        }
        return new Access(alternatives);
    }

    private static boolean takesFiles(JsonNode operation) {
        for (Map.Entry<String, JsonNode> content :
                operation.path("requestBody").path("content").properties()) {
            if (FILE_TYPES.contains(content.getKey())) {
                return true;
            }
        }
        return false;
    }

    private static IllegalStateException unusable(String path, String method, String why) {
        return new IllegalStateException(
                "The contract's %s %s cannot be used: %s.".formatted(method.toUpperCase(Locale.ROOT), path, why));
    }
}
