package assay.scoring.proposals;

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

/** Financing policies: proposed by model owners, released by validators. */
@Path("/v1/financing-policies")
@Tag(name = "Financing policies", description = "What is offered to whom at which price, and who has to agree")
class FinancingPoliciesResource {

    private final PolicyRegistration registration;
    private final PolicyActivation activation;
    private final Policies policies;

    FinancingPoliciesResource(PolicyRegistration registration, PolicyActivation activation, Policies policies) {
        this.registration = registration;
        this.activation = activation;
        this.policies = policies;
    }

    @POST
    @Idempotent
    @RunOnVirtualThread
    @RolesAllowed(Roles.MODEL_OWNER)
    @Operation(
            operationId = "proposeFinancingPolicy",
            summary = "Propose a financing policy",
            description = "Nothing is offered by it before somebody else releases it.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewFinancingPolicy.class),
                            examples = @ExampleObject(name = "proposal", value = FinancingPolicyExamples.NEW)))
    @APIResponse(
            responseCode = "201",
            description = "A candidate",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PolicyReceipt.class),
                            examples = @ExampleObject(name = "candidate", value = FinancingPolicyExamples.RECEIPT)))
    @APIResponse(
            responseCode = "400",
            description = "Breaks the contract",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "invalid", value = FinancingPolicyExamples.INVALID)))
    public Response propose(@NotNull @Valid NewFinancingPolicy request) {
        List<FieldError> errors = request.errors();
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        Policy candidate =
                registration.register(Policy.Kind.FINANCING_POLICY, request.portfolioOrAll(), request.policy());
        return Response.created(URI.create("/v1/financing-policies/" + candidate.id()))
                .entity(new PolicyReceipt(candidate.id(), candidate.number(), candidate.status()))
                .build();
    }

    @GET
    @RunOnVirtualThread
    @RolesAllowed({Roles.MODEL_OWNER, Roles.MODEL_VALIDATOR, Roles.SCORE_READER, Roles.CREDIT_OFFICER, Roles.AUDITOR})
    @Operation(operationId = "listFinancingPolicies", summary = "Financing policies, newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "page", value = FinancingPolicyExamples.PAGE)))
    @APIResponse(
            responseCode = "400",
            description = "Breaks the contract",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "invalid", value = FinancingPolicyExamples.BAD_LIMIT)))
    public Page<FinancingPolicyView> list(
            @RestQuery @Nullable String cursor, @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return policies.list(Policy.Kind.FINANCING_POLICY, cursor, limit).map(FinancingPolicyView::of);
    }

    @GET
    @Path("/{id}")
    @RunOnVirtualThread
    @RolesAllowed({Roles.MODEL_OWNER, Roles.MODEL_VALIDATOR, Roles.SCORE_READER, Roles.CREDIT_OFFICER, Roles.AUDITOR})
    @Operation(operationId = "getFinancingPolicy", summary = "One financing policy")
    @APIResponse(
            responseCode = "200",
            description = "The financing policy; the version of its state as ETag",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FinancingPolicyView.class),
                            examples = @ExampleObject(name = "active", value = FinancingPolicyExamples.POLICY)))
    @APIResponse(
            responseCode = "404",
            description = "No such financing policy",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "not-found", value = FinancingPolicyExamples.NOT_FOUND)))
    public RestResponse<FinancingPolicyView> one(@RestPath UUID id) {
        return shown(policies.find(Policy.Kind.FINANCING_POLICY, id)
                .orElseThrow(() -> new NotFound("financing-policy", id)));
    }

    @PUT
    @Path("/{id}/activation")
    @RunOnVirtualThread
    @RolesAllowed(Roles.MODEL_VALIDATOR)
    @Operation(
            operationId = "activateFinancingPolicy",
            summary = "Release a financing policy",
            description = "Not by its author. The present one of the same portfolio is retired; stored proposals stay.")
    @APIResponse(
            responseCode = "200",
            description = "Released",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FinancingPolicyView.class),
                            examples = @ExampleObject(name = "active", value = FinancingPolicyExamples.POLICY)))
    @APIResponse(
            responseCode = "412",
            description = "Changed in the meantime",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "stale", value = FinancingPolicyExamples.STALE)))
    @APIResponse(
            responseCode = "422",
            description = "The caller is the author",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "four-eyes", value = FinancingPolicyExamples.FOUR_EYES)))
    public RestResponse<FinancingPolicyView> activate(
            @RestPath UUID id,
            @Parameter(description = "ETag of the financing policy", required = true, example = "\"1\"")
                    @RestHeader(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch) {
        return shown(activation.activate(Policy.Kind.FINANCING_POLICY, id, ifMatch));
    }

    private static RestResponse<FinancingPolicyView> shown(Policy policy) {
        return RestResponse.ResponseBuilder.ok(FinancingPolicyView.of(policy))
                .tag(Etag.of(policy.version()))
                .build();
    }
}
