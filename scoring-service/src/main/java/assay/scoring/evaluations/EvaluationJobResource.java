package assay.scoring.evaluations;

import assay.foundation.jobs.JobDesk;
import assay.foundation.jobs.JobView;
import assay.foundation.jobs.RowErrorView;
import assay.foundation.paging.Page;
import assay.foundation.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Jobs that score files, and what they found. */
@Path("/v1/scorecard-evaluations/{id}")
@Tag(name = "Scorecard evaluations", description = "Free records scored with a card")
class EvaluationJobResource {

    private static final String CSV = "text/csv";

    private final JobDesk desk;
    private final FileResults results;

    EvaluationJobResource(JobDesk desk, FileResults results) {
        this.desk = desk;
        this.results = results;
    }

    @GET
    @RunOnVirtualThread
    @RolesAllowed({
        Roles.CREDIT_OFFICER,
        Roles.MODEL_OWNER,
        Roles.MODEL_VALIDATOR,
        Roles.SERVICE,
        Roles.OPERATOR,
        Roles.AUDITOR
    })
    @Operation(
            operationId = "getScorecardEvaluation",
            summary = "How far a file is scored",
            description = "For who uploaded the file, operators and auditors.")
    @APIResponse(
            responseCode = "200",
            description = "The job",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = JobView.class),
                            examples = @ExampleObject(name = "succeeded", value = EvaluationExamples.SUCCEEDED)))
    public JobView one(@RestPath UUID id) {
        return desk.view(FileEvaluation.KIND, id);
    }

    @GET
    @Path("/results")
    @Produces(CSV)
    @RunOnVirtualThread
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.MODEL_OWNER, Roles.MODEL_VALIDATOR, Roles.SERVICE, Roles.OPERATOR})
    @Operation(
            operationId = "getScorecardEvaluationResults",
            summary = "Scores of the rows as CSV, in the order of the file",
            description = "As far as the job has come; kept for 7 days. Rows that were refused stand in its errors.")
    @APIResponse(
            responseCode = "200",
            description = "Row number, score, probability of default, completeness and up to four reasons",
            content =
                    @Content(
                            mediaType = CSV,
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "results", value = EvaluationExamples.RESULTS)))
    public Response results(@RestPath UUID id) {
        desk.view(FileEvaluation.KIND, id);
        StreamingOutput file = out -> ResultFile.write(results, id, out);
        return Response.ok(file, CSV).header("Cache-Control", "no-store").build();
    }

    @GET
    @Path("/errors")
    @RunOnVirtualThread
    @RolesAllowed({
        Roles.CREDIT_OFFICER,
        Roles.MODEL_OWNER,
        Roles.MODEL_VALIDATOR,
        Roles.SERVICE,
        Roles.OPERATOR,
        Roles.AUDITOR
    })
    @Operation(
            operationId = "listScorecardEvaluationErrors",
            summary = "Rows that could not be scored, in the order of the file",
            description = "Pass a page's 'next' as 'cursor'. Values of the rows are not shown.")
    @APIResponse(
            responseCode = "200",
            description = "A page of rows",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "errors", value = EvaluationExamples.ERRORS)))
    public Page<RowErrorView> errors(
            @RestPath UUID id,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return desk.errors(FileEvaluation.KIND, id, cursor, limit);
    }

    @PUT
    @Path("/cancellation")
    @RunOnVirtualThread
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.MODEL_OWNER, Roles.MODEL_VALIDATOR, Roles.SERVICE, Roles.OPERATOR})
    @Operation(
            operationId = "cancelScorecardEvaluation",
            summary = "End the scoring of a file early",
            description = "Results until then stay. Cancelling twice is fine.")
    @APIResponse(
            responseCode = "200",
            description = "The job",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = JobView.class),
                            examples = @ExampleObject(name = "succeeded", value = EvaluationExamples.SUCCEEDED)))
    public JobView cancel(@RestPath UUID id) {
        return desk.cancel(FileEvaluation.KIND, id);
    }
}
