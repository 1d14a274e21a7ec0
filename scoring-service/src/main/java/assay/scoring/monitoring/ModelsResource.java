package assay.scoring.monitoring;

import assay.foundation.etag.Etag;
import assay.foundation.paging.Page;
import assay.foundation.problem.NotFound;
import assay.foundation.problem.ProblemDocument;
import assay.foundation.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
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

/** The inventory of models. */
@Path("/v1/models")
@Tag(name = "Model monitoring", description = "How models do, and who answers for them")
class ModelsResource {

    private final Models models;
    private final ModelRecording recording;

    ModelsResource(Models models, ModelRecording recording) {
        this.models = models;
        this.recording = recording;
    }

    @GET
    @RunOnVirtualThread
    @RolesAllowed({Roles.MODEL_OWNER, Roles.MODEL_VALIDATOR, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(
            operationId = "listModels",
            summary = "All models of this service, newest first",
            description =
                    "Models of lifetime value, scorecards, slotting cards, master scales and decision strategies, with"
                            + " status and record.")
    @APIResponse(
            responseCode = "200",
            description = "A page of models",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "page", value = MonitoringExamples.MODELS)))
    public Page<ModelView> list(
            @RestQuery @Nullable ModelKind kind,
            @RestQuery @Nullable @Pattern(regexp = "[A-Z_]{1,40}") String status,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return models.list(kind, status, cursor, limit);
    }

    @GET
    @Path("/{id}")
    @RunOnVirtualThread
    @RolesAllowed({Roles.MODEL_OWNER, Roles.MODEL_VALIDATOR, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(operationId = "getModel", summary = "One model with its record and releases")
    @APIResponse(
            responseCode = "200",
            description = "The model; the version of its record as ETag",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ModelView.class),
                            examples = @ExampleObject(name = "model", value = MonitoringExamples.MODEL)))
    public RestResponse<ModelView> one(@RestPath UUID id) {
        return shown(models.find(id).orElseThrow(() -> new NotFound("model", id)));
    }

    @PUT
    @Path("/{id}/record")
    @RunOnVirtualThread
    @RolesAllowed({Roles.MODEL_OWNER, Roles.MODEL_VALIDATOR})
    @Operation(
            operationId = "recordModel",
            summary = "Say who answers for a model and what its validation found",
            description = "Earlier versions are kept. What a validation found is for a model-validator who is not the"
                    + " model's author.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewModelRecord.class),
                            examples = @ExampleObject(name = "validated", value = MonitoringExamples.NEW_RECORD)))
    @APIResponse(
            responseCode = "200",
            description = "The model with its new record",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ModelView.class),
                            examples = @ExampleObject(name = "model", value = MonitoringExamples.MODEL)))
    @APIResponse(
            responseCode = "422",
            description = "The caller is the author, or no validator",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "four-eyes", value = MonitoringExamples.FOUR_EYES)))
    public RestResponse<ModelView> record(
            @RestPath UUID id,
            @Parameter(description = "ETag of the model", required = true, example = "\"0\"")
                    @RestHeader(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @NotNull @Valid NewModelRecord request) {
        return shown(recording.write(id, request, ifMatch));
    }

    private static RestResponse<ModelView> shown(ModelView model) {
        return RestResponse.ResponseBuilder.ok(model)
                .tag(Etag.of(ModelRecording.version(model)))
                .build();
    }
}
