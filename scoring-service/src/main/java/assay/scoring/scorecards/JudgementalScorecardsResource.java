package assay.scoring.scorecards;

import assay.foundation.idempotency.Idempotent;
import assay.foundation.problem.ProblemDocument;
import assay.foundation.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** Cards written down by experts. */
@Path("/v1/judgemental-scorecards")
@Tag(name = "Scorecards")
class JudgementalScorecardsResource {

    private final CardImport imports;

    JudgementalScorecardsResource(CardImport imports) {
        this.imports = imports;
    }

    @POST
    @Idempotent
    @RunOnVirtualThread
    @RolesAllowed(Roles.MODEL_OWNER)
    @Operation(
            operationId = "importJudgementalScorecard",
            summary = "Import a card written down by experts",
            description =
                    "Refused if it contradicts itself: points that do not follow from the scale, bins that overlap or leave a gap, probabilities of default outside (0, 1).")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewJudgementalScorecard.class),
                            examples = @ExampleObject(name = "expert", value = ScorecardExamples.WRITTEN)))
    @APIResponse(
            responseCode = "201",
            description = "Kept as candidate",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CardReceipt.class),
                            examples = @ExampleObject(name = "candidate", value = ScorecardExamples.CANDIDATE_RECEIPT)))
    @APIResponse(
            responseCode = "400",
            description = "Breaks the contract or contradicts itself",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "contradiction", value = ScorecardExamples.CONTRADICTION)))
    public Response take(@NotNull @Valid NewJudgementalScorecard card) {
        UUID id = imports.take(card);
        return Response.created(URI.create("/v1/scorecards/" + id))
                .entity(new CardReceipt(id, CardStatus.CANDIDATE))
                .build();
    }
}
