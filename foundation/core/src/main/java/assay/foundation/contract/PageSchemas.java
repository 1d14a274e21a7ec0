package assay.foundation.contract;

import assay.foundation.paging.Page;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Gives the answer of every operation that returns a {@link Page} its schema, {@code ClientPage} for a page of
 * {@code Client}: an annotation cannot name a generic type. Method and operation know each other by the {@code operationId}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class PageSchemas implements OASFilter {

    private static final DotName OPERATION = DotName.createSimple(Operation.class);
    private static final DotName PAGE = DotName.createSimple(Page.class);
    private static final DotName RESPONSE = DotName.createSimple(RestResponse.class);

    private final Map<String, String> itemsByOperation = new HashMap<>();

    /** Called by the framework. */
    public PageSchemas(IndexView index) {
        for (AnnotationInstance operation : index.getAnnotations(OPERATION)) {
            if (operation.value("operationId") != null) {
                itemOf(operation.target().asMethod().returnType())
                        .ifPresent(item -> itemsByOperation.put(
                                operation.value("operationId").asString(),
                                SchemaNames.of(index.getClassByName(item.name()))));
            }
        }
    }

    private static Optional<Type> itemOf(Type answer) {
        if (answer.kind() != Type.Kind.PARAMETERIZED_TYPE) {
            return Optional.empty();
        }
        Type argument = answer.asParameterizedType().arguments().getFirst();
        return answer.name().equals(RESPONSE)
                ? itemOf(argument)
                : Optional.of(argument).filter(item -> answer.name().equals(PAGE));
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        if (contract.getPaths() == null) {
            return;
        }
        contract.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(operation -> itemsByOperation.containsKey(operation.getOperationId()))
                .forEach(operation -> {
                    String item = itemsByOperation.get(operation.getOperationId());
                    contract.getComponents().addSchema(item + "Page", page(item));
                    describe(operation.getResponses().getAPIResponse("200"), item + "Page");
                });
    }

    private static void describe(APIResponse answer, String page) {
        answer.getContent()
                .getMediaType(MediaType.APPLICATION_JSON)
                .setSchema(OASFactory.createSchema().ref(page));
    }

    private static Schema page(String item) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("Part of a list, in its order.")
                .addProperty(
                        "items",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(OASFactory.createSchema().ref(item)))
                .addProperty(
                        "next",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.STRING)
                                .description("Cursor of the following page, absent on the last one"))
                .addRequired("items");
    }
}
