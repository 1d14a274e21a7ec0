package assay.scoring.valuation;

import assay.foundation.etag.Etag;
import assay.foundation.idempotency.Idempotent;
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
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Settings: proposed by one person, released by another. */
@Path("/v1/valuation-settings")
@Tag(name = "Valuations", description = "What clients are worth")
class ValuationSettingsResource {

    private final SettingsProposal proposal;
    private final SettingsVersions versions;

    ValuationSettingsResource(SettingsProposal proposal, SettingsVersions versions) {
        this.proposal = proposal;
        this.versions = versions;
    }

    @POST
    @Idempotent
    @RunOnVirtualThread
    @RolesAllowed(Roles.MODEL_OWNER)
    @Operation(
            operationId = "proposeValuationSettings",
            summary = "Propose margins, costs and rates",
            description =
                    "A version never changes. Once released, clients with new facts are valued with it; the others"
                            + " keep their valuation until a rescoring run.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewValuationSettings.class),
                            examples = @ExampleObject(name = "lines", value = SettingsExamples.NEW)))
    @APIResponse(
            responseCode = "201",
            description = "Proposed",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ValueSettingsReceipt.class),
                            examples = @ExampleObject(name = "proposed", value = SettingsExamples.RECEIPT)))
    @APIResponse(
            responseCode = "422",
            description = "A cost in another currency than the portfolio's; key of another request",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "currency", value = SettingsExamples.OTHER_CURRENCY)))
    public Response propose(@NotNull @Valid NewValuationSettings request) {
        UUID id = proposal.propose(request);
        return Response.created(URI.create("/v1/valuation-settings/" + id))
                .entity(new ValueSettingsReceipt(id, SettingsVersions.Status.PROPOSED))
                .build();
    }

    @GET
    @RunOnVirtualThread
    @RolesAllowed({Roles.MODEL_OWNER, Roles.MODEL_VALIDATOR, Roles.SCORE_READER, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(operationId = "listValuationSettings", summary = "Versions of settings, newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of versions",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "page", value = SettingsExamples.LIST)))
    public Page<ValuationSettingsView> list(
            @RestQuery @Nullable @Pattern(regexp = Portfolios.PATTERN) String portfolio,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return versions.list(portfolio, cursor, limit).map(ValuationSettingsView::of);
    }

    @GET
    @Path("/{id}")
    @RunOnVirtualThread
    @RolesAllowed({Roles.MODEL_OWNER, Roles.MODEL_VALIDATOR, Roles.SCORE_READER, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(operationId = "getValuationSettings", summary = "One version of settings")
    @APIResponse(
            responseCode = "200",
            description = "The version; its version number as ETag",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ValuationSettingsView.class),
                            examples = @ExampleObject(name = "active", value = SettingsExamples.ACTIVE)))
    public RestResponse<ValuationSettingsView> one(@RestPath UUID id) {
        return shown(versions.find(id).orElseThrow(() -> new NotFound("valuation-settings", id)));
    }

    @PUT
    @Path("/{id}/activation")
    @RunOnVirtualThread
    @RolesAllowed(Roles.MODEL_VALIDATOR)
    @Operation(
            operationId = "activateValuationSettings",
            summary = "Release a version of settings",
            description = "Not by who proposed it. The portfolio's present version is retired; a retired one may be"
                    + " released again.")
    @APIResponse(
            responseCode = "200",
            description = "Released",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ValuationSettingsView.class),
                            examples = @ExampleObject(name = "active", value = SettingsExamples.ACTIVE)))
    @APIResponse(
            responseCode = "422",
            description = "The caller proposed it",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "four-eyes", value = ModelExamples.FOUR_EYES)))
    public RestResponse<ValuationSettingsView> activate(
            @RestPath UUID id,
            @Parameter(description = "ETag of the version", required = true, example = "\"1\"")
                    @RestHeader(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch) {
        return shown(proposal.activate(id, ifMatch));
    }

    private static RestResponse<ValuationSettingsView> shown(SettingsVersions.Stored stored) {
        return RestResponse.ResponseBuilder.ok(ValuationSettingsView.of(stored))
                .tag(Etag.of(stored.version()))
                .build();
    }
}
