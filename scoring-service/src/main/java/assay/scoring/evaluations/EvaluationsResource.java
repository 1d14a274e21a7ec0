package assay.scoring.evaluations;

import assay.foundation.problem.ProblemDocument;
import assay.foundation.security.Roles;
import assay.foundation.texts.Language;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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

/** Scores records that come with the request. */
@Path("/v1/scorecards/{id}/evaluations")
@Tag(name = "Scorecard evaluations", description = "Free records scored with a card")
class EvaluationsResource {

    private final Evaluating evaluating;

    EvaluationsResource(Evaluating evaluating) {
        this.evaluating = evaluating;
    }

    @POST
    @RunOnVirtualThread
    @RolesAllowed({Roles.SCORE_READER, Roles.CREDIT_OFFICER, Roles.MODEL_OWNER, Roles.MODEL_VALIDATOR, Roles.SERVICE})
    @Operation(
            operationId = "evaluateScorecard",
            summary = "Score one record or up to 1,000",
            description = "Nothing is stored. Of several"
                    + " records one that cannot be scored is REFUSED alone, with the fields at fault; a single one is"
                    + " answered 422. Candidates and retired cards can be tried too: see scorecardStatus.")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            description = "Taken and not needed: nothing is stored",
            schema = @Schema(type = SchemaType.STRING, pattern = "^[!-~]{1,255}$"))
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewEvaluations.class),
                            examples = {
                                @ExampleObject(name = "several", value = EvaluationExamples.RECORDS),
                                @ExampleObject(name = "one", value = EvaluationExamples.RECORD)
                            }))
    @APIResponse(
            responseCode = "200",
            description = "Answers in the order of the records",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EvaluationsView.class),
                            examples = @ExampleObject(name = "answers", value = EvaluationExamples.ANSWERS)))
    @APIResponse(
            responseCode = "404",
            description = "No such card, or it has not been fitted",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "not-found", value = EvaluationExamples.NOT_FOUND)))
    @APIResponse(
            responseCode = "422",
            description = "The only record cannot be scored; the card has no such baseline; no released master scale",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "refused", value = EvaluationExamples.NOT_SCORABLE)))
    public RestResponse<EvaluationsView> evaluate(
            @RestPath UUID id,
            @NotNull @Valid NewEvaluations request,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) @Nullable String languages) {
        return RestResponse.ResponseBuilder.ok(evaluating.evaluate(id, request, Language.of(languages)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
