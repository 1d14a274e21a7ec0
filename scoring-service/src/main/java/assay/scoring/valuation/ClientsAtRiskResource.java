package assay.scoring.valuation;

import assay.foundation.paging.Page;
import assay.foundation.security.Caller;
import assay.foundation.security.Roles;
import assay.scoring.valuation.ClientsAtRisk.AtRisk;
import assay.scoring.valuation.domain.Tier;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Who may well be gone soon, and what would go with them. */
@Path("/v1/clients-at-risk")
@Tag(name = "Valuations", description = "What clients are worth")
class ClientsAtRiskResource {

    private final ClientsAtRisk atRisk;
    private final Caller caller;

    ClientsAtRiskResource(ClientsAtRisk atRisk, Caller caller) {
        this.atRisk = atRisk;
        this.caller = caller;
    }

    @GET
    @RunOnVirtualThread
    @RolesAllowed({Roles.SCORE_READER, Roles.CREDIT_OFFICER, Roles.AUDITOR})
    @Operation(
            operationId = "listClientsAtRisk",
            summary = "Clients that may well be gone soon, the most valuable first",
            description =
                    "By the stored valuations, of the books in the token. A page looks at up to 2,000 clients and may"
                            + " be short, or empty, while there is a next one.")
    @APIResponse(
            responseCode = "200",
            description = "A page of clients",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "page", value = AnalysisExamples.AT_RISK)))
    public RestResponse<Page<AtRisk>> list(
            @RestQuery @DefaultValue(Portfolios.MAIN) @Pattern(regexp = Portfolios.PATTERN) String portfolio,
            @RestQuery
                    @DefaultValue("0.5")
                    @DecimalMin("0")
                    @DecimalMax("1")
                    @Parameter(description = "Least probability of being gone")
                    double minProbability,
            @RestQuery
                    @DefaultValue("26")
                    @Min(1)
                    @Max(1040)
                    @Parameter(description = "Weeks from the day of the valuation")
                    int withinWeeks,
            @RestQuery @Nullable Tier tier,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        Set<String> books = caller.seesAllBooks() ? null : caller.books();
        return RestResponse.ResponseBuilder.ok(
                        atRisk.of(portfolio, minProbability, withinWeeks, tier, books, cursor, limit))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
