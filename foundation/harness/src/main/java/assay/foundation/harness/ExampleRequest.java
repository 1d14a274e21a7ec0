package assay.foundation.harness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An example of a request in the contract of a service, ready to be sent to it.
 *
 * @param method in capitals
 * @param path as in the contract, with a placeholder for each path parameter and each query parameter that is needed
 * @param mediaType of the body
 * @param name of the example
 * @param body as text
 * @param success status of the answer when all is well
 * @param ifMatch the version that it expects, as the contract shows it; null where it expects none
 */
public record ExampleRequest(
        String method,
        String path,
        String mediaType,
        String name,
        String body,
        int success,
        @Nullable String ifMatch) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> METHODS = List.of("post", "put", "patch");

    /**
     * Every example of a request in a contract, in its order.
     *
     * @param contract OpenAPI 3.1 as JSON
     * @throws IllegalArgumentException if it is no JSON
     */
    public static List<ExampleRequest> in(String contract) {
        JsonNode read = read(contract);
        List<ExampleRequest> requests = new ArrayList<>();
        read.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation -> add(requests, path.getKey(), operation.getKey(), operation.getValue())));
        return requests;
    }

    /** How the request is called in a list: method, path and name. */
    public String title() {
        return method + " " + path + " " + name;
    }

    private static void add(List<ExampleRequest> requests, String path, String method, JsonNode operation) {
        int success = operation.path("responses").properties().stream()
                .map(response -> response.getKey())
                .filter(status -> status.startsWith("2"))
                .mapToInt(Integer::parseInt)
                .min()
                .orElseThrow();
        StringBuilder query = new StringBuilder();
        String ifMatch = null;
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.path("name").asText();
            if (name.equals("If-Match")) {
                ifMatch = parameter.path("example").asText();
            } else if (parameter.path("in").asText().equals("query")
                    && parameter.path("required").asBoolean()) {
                query.append(query.isEmpty() ? '?' : '&').append(name + "={" + name + "}");
            }
        }
        for (var content : operation.path("requestBody").path("content").properties()) {
            for (var example : content.getValue().path("examples").properties()) {
                JsonNode value = example.getValue().path("value");
                requests.add(new ExampleRequest(
                        method.toUpperCase(Locale.ROOT),
                        path + query,
                        content.getKey(),
                        example.getKey(),
                        value.isTextual() ? value.asText() : value.toString(),
                        success,
                        ifMatch));
            }
        }
    }

    private static JsonNode read(String contract) {
        try {
            return JSON.readTree(contract);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no contract", e);
        }
    }
}
