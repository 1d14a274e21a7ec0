package assay.scoring.monitoring;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What became of decisions. */
@Path("/v1/outcomes")
@Tag(name = "Model monitoring", description = "How models do, and who answers for them")
class OutcomesResource {

    private final OutcomeReporting reporting;

    OutcomesResource(OutcomeReporting reporting) {
        this.reporting = reporting;
    }

    @POST
    @Idempotent
    @RunOnVirtualThread
    @RolesAllowed({Roles.SERVICE, Roles.CREDIT_OFFICER, Roles.MODEL_VALIDATOR})
    @Operation(
            operationId = "reportOutcomes",
            summary = "Report what became of up to 1,000 decisions",
            description = "One that is wrong refuses all. An outcome stays as it was reported; the same again changes"
                    + " nothing.")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            description = "The same key and request get the first answer again, for 24 hours",
            schema = @Schema(type = SchemaType.STRING, pattern = "^[!-~]{1,255}$"))
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewOutcomes.class),
                            examples = @ExampleObject(name = "outcomes", value = MonitoringExamples.OUTCOMES)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded, in the order of the request",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OutcomesReceipt.class),
                            examples = @ExampleObject(name = "receipt", value = MonitoringExamples.RECEIPT)))
    @APIResponse(
            responseCode = "422",
            description = "A decision is unknown, younger than its outcome or has another one; key of another request",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "refused", value = MonitoringExamples.OUTCOME_REFUSED)))
    public Response report(@NotNull @Valid NewOutcomes request) {
        return Response.status(Response.Status.CREATED)
                .entity(reporting.report(request.items()))
                .build();
    }
}
