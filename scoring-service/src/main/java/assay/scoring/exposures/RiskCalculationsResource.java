package assay.scoring.exposures;

import assay.foundation.idempotency.Idempotent;
import assay.foundation.problem.ProblemDocument;
import assay.foundation.security.Roles;
import assay.foundation.texts.Language;
import assay.foundation.texts.Texts;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** Calculations on a facility that the request brings along. */
@Path("/v1/risk-calculations")
@Tag(name = "Risk quantities", description = "Expected loss, capital, stage and class of a facility")
class RiskCalculationsResource {

    private final RiskCalculation calculation;
    private final Texts texts;

    RiskCalculationsResource(RiskCalculation calculation, Texts texts) {
        this.calculation = calculation;
        this.texts = texts;
    }

    @POST
    @Idempotent
    @RunOnVirtualThread
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.SERVICE})
    @Operation(
            operationId = "calculateRisk",
            summary = "Risk quantities of a facility",
            description = "Exposure at default, loss given default, expected loss, Basel's corporate capital, the stage"
                    + " and expected credit loss of IFRS 9 by scenario and weighted, and in parallel the five classes of"
                    + " the Chinese rule. The facility stands in the request and is not stored.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewRiskCalculation.class),
                            examples = @ExampleObject(name = "term-loan", value = RiskExamples.NEW)))
    @APIResponse(
            responseCode = "200",
            description = "The quantities; nothing about the facility was stored",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RiskCalculationView.class),
                            examples = @ExampleObject(name = "term-loan", value = RiskExamples.ANSWER)))
    @APIResponse(
            responseCode = "400",
            description = "Breaks the contract",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "weights", value = RiskExamples.INVALID)))
    public Response calculate(
            @NotNull @Valid NewRiskCalculation request,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) @Nullable String languages) {
        return Response.ok(RiskCalculationView.of(
                        calculation.calculate(request),
                        request.facility().limit().currency(),
                        texts,
                        Language.of(languages)))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
