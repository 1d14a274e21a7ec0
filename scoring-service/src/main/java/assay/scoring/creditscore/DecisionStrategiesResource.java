package assay.scoring.creditscore;

import assay.foundation.etag.Etag;
import assay.foundation.idempotency.Idempotent;
import assay.foundation.paging.Page;
import assay.foundation.problem.FieldError;
import assay.foundation.problem.Invalid;
import assay.foundation.problem.NotFound;
import assay.foundation.problem.ProblemDocument;
import assay.foundation.security.Roles;
import assay.scoring.policies.Policies;
import assay.scoring.policies.Policy;
import assay.scoring.policies.PolicyActivation;
import assay.scoring.policies.PolicyReceipt;
import assay.scoring.policies.PolicyRegistration;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Decision strategies: proposed by model owners, tried on scored clients, released by validators. */
@Path("/v1/decision-strategies")
@Tag(name = "Credit policies", description = "Master scales and decision strategies")
class DecisionStrategiesResource {

    private final PolicyRegistration registration;
    private final PolicyActivation activation;
    private final Policies policies;

    DecisionStrategiesResource(PolicyRegistration registration, PolicyActivation activation, Policies policies) {
        this.registration = registration;
        this.activation = activation;
        this.policies = policies;
    }

    @POST
    @Idempotent
    @RunOnVirtualThread
    @RolesAllowed(Roles.MODEL_OWNER)
    @Operation(
            operationId = "proposeDecisionStrategy",
            summary = "Propose a decision strategy",
            description = "Nobody is scored with it before somebody else releases it.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewDecisionStrategy.class),
                            examples = @ExampleObject(name = "proposal", value = PolicyExamples.NEW_STRATEGY)))
    @APIResponse(
            responseCode = "201",
            description = "A candidate",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PolicyReceipt.class),
                            examples = @ExampleObject(name = "candidate", value = PolicyExamples.RECEIPT)))
    @APIResponse(
            responseCode = "400",
            description = "Breaks the contract",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "invalid", value = PolicyExamples.INVALID)))
    public Response propose(@NotNull @Valid NewDecisionStrategy request) {
        List<FieldError> errors = request.errors();
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        Policy candidate =
                registration.register(Policy.Kind.DECISION_STRATEGY, request.portfolioOrAll(), request.strategy());
        return Response.created(URI.create("/v1/decision-strategies/" + candidate.id()))
                .entity(new PolicyReceipt(candidate.id(), candidate.number(), candidate.status()))
                .build();
    }

    @GET
    @RunOnVirtualThread
    @RolesAllowed({Roles.MODEL_OWNER, Roles.MODEL_VALIDATOR, Roles.SCORE_READER, Roles.CREDIT_OFFICER, Roles.AUDITOR})
    @Operation(operationId = "listDecisionStrategies", summary = "Decision strategies, newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "page", value = PolicyExamples.STRATEGY_PAGE)))
    public Page<DecisionStrategyView> list(
            @RestQuery @Nullable String cursor, @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return policies.list(Policy.Kind.DECISION_STRATEGY, cursor, limit).map(DecisionStrategyView::of);
    }

    @GET
    @Path("/{id}")
    @RunOnVirtualThread
    @RolesAllowed({Roles.MODEL_OWNER, Roles.MODEL_VALIDATOR, Roles.SCORE_READER, Roles.CREDIT_OFFICER, Roles.AUDITOR})
    @Operation(operationId = "getDecisionStrategy", summary = "One decision strategy")
    @APIResponse(
            responseCode = "200",
            description = "The decision strategy; the version of its state as ETag",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DecisionStrategyView.class),
                            examples = @ExampleObject(name = "active", value = PolicyExamples.STRATEGY)))
    public RestResponse<DecisionStrategyView> one(@RestPath UUID id) {
        return shown(policies.find(Policy.Kind.DECISION_STRATEGY, id)
                .orElseThrow(() -> new NotFound("decision-strategy", id)));
    }

    @PUT
    @Path("/{id}/activation")
    @RunOnVirtualThread
    @RolesAllowed(Roles.MODEL_VALIDATOR)
    @Operation(
            operationId = "activateDecisionStrategy",
            summary = "Release a decision strategy",
            description = "Not by its author. The present one of the same portfolio is retired; stored decisions stay.")
    @APIResponse(
            responseCode = "200",
            description = "Released",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DecisionStrategyView.class),
                            examples = @ExampleObject(name = "active", value = PolicyExamples.STRATEGY)))
    @APIResponse(
            responseCode = "422",
            description = "The caller is the author",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "four-eyes", value = PolicyExamples.FOUR_EYES)))
    public RestResponse<DecisionStrategyView> activate(
            @RestPath UUID id,
            @Parameter(description = "ETag of the decision strategy", required = true, example = "\"1\"")
                    @RestHeader(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch) {
        return shown(activation.activate(Policy.Kind.DECISION_STRATEGY, id, ifMatch));
    }

    private static RestResponse<DecisionStrategyView> shown(Policy policy) {
        return RestResponse.ResponseBuilder.ok(DecisionStrategyView.of(policy))
                .tag(Etag.of(policy.version()))
                .build();
    }
}
