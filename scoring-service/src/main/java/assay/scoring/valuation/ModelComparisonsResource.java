package assay.scoring.valuation;

import assay.foundation.idempotency.Idempotent;
import assay.foundation.jobs.JobState;
import assay.foundation.paging.Page;
import assay.foundation.problem.NotFound;
import assay.foundation.problem.ProblemDocument;
import assay.foundation.security.Roles;
import assay.foundation.texts.Language;
import assay.foundation.texts.Texts;
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

/** Families side by side. */
@Path("/v1/model-comparisons")
@Tag(
        name = "Valuation models",
        description = "Models of lifetime value, one released per portfolio, segment and product line")
class ModelComparisonsResource {

    private final EvidenceStart start;
    private final ModelComparisons comparisons;
    private final Texts texts;

    ModelComparisonsResource(EvidenceStart start, ModelComparisons comparisons, Texts texts) {
        this.start = start;
        this.comparisons = comparisons;
        this.texts = texts;
    }

    @POST
    @Idempotent
    @RunOnVirtualThread
    @RolesAllowed(Roles.MODEL_OWNER)
    @Operation(
            operationId = "startModelComparison",
            summary = "Ask which family of models fits",
            description = "The declared end of relations decides first: renewals and schedules need no model of silent"
                    + " leaving. Otherwise every family is fitted to the past and compared by likelihood, AIC, BIC and its"
                    + " error on the holdout. Runs as a job; read it until its state is final.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewModelComparison.class),
                            examples = @ExampleObject(name = "line", value = EvidenceExamples.NEW_COMPARISON)))
    @APIResponse(
            responseCode = "202",
            description = "The comparison is under way",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EvidenceReceipt.class),
                            examples = @ExampleObject(name = "accepted", value = EvidenceExamples.RECEIPT)))
    @APIResponse(
            responseCode = "422",
            description = "Principal as income; key of another request",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "principal", value = ModelExamples.PRINCIPAL)))
    public Response start(@NotNull @Valid NewModelComparison request) {
        UUID id = start.compare(request);
        return Response.accepted(new EvidenceReceipt(id, JobState.QUEUED))
                .location(URI.create("/v1/model-comparisons/" + id))
                .build();
    }

    @GET
    @RunOnVirtualThread
    @RolesAllowed({Roles.MODEL_OWNER, Roles.MODEL_VALIDATOR, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(operationId = "listModelComparisons", summary = "Comparisons of families, newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of comparisons",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "page", value = EvidenceExamples.COMPARISONS)))
    public RestResponse<Page<ModelComparisonView>> list(
            @RestQuery @Nullable @Pattern(regexp = Portfolios.PATTERN) String portfolio,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) @Nullable String languages) {
        Language language = Language.of(languages);
        return RestResponse.ResponseBuilder.ok(comparisons
                        .list(portfolio, cursor, limit)
                        .map(stored -> ModelComparisonView.of(stored, texts, language)))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    @GET
    @Path("/{id}")
    @RunOnVirtualThread
    @RolesAllowed({Roles.MODEL_OWNER, Roles.MODEL_VALIDATOR, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(operationId = "getModelComparison", summary = "One comparison with its recommendation")
    @APIResponse(
            responseCode = "200",
            description = "The comparison",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ModelComparisonView.class),
                            examples = @ExampleObject(name = "comparison", value = EvidenceExamples.COMPARISON)))
    public RestResponse<ModelComparisonView> one(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) @Nullable String languages) {
        return RestResponse.ResponseBuilder.ok(comparisons
                        .find(id)
                        .map(stored -> ModelComparisonView.of(stored, texts, Language.of(languages)))
                        .orElseThrow(() -> new NotFound("model-comparison", id)))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
