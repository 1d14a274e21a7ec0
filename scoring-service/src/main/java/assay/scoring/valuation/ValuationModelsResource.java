package assay.scoring.valuation;

import assay.foundation.etag.Etag;
import assay.foundation.idempotency.Idempotent;
import assay.foundation.paging.Page;
import assay.foundation.problem.NotFound;
import assay.foundation.problem.ProblemDocument;
import assay.foundation.security.Roles;
import assay.foundation.texts.Language;
import assay.foundation.texts.Texts;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
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

/** Models: asked for by one person, released by another. */
@Path("/v1/valuation-models")
@Tag(
        name = "Valuation models",
        description = "Models of lifetime value, one released per portfolio, segment and product line")
class ValuationModelsResource {

    private final ModelRegistration registration;
    private final ModelActivation activation;
    private final ValuationModels models;
    private final Texts texts;

    ValuationModelsResource(
            ModelRegistration registration, ModelActivation activation, ValuationModels models, Texts texts) {
        this.registration = registration;
        this.activation = activation;
        this.models = models;
        this.texts = texts;
    }

    @POST
    @Idempotent
    @RunOnVirtualThread
    @RolesAllowed(Roles.MODEL_OWNER)
    @Operation(
            operationId = "requestValuationModel",
            summary = "Ask for a model",
            description = "The fit runs as a job; read the model until its status is no longer FITTING. It ends as"
                    + " CANDIDATE, or as REJECTED or FAILED with the reason.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewValuationModel.class),
                            examples = {
                                @ExampleObject(name = "margins", value = ModelExamples.NEW),
                                @ExampleObject(name = "of-a-segment", value = ModelExamples.NEW_OF_SEGMENT)
                            }))
    @APIResponse(
            responseCode = "202",
            description = "The fit is under way",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ModelReceipt.class),
                            examples = @ExampleObject(name = "accepted", value = ModelExamples.RECEIPT)))
    @APIResponse(
            responseCode = "400",
            description = "Breaks the contract",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "invalid", value = ModelExamples.INVALID)))
    @APIResponse(
            responseCode = "422",
            description = "Principal as income; key of another request",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "principal", value = ModelExamples.PRINCIPAL)))
    public Response request(@NotNull @Valid NewValuationModel request) {
        UUID id = registration.register(request);
        return Response.accepted(new ModelReceipt(id, ValuationModel.Status.FITTING))
                .location(URI.create("/v1/valuation-models/" + id))
                .build();
    }

    @GET
    @RunOnVirtualThread
    @RolesAllowed({Roles.MODEL_OWNER, Roles.MODEL_VALIDATOR, Roles.SCORE_READER, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(operationId = "listValuationModels", summary = "Models, newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of models",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "page", value = ModelExamples.LIST)))
    public RestResponse<Page<ValuationModelView>> list(
            @RestQuery @Nullable @Pattern(regexp = Portfolios.PATTERN) String portfolio,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) @Nullable String languages) {
        Language language = Language.of(languages);
        return RestResponse.ResponseBuilder.ok(models.list(portfolio, cursor, limit)
                        .map(model -> ValuationModelView.of(model, texts, language)))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    @GET
    @Path("/{id}")
    @RunOnVirtualThread
    @RolesAllowed({Roles.MODEL_OWNER, Roles.MODEL_VALIDATOR, Roles.SCORE_READER, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(operationId = "getValuationModel", summary = "One model with its parameters, or the reason for none")
    @APIResponse(
            responseCode = "200",
            description = "The model; its version as ETag",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ValuationModelView.class),
                            examples = {
                                @ExampleObject(name = "candidate", value = ModelExamples.CANDIDATE),
                                @ExampleObject(name = "of-a-segment", value = ModelExamples.PARETO),
                                @ExampleObject(name = "rejected", value = ModelExamples.REJECTED)
                            }))
    public RestResponse<ValuationModelView> one(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) @Nullable String languages) {
        return shown(models.find(id).orElseThrow(() -> new NotFound("valuation-model", id)), languages);
    }

    @PUT
    @Path("/{id}/activation")
    @RunOnVirtualThread
    @RolesAllowed(Roles.MODEL_VALIDATOR)
    @Operation(
            operationId = "activateValuationModel",
            summary = "Release a model",
            description =
                    "Not by who asked for it. The present model of the same portfolio, segment or line is retired."
                            + " Clients with new facts are valued with the released model from now on; the others keep"
                            + " their valuation until a rescoring run is started, which this operation does not do.")
    @APIResponse(
            responseCode = "200",
            description = "Released",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ValuationModelView.class),
                            examples = @ExampleObject(name = "model", value = ModelExamples.CANDIDATE)))
    @APIResponse(
            responseCode = "409",
            description = "Neither a candidate nor retired, or no longer saying what it said when it was fitted",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = {
                                @ExampleObject(name = "rejected", value = ModelExamples.NOT_ACTIVATABLE),
                                @ExampleObject(name = "self-test", value = ModelExamples.SELF_TEST_FAILED)
                            }))
    @APIResponse(
            responseCode = "422",
            description = "The caller asked for the model",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "four-eyes", value = ModelExamples.FOUR_EYES)))
    public RestResponse<ValuationModelView> activate(
            @RestPath UUID id,
            @Parameter(description = "ETag of the model", required = true, example = "\"2\"")
                    @RestHeader(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) @Nullable String languages) {
        return shown(activation.activate(id, ifMatch), languages);
    }

    private RestResponse<ValuationModelView> shown(ValuationModel model, @Nullable String languages) {
        return RestResponse.ResponseBuilder.ok(ValuationModelView.of(model, texts, Language.of(languages)))
                .tag(Etag.of(model.version()))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
