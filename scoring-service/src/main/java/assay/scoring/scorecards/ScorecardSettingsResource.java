package assay.scoring.scorecards;

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

/** How cards are to be developed. */
@Path("/v1/scorecard-settings")
@Tag(name = "Scorecards")
class ScorecardSettingsResource {

    private final SettingsRegistration registration;
    private final SettingsDocuments documents;

    ScorecardSettingsResource(SettingsRegistration registration, SettingsDocuments documents) {
        this.registration = registration;
        this.documents = documents;
    }

    @POST
    @Idempotent
    @RunOnVirtualThread
    @RolesAllowed(Roles.MODEL_OWNER)
    @Operation(
            operationId = "registerScorecardSettings",
            summary = "Declare how a card is to be developed",
            description = "Then send the sample to POST /v1/scorecards?settings={id}.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewScorecardSettings.class),
                            examples = @ExampleObject(name = "corporate", value = ScorecardExamples.SETTINGS)))
    @APIResponse(
            responseCode = "201",
            description = "Kept",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SettingsReceipt.class),
                            examples = @ExampleObject(name = "kept", value = ScorecardExamples.SETTINGS_RECEIPT)))
    @APIResponse(
            responseCode = "400",
            description = "Breaks the contract",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "invalid", value = ScorecardExamples.SETTINGS_INVALID)))
    public Response register(@NotNull @Valid NewScorecardSettings settings) {
        UUID id = registration.register(settings);
        return Response.created(URI.create("/v1/scorecard-settings/" + id))
                .entity(new SettingsReceipt(id))
                .build();
    }

    @GET
    @Path("/{id}")
    @RunOnVirtualThread
    @RolesAllowed({Roles.MODEL_OWNER, Roles.MODEL_VALIDATOR, Roles.AUDITOR})
    @Operation(operationId = "getScorecardSettings", summary = "Settings as they were asked for")
    @APIResponse(
            responseCode = "200",
            description = "The settings",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SettingsView.class),
                            examples = @ExampleObject(name = "settings", value = ScorecardExamples.SETTINGS_VIEW)))
    public SettingsView one(@RestPath UUID id) {
        return documents.find(id).map(SettingsView::of).orElseThrow(() -> new NotFound("scorecard-settings", id));
    }
}
