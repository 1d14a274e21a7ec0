package assay.foundation.contract;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which schemas of a contract can stand where. */
final class SchemaReach {

    private final OpenAPI contract;

    SchemaReach(OpenAPI contract) {
        this.contract = contract;
    }

    /** Names of the schemas that a request body can hold at any depth. */
    Set<String> ofRequests() {
        Set<String> reached = new HashSet<>();
        if (contract.getPaths() != null) {
            contract.getPaths().getPathItems().values().stream()
                    .flatMap(path -> path.getOperations().values().stream())
                    .map(Operation::getRequestBody)
                    .filter(body -> body != null && body.getContent() != null)
                    .flatMap(body -> body.getContent().getMediaTypes().values().stream())
                    .forEach(content -> follow(content.getSchema(), reached));
        }
        return reached;
    }

    private void follow(@Nullable Schema schema, Set<String> reached) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            String name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            if (reached.add(name)) {
                follow(contract.getComponents().getSchemas().get(name), reached);
            }
        }
        parts(schema).forEach(part -> follow(part, reached));
    }

    private static Stream<Schema> parts(Schema schema) {
        Map<String, Schema> properties = schema.getProperties();
        return Stream.of(
                        properties == null ? null : properties.values(),
                        schema.getItems() == null ? null : Set.of(schema.getItems()),
                        schema.getAdditionalPropertiesSchema() == null
                                ? null
                                : Set.of(schema.getAdditionalPropertiesSchema()),
                        schema.getAllOf(),
                        schema.getAnyOf(),
                        schema.getOneOf())
                .filter(Objects::nonNull)
                .flatMap(Collection::stream);
    }
}
