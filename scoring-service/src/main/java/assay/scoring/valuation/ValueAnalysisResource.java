package assay.scoring.valuation;

import assay.foundation.problem.ProblemDocument;
import assay.foundation.security.Roles;
import assay.foundation.texts.Language;
import assay.scoring.valuation.ValueAnalysis.Question;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What a client's value is made of, and where its relation stands. */
@Path("/v1/clients/{clientId}/valuation/analysis")
@Tag(name = "Valuations", description = "What clients are worth")
class ValueAnalysisResource {

    private final ValueAnalysis analysis;

    ValueAnalysisResource(ValueAnalysis analysis) {
        this.analysis = analysis;
    }

    @GET
    @RunOnVirtualThread
    @RolesAllowed({Roles.SCORE_READER, Roles.CREDIT_OFFICER, Roles.AUDITOR})
    @Operation(
            operationId = "getValueAnalysis",
            summary = "A client's value taken apart",
            description =
                    "Computed from the facts for any horizon, without end too, and any discount rate: gross and net"
                            + " value with their parts, what was realised, what a new client would bring, the split into"
                            + " acquisition, keeping and loyalty, the stage of the relation, the probability of leaving with what"
                            + " it is made of and the value at stake, and the wait until the next transaction.")
    @APIResponse(
            responseCode = "200",
            description = "The analysis, or the reason why there is none",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ValueAnalysisView.class),
                            examples = @ExampleObject(name = "analysis", value = AnalysisExamples.ANALYSIS)))
    @APIResponse(
            responseCode = "404",
            description = "No such client or model, or in a foreign book",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "not-found", value = ValuationExamples.NOT_FOUND)))
    public RestResponse<ValueAnalysisView> analyse(
            @RestPath UUID clientId,
            @RestQuery @Nullable @Parameter(description = "Last day that counts, today when absent") LocalDate asOf,
            @RestQuery @Nullable @Parameter(description = "Facts recorded later are left out") Instant knownAt,
            @RestQuery @Nullable @Parameter(description = "A fitted model of the client's portfolio") UUID modelId,
            @RestQuery @Nullable @Size(min = 1, max = 100) @Parameter(description = "Only this product line")
                    String productLine,
            @RestQuery @Nullable @Min(1) @Max(1040) @Parameter(description = "The model's when absent")
                    Integer horizonWeeks,
            @RestQuery @DefaultValue("false") @Parameter(description = "Without end; needs a rate above 0")
                    boolean infinite,
            @RestQuery
                    @Nullable
                    @DecimalMin("0")
                    @DecimalMax("1")
                    @Parameter(description = "A year; the client's by the settings when absent")
                    Double discountRate,
            @RestQuery
                    @DefaultValue("26")
                    @Min(1)
                    @Max(1040)
                    @Parameter(description = "How far ahead leaving is looked at")
                    int churnWeeks,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) @Nullable String languages) {
        Question question =
                new Question(modelId, productLine, asOf, knownAt, horizonWeeks, infinite, discountRate, churnWeeks);
        return RestResponse.ResponseBuilder.ok(analysis.of(clientId, question, Language.of(languages)))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
