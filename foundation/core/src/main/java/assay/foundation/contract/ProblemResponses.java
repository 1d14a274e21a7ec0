package assay.foundation.contract;

import assay.foundation.problem.ProblemDocument;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Adds to every operation the problems it can answer because of what it takes; what a resource says itself stays. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ProblemResponses implements OASFilter {

    private static final String NAME = "Problem";

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        if (contract.getPaths() == null) {
            return;
        }
        if (contract.getComponents() == null) {
            contract.setComponents(OASFactory.createComponents());
        }
        contract.getComponents().addResponse(NAME, problem());
        contract.getPaths()
                .getPathItems()
                .values()
                .forEach(item -> item.getOperations().values().forEach(operation -> complete(operation, item)));
    }

    private static void complete(Operation operation, PathItem item) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        List.of("401", "403").forEach(status -> dropUnlessTold(operation, status));
        for (String status : statuses(operation, item)) {
            if (!operation.getResponses().hasAPIResponse(status)) {
                operation
                        .getResponses()
                        .addAPIResponse(status, OASFactory.createAPIResponse().ref(NAME));
            }
        }
    }

    /** The framework claims these for every operation, open ones included, and says nothing about their bodies. */
    private static void dropUnlessTold(Operation operation, String status) {
        APIResponse response = operation.getResponses().getAPIResponse(status);
        if (response != null && response.getContent() == null && response.getRef() == null) {
            operation.getResponses().removeAPIResponse(status);
        }
    }

    private static List<String> statuses(Operation operation, PathItem item) {
        List<Parameter> parameters = new ArrayList<>();
        parameters.addAll(operation.getParameters() == null ? List.of() : operation.getParameters());
        parameters.addAll(item.getParameters() == null ? List.of() : item.getParameters());
        List<String> statuses = new ArrayList<>(List.of("400"));
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            statuses.addAll(List.of("401", "403"));
        }
        if (parameters.stream().anyMatch(parameter -> parameter.getIn() == Parameter.In.PATH)) {
            statuses.add("404");
        }
        if (parameters.stream().anyMatch(parameter -> "If-Match".equalsIgnoreCase(parameter.getName()))) {
            statuses.addAll(List.of("412", "428"));
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(List.of("413", "415"));
        }
        statuses.add("default");
        return statuses;
    }

    private static APIResponse problem() {
        return OASFactory.createAPIResponse()
                .description("A problem (RFC 9457), told in English or Chinese by Accept-Language.")
                .content(OASFactory.createContent()
                        .addMediaType(
                                ProblemDocument.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(schema())
                                        .example(Map.of(
                                                "type", "urn:assay:problem:not-found",
                                                "title", "Not found",
                                                "status", 404,
                                                "detail",
                                                        "There is no client 0198c5a0-0000-7000-8000-000000000001,"
                                                                + " or you may not see it.",
                                                "instance", "/v1/clients/0198c5a0-0000-7000-8000-000000000001",
                                                "code", "not-found",
                                                "traceId", "4bf92f3577b34da6a3ce929d0e0e4736"))));
    }

    private static Schema schema() {
        return OASFactory.createSchema().ref(NAME);
    }
}
