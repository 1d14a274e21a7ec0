package assay.scoring.valuation;

import assay.foundation.idempotency.Idempotent;
import assay.foundation.jobs.JobState;
import assay.foundation.problem.Conflict;
import assay.foundation.problem.NotFound;
import assay.foundation.problem.ProblemDocument;
import assay.foundation.security.Roles;
import assay.foundation.texts.Language;
import assay.foundation.texts.Texts;
import assay.scoring.valuation.PortfolioChangeView.Concentration;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
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

/** Why portfolios' values are others than before, and how concentrated they are. */
@Path("/v1")
@Tag(name = "Valuations", description = "What clients are worth")
class PortfolioChangesResource {

    private final PortfolioChangeStart start;
    private final PortfolioChanges changes;
    private final Texts texts;

    PortfolioChangesResource(PortfolioChangeStart start, PortfolioChanges changes, Texts texts) {
        this.start = start;
        this.changes = changes;
        this.texts = texts;
    }

    @POST
    @Path("/portfolio-changes")
    @Idempotent
    @RunOnVirtualThread
    @RolesAllowed({Roles.MODEL_OWNER, Roles.MODEL_VALIDATOR, Roles.OPERATOR})
    @Operation(
            operationId = "startPortfolioChange",
            summary = "Ask why a portfolio's value is another than before",
            description = "Both days are valued from the facts. The change is split into the passing of time, new"
                    + " transactions and the change of the model; with it come the migration between tiers and both"
                    + " concentration curves. Runs as a job; read it until its state is final.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewPortfolioChange.class),
                            examples = @ExampleObject(name = "half-year", value = ChangeExamples.NEW)))
    @APIResponse(
            responseCode = "202",
            description = "Under way",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EvidenceReceipt.class),
                            examples = @ExampleObject(name = "accepted", value = EvidenceExamples.RECEIPT)))
    @APIResponse(
            responseCode = "404",
            description = "No such model",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "not-found", value = ModelExamples.NOT_FOUND)))
    public Response start(@NotNull @Valid NewPortfolioChange request) {
        UUID id = start.start(request);
        return Response.accepted(new EvidenceReceipt(id, JobState.QUEUED))
                .location(URI.create("/v1/portfolio-changes/" + id))
                .build();
    }

    @GET
    @Path("/portfolio-changes/{id}")
    @RunOnVirtualThread
    @RolesAllowed({Roles.MODEL_OWNER, Roles.MODEL_VALIDATOR, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(operationId = "getPortfolioChange", summary = "Why a portfolio's value is another than before")
    @APIResponse(
            responseCode = "200",
            description = "The change in its parts",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PortfolioChangeView.class),
                            examples = @ExampleObject(name = "half-year", value = ChangeExamples.PORTFOLIO)))
    public RestResponse<PortfolioChangeView> one(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) @Nullable String languages) {
        return RestResponse.ResponseBuilder.ok(changes.find(id)
                        .map(stored -> PortfolioChangeView.of(stored, texts, Language.of(languages)))
                        .orElseThrow(() -> new NotFound("portfolio-change", id)))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    @GET
    @Path("/value-concentration")
    @RunOnVirtualThread
    @RolesAllowed({Roles.MODEL_OWNER, Roles.MODEL_VALIDATOR, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(
            operationId = "getValueConcentration",
            summary = "How much the most valuable clients hold",
            description = "By the stored valuations of the whole portfolio.")
    @APIResponse(
            responseCode = "200",
            description = "The curve",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Concentration.class),
                            examples = @ExampleObject(name = "curve", value = ChangeExamples.CONCENTRATION)))
    @APIResponse(
            responseCode = "409",
            description = "No client has a value",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "nobody", value = ChangeExamples.NOBODY)))
    public Concentration concentration(
            @RestQuery @DefaultValue(Portfolios.MAIN) @Pattern(regexp = Portfolios.PATTERN) String portfolio) {
        Concentration curve = PortfolioChangeRunning.concentration(changes.storedValues(portfolio));
        if (curve == null) {
            throw new Conflict("no-valued-clients", Map.of("portfolio", portfolio));
        }
        return curve;
    }
}
