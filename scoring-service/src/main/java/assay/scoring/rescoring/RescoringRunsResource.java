package assay.scoring.rescoring;

import assay.foundation.idempotency.Idempotent;
import assay.foundation.problem.NotFound;
import assay.foundation.problem.ProblemDocument;
import assay.foundation.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Runs over whole portfolios. */
@Path("/v1/rescoring-runs")
@Tag(name = "Rescoring runs", description = "Valuations of whole portfolios")
class RescoringRunsResource {

    private final RescoringStart start;
    private final RescoringRuns runs;

    RescoringRunsResource(RescoringStart start, RescoringRuns runs) {
        this.start = start;
        this.runs = runs;
    }

    /** What a caller gets for a started run. */
    @Schema(name = "RescoringReceipt")
    record Receipt(UUID id, RescoringRun.State state) {}

    @POST
    @Idempotent
    @RunOnVirtualThread
    @RolesAllowed({Roles.MODEL_OWNER, Roles.OPERATOR})
    @Operation(
            operationId = "startRescoringRun",
            summary = "Value a whole portfolio as of a day",
            description =
                    "Every client with facts is valued with the released model; then the tiers are cut over all of"
                            + " them and frozen until the next run. History and events tell of clients whose inputs or tier"
                            + " changed. Clients with new facts during the run are valued as of today, as after it.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewRescoringRun.class),
                            examples = @ExampleObject(name = "end-of-year", value = RescoringExamples.NEW)))
    @APIResponse(
            responseCode = "202",
            description = "Under way",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Receipt.class),
                            examples = @ExampleObject(name = "accepted", value = RescoringExamples.RECEIPT)))
    @APIResponse(
            responseCode = "400",
            description = "Breaks the contract",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "future", value = RescoringExamples.FUTURE)))
    @APIResponse(
            responseCode = "409",
            description = "Another run of the portfolio is under way",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "in-progress", value = RescoringExamples.IN_PROGRESS)))
    @APIResponse(
            responseCode = "422",
            description = "The portfolio has no released model; key of another request",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "no-model", value = RescoringExamples.NO_MODEL)))
    public Response start(@NotNull @Valid NewRescoringRun request) {
        RescoringRun run = start.start(request.portfolioOrMain(), request.asOf());
        return Response.accepted(new Receipt(run.id(), run.state()))
                .location(URI.create("/v1/rescoring-runs/" + run.id()))
                .build();
    }

    @GET
    @Path("/{id}")
    @RunOnVirtualThread
    @RolesAllowed({Roles.MODEL_OWNER, Roles.MODEL_VALIDATOR, Roles.OPERATOR, Roles.SCORE_READER, Roles.AUDITOR})
    @Operation(operationId = "getRescoringRun", summary = "A run and how far it has come")
    @APIResponse(
            responseCode = "200",
            description = "The run",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RescoringRunView.class),
                            examples = @ExampleObject(name = "finished", value = RescoringExamples.RUN)))
    public RescoringRunView one(@RestPath UUID id) {
        return runs.find(id).map(RescoringRunView::of).orElseThrow(() -> new NotFound("rescoring-run", id));
    }
}
