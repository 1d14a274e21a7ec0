package assay.scoring.altman;

import assay.foundation.idempotency.Idempotent;
import assay.foundation.problem.ProblemDocument;
import assay.foundation.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Altman's score of a statement that the request brings along. */
@Path("/v1/altman-scores")
@Tag(name = "Risk quantities", description = "Expected loss, capital, stage and class of a facility")
class AltmanScoresResource {

    private final AltmanScoring scoring;

    AltmanScoresResource(AltmanScoring scoring) {
        this.scoring = scoring;
    }

    @POST
    @Idempotent
    @RunOnVirtualThread
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.SERVICE})
    @Operation(
            operationId = "calculateAltmanScore",
            summary = "Altman's Z'' of a statement",
            description = "For firms outside manufacturing, or with the constant and the zones of emerging markets. The"
                    + " answer names formula and zones together. The statement is not stored.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewAltmanScore.class),
                            examples = @ExampleObject(name = "contractor", value = AltmanExamples.NEW)))
    @APIResponse(
            responseCode = "200",
            description = "The score; nothing of the statement was stored",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AltmanScoreView.class),
                            examples = @ExampleObject(name = "contractor", value = AltmanExamples.ANSWER)))
    @APIResponse(
            responseCode = "400",
            description = "Breaks the contract",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "no-assets", value = AltmanExamples.INVALID)))
    public Response score(@NotNull @Valid NewAltmanScore request) {
        return Response.ok(scoring.score(request))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
