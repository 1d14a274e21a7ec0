package assay.scoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Compares the members of every answer a test receives with the contract: none is missing, none is unknown to it. */
final class AnswersAsPromised implements Filter {

    private static final JsonMapper JSON = new JsonMapper();

    private static @Nullable JsonNode contract;

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response answer = context.next(request, expected);
        if (answer.statusCode() / 100 == 2 && answer.contentType().startsWith("application/json")) {
            String path = URI.create(request.getURI()).getPath();
            JsonNode schema = contract()
                    .path("paths")
                    .path(template(path))
                    .path(request.getMethod().toLowerCase(Locale.ROOT))
                    .at("/responses/" + answer.statusCode() + "/content/application~1json/schema");
            List<String> faults = new ArrayList<>();
            compare(parse(answer.asString()), schema, "", faults);
            if (!faults.isEmpty()) {
                throw new AssertionError(request.getMethod() + " " + path + ": " + String.join(", ", faults));
            }
        }
        return answer;
    }

    private static void compare(JsonNode value, JsonNode told, String place, List<String> faults) {
        JsonNode schema =
                told.has("$ref") ? contract().at(told.get("$ref").asText().substring(1)) : told;
        JsonNode members = schema.path("properties");
        JsonNode others = schema.path("additionalProperties");
        if (value.isObject()) {
            for (JsonNode required : schema.path("required")) {
                if (!value.has(required.asText())) {
                    faults.add(place + "/" + required.asText() + " is missing");
                }
            }
            value.properties().forEach(member -> {
                String name = place + "/" + member.getKey();
                if (members.has(member.getKey())) {
                    compare(member.getValue(), members.get(member.getKey()), name, faults);
                } else if (!members.isEmpty() && others.isMissingNode()) {
                    faults.add(name + " is unknown");
                } else {
                    compare(member.getValue(), others, name, faults);
                }
            });
        }
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            compare(value.get(i), schema.path("items"), place + "/" + i, faults);
        }
    }

    /** The path of the contract that fits, the one with the fewest parameters. */
    private static String template(String path) {
        TreeSet<String> fitting = new TreeSet<>((a, b) -> Long.compare(parameters(a), parameters(b)));
        for (Map.Entry<String, JsonNode> entry : contract().path("paths").properties()) {
            if (path.matches(entry.getKey().replaceAll("\\{[^}]*}", "[^/]+"))) {
                fitting.add(entry.getKey());
            }
        }
        return fitting.isEmpty() ? "" : fitting.first();
    }

    private static long parameters(String template) {
        return template.chars().filter(c -> c == '{').count();
    }

    private static synchronized JsonNode contract() {
        if (contract == null) {
            int port = ConfigProvider.getConfig().getValue("quarkus.management.port", Integer.class);
            contract = parse(
                    RestAssured.given().port(port).get("/q/openapi?format=json").asString());
        }
        return contract;
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
