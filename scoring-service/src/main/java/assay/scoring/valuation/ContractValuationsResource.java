package assay.scoring.valuation;

import assay.foundation.idempotency.Idempotent;
import assay.foundation.problem.FieldError;
import assay.foundation.problem.Invalid;
import assay.foundation.problem.ProblemDocument;
import assay.foundation.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Values that follow from contracts: of term facilities, and of mandates that are renewed or not. */
@Path("/v1")
@Tag(name = "Contract values", description = "What contracts are worth whose end is observed")
class ContractValuationsResource {

    @POST
    @Path("/facility-valuations")
    @Idempotent
    @RunOnVirtualThread
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.SCORE_READER, Roles.SERVICE})
    @Operation(
            operationId = "valueFacilities",
            summary = "What term facilities are worth by contract",
            description = "Margin and fees less costs, expected credit loss and the charge on capital, over the life by"
                    + " schedule, discounted; scheduled maturity is no churn, and principal no income. Added up by sponsor"
                    + " group. Nothing is stored.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewFacilityValuation.class),
                            examples = @ExampleObject(name = "two", value = ContractExamples.NEW_FACILITIES)))
    @APIResponse(
            responseCode = "200",
            description = "The values",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FacilityValuationView.class),
                            examples = @ExampleObject(name = "two", value = ContractExamples.FACILITIES)))
    public Response facilities(@NotNull @Valid NewFacilityValuation request) {
        List<FieldError> errors = request.errors();
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return Response.ok(FacilityValuationView.of(request))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("/renewal-valuations")
    @Idempotent
    @RunOnVirtualThread
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.SCORE_READER, Roles.MODEL_OWNER, Roles.SERVICE})
    @Operation(
            operationId = "valueRenewals",
            summary = "What contracts are worth that are renewed or not",
            description = "Shifted-beta-geometric: fitted to a cohort's survivors or to counts of ended and running"
                    + " contracts, or with parameters given. The lifetime to be expected of a new contract and of each"
                    + " contract about to be asked again, discounted, and the probability of its end. Added up by sponsor"
                    + " group. Nothing is stored.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewRenewalValuation.class),
                            examples = @ExampleObject(name = "cohort", value = ContractExamples.NEW_RENEWALS)))
    @APIResponse(
            responseCode = "200",
            description = "The values",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RenewalValuationView.class),
                            examples = @ExampleObject(name = "cohort", value = ContractExamples.RENEWALS)))
    @APIResponse(
            responseCode = "422",
            description = "The counts do not say enough for a model; key of another request",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "too-few", value = ContractExamples.NOT_FITTED)))
    public Response renewals(@NotNull @Valid NewRenewalValuation request) {
        List<FieldError> errors = request.errors();
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return Response.ok(RenewalValuationView.of(request))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
