package assay.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The examples of a contract, and whether they are what the schemas beside them promise. */
final class ContractExamples {

    private static final String DOCUMENT = "https://assay.example/openapi.json";

    private final JsonNode contract;
    private final JsonSchemaFactory schemas;

    ContractExamples(JsonNode contract) {
        this.contract = contract;
        ObjectNode strict = contract.deepCopy();
        closeObjects(strict.path("components").path("schemas"));
        this.schemas = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012,
                factory -> factory.schemaLoaders(loaders -> loaders.schemas(Map.of(DOCUMENT, strict.toString()))));
    }

    /** What a reference points to, or the node itself. */
    JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? contract.at(node.get("$ref").asText().substring(1)) : node;
    }

    /** The example values of one media type. */
    List<JsonNode> of(JsonNode content) {
        List<JsonNode> values = new ArrayList<>();
        if (content.has("example")) {
            values.add(content.get("example"));
        }
        content.path("examples").forEach(example -> values.add(resolve(example).path("value")));
        return values;
    }

    /** What is wrong with the examples of one media type, if it has a schema. */
    List<String> faults(JsonNode content, String where) {
        if (!content.has("schema")) {
            return List.of();
        }
        String reference = content.path("schema").path("$ref").asText();
        List<String> faults = new ArrayList<>();
        for (JsonNode example : of(content)) {
            var schema = reference.isEmpty()
                    ? schemas.getSchema(content.get("schema").toString().replace("\"#/", "\"" + DOCUMENT + "#/"))
                    : schemas.getSchema(SchemaLocation.of(DOCUMENT + reference));
            for (ValidationMessage message : schema.validate(example)) {
                faults.add("%s: example %s".formatted(where, message.getMessage()));
            }
        }
        return faults;
    }

    /** A property the schema does not know is a mistake in an example, even where readers must bear it. */
    private static void closeObjects(JsonNode schemas) {
        for (JsonNode schema : schemas) {
            if (schema instanceof ObjectNode object
                    && object.has("properties")
                    && !object.has("additionalProperties")) {
                object.put("additionalProperties", false);
            }
        }
    }
}
