package assay.foundation.contract;

import assay.foundation.texts.Texts;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Adds to every operation the problems it can answer because of what it takes. A resource tells only of those that mean
 * something special there; what it says itself stays.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ProblemResponses implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        if (contract.getPaths() == null) {
            return;
        }
        if (contract.getComponents() == null) {
            contract.setComponents(OASFactory.createComponents());
        }
        Texts texts = new Texts();
        for (StandardProblem problem : StandardProblem.values()) {
            contract.getComponents().addResponse(problem.component(), problem.response(texts));
        }
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
        for (StandardProblem problem : problems(operation, item)) {
            if (!operation.getResponses().hasAPIResponse(problem.status())) {
                operation
                        .getResponses()
                        .addAPIResponse(
                                problem.status(), OASFactory.createAPIResponse().ref(problem.component()));
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

    private static Set<StandardProblem> problems(Operation operation, PathItem item) {
        List<Parameter> parameters = new ArrayList<>();
        parameters.addAll(operation.getParameters() == null ? List.of() : operation.getParameters());
        parameters.addAll(item.getParameters() == null ? List.of() : item.getParameters());
        Set<StandardProblem> problems = EnumSet.of(StandardProblem.BAD_REQUEST, StandardProblem.ANY_OTHER);
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            problems.addAll(List.of(StandardProblem.UNAUTHORIZED, StandardProblem.FORBIDDEN));
        }
        if (parameters.stream().anyMatch(parameter -> parameter.getIn() == Parameter.In.PATH)) {
            problems.add(StandardProblem.NOT_FOUND);
        }
        if (parameters.stream().anyMatch(parameter -> "If-Match".equalsIgnoreCase(parameter.getName()))) {
            problems.addAll(List.of(StandardProblem.PRECONDITION_FAILED, StandardProblem.PRECONDITION_REQUIRED));
        }
        if (operation.getRequestBody() != null) {
            problems.addAll(List.of(StandardProblem.BODY_TOO_LARGE, StandardProblem.UNSUPPORTED_MEDIA_TYPE));
        }
        return problems;
    }
}
