package assay.scoring.evaluations;

import assay.foundation.jobs.JobView;
import assay.foundation.jobs.Uploads;
import assay.foundation.problem.ProblemDocument;
import assay.foundation.security.Roles;
import assay.scoring.scorecards.RegisteredCard;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
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

/** Takes files of records to be scored. */
@Path("/v1/scorecards/{id}/evaluation-jobs")
@Tag(name = "Scorecard evaluations", description = "Free records scored with a card")
class EvaluationJobsResource {

    private static final String CSV = "text/csv";

    private final Uploads uploads;
    private final CompiledCards cards;

    EvaluationJobsResource(Uploads uploads, CompiledCards cards) {
        this.uploads = uploads;
        this.cards = cards;
    }

    @POST
    @Consumes(CSV)
    @RunOnVirtualThread
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.MODEL_OWNER, Roles.MODEL_VALIDATOR, Roles.SERVICE})
    @Operation(
            operationId = "evaluateScorecardFile",
            summary = "Score a file of records",
            description = "Up to 2 GiB of CSV in UTF-8 whose first line names the columns as the card names its"
                    + " characteristics; every one must be there, other columns are passed over. An empty cell is missing. Results are read from"
                    + " the job, see listing of its results.")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            description = "The same key and request get the first answer again, for 24 hours",
            schema = @Schema(type = SchemaType.STRING, pattern = "^[!-~]{1,255}$"))
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = CSV,
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "records", value = EvaluationExamples.FILE)))
    @APIResponse(
            responseCode = "202",
            description = "The file is stored; a job scores it",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = JobView.class),
                            examples = @ExampleObject(name = "queued", value = EvaluationExamples.QUEUED)))
    @APIResponse(
            responseCode = "404",
            description = "No such card, or it has not been fitted",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "not-found", value = EvaluationExamples.NOT_FOUND)))
    public Response create(
            @RestPath UUID id,
            @Parameter(description = "One character between columns")
                    @RestQuery
                    @DefaultValue(",")
                    @Pattern(regexp = "[,;|\\t]")
                    String delimiter,
            InputStream file) {
        RegisteredCard card = cards.find(id);
        return uploads.receive(
                FileEvaluation.KIND,
                FileEvaluation.mapping(card.card(), delimiter),
                new FileEvaluation.Spec(card.id()),
                file);
    }
}
