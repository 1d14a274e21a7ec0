package assay.scoring.scorecards;

import assay.foundation.problem.ProblemDocument;
import assay.foundation.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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

/** Types of the columns of a sample, to be confirmed. */
@Path("/v1/scorecards/{id}/types")
@Tag(name = "Scorecards")
class ScorecardTypesResource {

    private final TypesConfirmation types;
    private final ScorecardViews views;

    ScorecardTypesResource(TypesConfirmation types, ScorecardViews views) {
        this.types = types;
        this.views = views;
    }

    @PUT
    @RunOnVirtualThread
    @RolesAllowed(Roles.MODEL_OWNER)
    @Operation(
            operationId = "confirmScorecardTypes",
            summary = "Confirm or correct the types of the columns",
            description = "Every input of the sample once; the development goes on with them.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = ColumnType.class),
                            examples = @ExampleObject(name = "types", value = ScorecardExamples.TYPES)))
    @APIResponse(
            responseCode = "200",
            description = "The development goes on",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ScorecardView.class),
                            examples = @ExampleObject(name = "card", value = ScorecardExamples.CANDIDATE)))
    @APIResponse(
            responseCode = "400",
            description = "A column is not an input, or is left out",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples =
                                    @ExampleObject(
                                            name = "column-unconfirmed",
                                            value = ScorecardExamples.COLUMN_UNCONFIRMED)))
    @APIResponse(
            responseCode = "409",
            description = "The card does not wait for types",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples =
                                    @ExampleObject(
                                            name = "types-not-awaited",
                                            value = ScorecardExamples.TYPES_NOT_AWAITED)))
    public RestResponse<ScorecardView> confirmTypes(
            @RestPath UUID id,
            @NotNull @Valid @Size(min = 1, max = 2000) List<@NotNull ColumnType> confirmed,
            @Parameter(description = "ETag of the card", required = true, example = "\"2\"")
                    @RestHeader(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) @Nullable String languages) {
        return views.shown(types.confirm(id, ifMatch, confirmed), languages);
    }
}
