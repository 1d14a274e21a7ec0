package assay.scoring.valuation;

import assay.foundation.idempotency.Idempotent;
import assay.foundation.jobs.JobDesk;
import assay.foundation.jobs.JobState;
import assay.foundation.jobs.JobView;
import assay.foundation.problem.NotFound;
import assay.foundation.problem.ProblemDocument;
import assay.foundation.security.Roles;
import assay.foundation.texts.Language;
import assay.foundation.texts.Texts;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** How far models could have come out otherwise. */
@Path("/v1/bootstrap-runs")
@Tag(
        name = "Valuation models",
        description = "Models of lifetime value, one released per portfolio, segment and product line")
class BootstrapRunsResource {

    private final EvidenceStart start;
    private final BootstrapRuns runs;
    private final JobDesk desk;
    private final Texts texts;

    BootstrapRunsResource(EvidenceStart start, BootstrapRuns runs, JobDesk desk, Texts texts) {
        this.start = start;
        this.runs = runs;
        this.desk = desk;
        this.texts = texts;
    }

    @POST
    @Idempotent
    @RunOnVirtualThread
    @RolesAllowed({Roles.MODEL_OWNER, Roles.MODEL_VALIDATOR})
    @Operation(
            operationId = "startBootstrapRun",
            summary = "Ask how uncertain a model is",
            description =
                    "The model is fitted again to its clients drawn anew. The intervals of its parameters stand in"
                            + " the run; those of a client's value in its valuation, on request. Runs as a job with progress.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewBootstrapRun.class),
                            examples = @ExampleObject(name = "usual", value = EvidenceExamples.NEW_BOOTSTRAP)))
    @APIResponse(
            responseCode = "202",
            description = "The bootstrap is under way",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EvidenceReceipt.class),
                            examples = @ExampleObject(name = "accepted", value = EvidenceExamples.RECEIPT)))
    @APIResponse(
            responseCode = "404",
            description = "No such model",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "not-found", value = ModelExamples.NOT_FOUND)))
    @APIResponse(
            responseCode = "409",
            description = "A model without parameters, without spend, or with covariates",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "rejected", value = EvidenceExamples.NOT_BOOTSTRAPPABLE)))
    public Response start(@NotNull @Valid NewBootstrapRun request) {
        UUID id = start.bootstrap(request);
        return Response.accepted(new EvidenceReceipt(id, JobState.QUEUED))
                .location(URI.create("/v1/bootstrap-runs/" + id))
                .build();
    }

    @GET
    @Path("/{id}")
    @RunOnVirtualThread
    @RolesAllowed({Roles.MODEL_OWNER, Roles.MODEL_VALIDATOR, Roles.SCORE_READER, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(operationId = "getBootstrapRun", summary = "One bootstrap with its progress and intervals")
    @APIResponse(
            responseCode = "200",
            description = "The bootstrap",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BootstrapRunView.class),
                            examples = @ExampleObject(name = "bootstrap", value = EvidenceExamples.BOOTSTRAP)))
    public RestResponse<BootstrapRunView> one(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) @Nullable String languages) {
        return RestResponse.ResponseBuilder.ok(runs.find(id)
                        .map(stored -> BootstrapRunView.of(stored, texts, Language.of(languages)))
                        .orElseThrow(() -> new NotFound("bootstrap-run", id)))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    @PUT
    @Path("/{id}/cancellation")
    @RunOnVirtualThread
    @RolesAllowed({Roles.MODEL_OWNER, Roles.MODEL_VALIDATOR, Roles.OPERATOR})
    @Operation(
            operationId = "cancelBootstrapRun",
            summary = "End a bootstrap early",
            description = "Nothing of it is kept. Cancelling twice is fine.")
    @APIResponse(
            responseCode = "200",
            description = "The job",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = JobView.class),
                            examples = @ExampleObject(name = "cancelled", value = EvidenceExamples.JOB)))
    @APIResponse(
            responseCode = "409",
            description = "It has ended already",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "finished", value = EvidenceExamples.FINISHED)))
    public JobView cancel(@RestPath UUID id) {
        return desk.cancel(BootstrapRunning.KIND, id);
    }
}
