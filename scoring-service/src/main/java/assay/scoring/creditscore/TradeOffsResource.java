package assay.scoring.creditscore;

import assay.foundation.idempotency.Idempotent;
import assay.foundation.problem.NotFound;
import assay.foundation.problem.ProblemDocument;
import assay.foundation.security.Roles;
import assay.scoring.policies.Policies;
import assay.scoring.policies.Policy;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What a decision strategy would have done. */
@Path("/v1/decision-strategies/{id}/trade-offs")
@Tag(name = "Credit policies", description = "Master scales and decision strategies")
class TradeOffsResource {

    private final Policies policies;
    private final TradeOffs tradeOffs;

    TradeOffsResource(Policies policies, TradeOffs tradeOffs) {
        this.policies = policies;
        this.tradeOffs = tradeOffs;
    }

    @POST
    @Idempotent
    @RunOnVirtualThread
    @RolesAllowed({Roles.MODEL_OWNER, Roles.MODEL_VALIDATOR})
    @Operation(
            operationId = "tryDecisionStrategy",
            summary = "Try a strategy on clients that were decided on",
            description =
                    "The trade-off between approvals and risk as the bands move, and who would be treated differently than by"
                            + " the released strategy. Stores nothing. At most 10,000 clients, each with its latest decision of the period.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewTradeOff.class),
                            examples = @ExampleObject(name = "request", value = CreditExamples.NEW_TRADE_OFF)))
    @APIResponse(
            responseCode = "200",
            description = "The table and the swap set",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TradeOffView.class),
                            examples = @ExampleObject(name = "table", value = CreditExamples.TRADE_OFF)))
    @APIResponse(
            responseCode = "409",
            description = "Nobody was decided on",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "nobody", value = CreditExamples.NO_DECISIONS)))
    public Response of(@RestPath UUID id, @NotNull @Valid NewTradeOff request) {
        Policy strategy = policies.find(Policy.Kind.DECISION_STRATEGY, id)
                .orElseThrow(() -> new NotFound("decision-strategy", id));
        return Response.ok(tradeOffs.of(strategy, request)).build();
    }
}
