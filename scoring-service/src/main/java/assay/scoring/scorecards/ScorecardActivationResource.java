package assay.scoring.scorecards;

import assay.foundation.problem.ProblemDocument;
import assay.foundation.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The release of a card. */
@Path("/v1/scorecards/{id}/activation")
@Tag(name = "Scorecards")
class ScorecardActivationResource {

    private final CardActivation activation;
    private final ScorecardViews views;

    ScorecardActivationResource(CardActivation activation, ScorecardViews views) {
        this.activation = activation;
        this.views = views;
    }

    @PUT
    @RunOnVirtualThread
    @RolesAllowed(Roles.MODEL_VALIDATOR)
    @Operation(
            operationId = "activateScorecard",
            summary = "Release a card",
            description =
                    "Not by who asked for it, and only after it has scored its self-test records as it did when it was"
                            + " made. The purpose's present card is retired.")
    @APIResponse(
            responseCode = "200",
            description = "Released",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ScorecardView.class),
                            examples = @ExampleObject(name = "card", value = ScorecardExamples.CANDIDATE)))
    @APIResponse(
            responseCode = "409",
            description = "There is no card to release",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "rejected", value = ScorecardExamples.NOT_ACTIVATABLE)))
    @APIResponse(
            responseCode = "422",
            description = "The caller asked for the card; the self-test failed; an input that nothing provides",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "four-eyes", value = ScorecardExamples.FOUR_EYES)))
    public RestResponse<ScorecardView> activate(
            @RestPath UUID id,
            @Parameter(description = "ETag of the card", required = true, example = "\"2\"")
                    @RestHeader(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) @Nullable String languages) {
        return views.shown(activation.activate(id, ifMatch), languages);
    }
}
