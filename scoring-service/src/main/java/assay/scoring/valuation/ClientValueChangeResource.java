package assay.scoring.valuation;

import assay.foundation.problem.ProblemDocument;
import assay.foundation.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Why a client's value is another than before. */
@Path("/v1/clients/{clientId}/valuation/change")
@Tag(name = "Valuations", description = "What clients are worth")
class ClientValueChangeResource {

    private final ClientValueChange change;

    ClientValueChangeResource(ClientValueChange change) {
        this.change = change;
    }

    @GET
    @RunOnVirtualThread
    @RolesAllowed({Roles.SCORE_READER, Roles.CREDIT_OFFICER, Roles.AUDITOR})
    @Operation(
            operationId = "getClientValueChange",
            summary = "Why a client's value is another than before",
            description = "New value less old, split into the passing of time, new transactions, and the change of the"
                    + " model. Name a retired model to see what releasing another one did.")
    @APIResponse(
            responseCode = "200",
            description = "The change in its parts",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ClientValueChangeView.class),
                            examples = @ExampleObject(name = "change", value = ChangeExamples.CLIENT)))
    @APIResponse(
            responseCode = "404",
            description = "No such client or model, or in a foreign book",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "not-found", value = ValuationExamples.NOT_FOUND)))
    public RestResponse<ClientValueChangeView> change(
            @RestPath UUID clientId,
            @RestQuery @NotNull @Parameter(description = "The earlier day") LocalDate from,
            @RestQuery @NotNull @Parameter(description = "The later day") LocalDate to,
            @RestQuery @Nullable @Parameter(description = "Model of the earlier day") UUID fromModelId,
            @RestQuery @Nullable @Parameter(description = "Model of the later day") UUID toModelId,
            @RestQuery @Nullable @Parameter(description = "Facts recorded later are left out") Instant knownAt) {
        return RestResponse.ResponseBuilder.ok(change.of(clientId, from, to, fromModelId, toModelId, knownAt))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
