package assay.scoring.monitoring;

import assay.foundation.idempotency.Idempotent;
import assay.foundation.jobs.JobState;
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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Runs over scored records. */
@Path("/v1/monitoring-runs")
@Tag(name = "Model monitoring", description = "How models do, and who answers for them")
class MonitoringRunsResource {

    private final MonitoringStart start;
    private final MonitoringRuns runs;

    MonitoringRunsResource(MonitoringStart start, MonitoringRuns runs) {
        this.start = start;
        this.runs = runs;
    }

    @POST
    @Idempotent
    @RunOnVirtualThread
    @RolesAllowed({Roles.MODEL_OWNER, Roles.MODEL_VALIDATOR, Roles.OPERATOR})
    @Operation(
            operationId = "startMonitoringRun",
            summary = "Look at the records that a card scored in a period",
            description =
                    "One record per client counts: the last one with a known outcome, else the last one. Stability"
                            + " against the development sample, performance to be expected, and, where outcomes are known,"
                            + " discrimination and calibration; beside a challenger and by an attribute on request.")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            description = "The same key and request get the first answer again, for 24 hours",
            schema = @Schema(type = SchemaType.STRING, pattern = "^[!-~]{1,255}$"))
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewMonitoringRun.class),
                            examples = @ExampleObject(name = "quarter", value = MonitoringExamples.NEW_RUN)))
    @APIResponse(
            responseCode = "202",
            description = "The run is under way",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MonitoringRunReceipt.class),
                            examples = @ExampleObject(name = "accepted", value = MonitoringExamples.RUN_RECEIPT)))
    @APIResponse(
            responseCode = "422",
            description = "No such card; key of another request",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "unknown", value = MonitoringExamples.CARD_UNKNOWN)))
    public Response start(@NotNull @Valid NewMonitoringRun request) {
        UUID id = start.start(request);
        return Response.accepted(new MonitoringRunReceipt(id, JobState.QUEUED))
                .location(URI.create("/v1/monitoring-runs/" + id))
                .build();
    }

    @GET
    @RunOnVirtualThread
    @RolesAllowed({Roles.MODEL_OWNER, Roles.MODEL_VALIDATOR, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(operationId = "listMonitoringRuns", summary = "Runs, newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of runs",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "page", value = MonitoringExamples.RUNS)))
    public Page<MonitoringRunView> list(
            @RestQuery @Nullable String cursor, @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return runs.list(cursor, limit);
    }

    @GET
    @Path("/{id}")
    @RunOnVirtualThread
    @RolesAllowed({Roles.MODEL_OWNER, Roles.MODEL_VALIDATOR, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(operationId = "getMonitoringRun", summary = "One run with its figures")
    @APIResponse(
            responseCode = "200",
            description = "The run",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MonitoringRunView.class),
                            examples = @ExampleObject(name = "run", value = MonitoringExamples.RUN)))
    public MonitoringRunView one(@RestPath UUID id) {
        return runs.find(id).orElseThrow(() -> new NotFound("monitoring-run", id));
    }
}
