package assay.scoring.valuation;

import assay.foundation.problem.Conflict;
import assay.foundation.problem.NotFound;
import assay.foundation.problem.ProblemDocument;
import assay.foundation.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What a model said about its holdout against what happened, as a picture. */
@Path("/v1/valuation-models/{id}/calibration-plot")
@Tag(
        name = "Valuation models",
        description = "Models of lifetime value, one released per portfolio, segment and product line")
class CalibrationPlotResource {

    private static final String SVG = "image/svg+xml";

    private final ValuationModels models;

    CalibrationPlotResource(ValuationModels models) {
        this.models = models;
    }

    @GET
    @Produces(SVG)
    @RunOnVirtualThread
    @RolesAllowed({Roles.MODEL_OWNER, Roles.MODEL_VALIDATOR, Roles.SCORE_READER, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(
            operationId = "getCalibrationPlot",
            summary = "Expected against actual transactions of the holdout",
            description =
                    "Mean per client, by number of repeats known before the holdout. The figures stand in the model.")
    @APIResponse(
            responseCode = "200",
            description = "The picture",
            content =
                    @Content(mediaType = SVG, examples = @ExampleObject(name = "plot", value = EvidenceExamples.PLOT)))
    @APIResponse(
            responseCode = "409",
            description = "A model without a back-test",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "no-back-test", value = EvidenceExamples.NO_BACK_TEST)))
    public String plot(@RestPath UUID id) {
        ValuationModel model = models.find(id).orElseThrow(() -> new NotFound("valuation-model", id));
        return Optional.ofNullable(model.fitted())
                .map(FittedParameters::backTest)
                .map(StoredBackTest::result)
                .map(test -> CalibrationPlot.svg(model.settings().family(), test))
                .orElseThrow(() -> new Conflict("model-without-back-test", Map.of()));
    }
}
