package assay.scoring.valuation;

import assay.foundation.paging.Page;
import assay.foundation.problem.FieldError;
import assay.foundation.problem.Invalid;
import assay.foundation.security.Caller;
import assay.foundation.security.Roles;
import assay.foundation.texts.Language;
import assay.scoring.valuation.domain.Tier;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The clients of a portfolio by value. */
@Path("/v1/valuations")
@Tag(name = "Valuations", description = "What clients are worth")
class ValuationsResource {

    private final Valuations valuations;
    private final ValuationViews views;
    private final Caller caller;

    ValuationsResource(Valuations valuations, ValuationViews views, Caller caller) {
        this.valuations = valuations;
        this.views = views;
        this.caller = caller;
    }

    @GET
    @RunOnVirtualThread
    @RolesAllowed({Roles.SCORE_READER, Roles.CREDIT_OFFICER, Roles.AUDITOR})
    @Operation(
            operationId = "listValuations",
            summary = "Clients of a portfolio, the most valuable first",
            description = "Only clients of the books in the token. Clients without a value are listed by their state,"
                    + " in the order of their ids. Tiers are those of the portfolio's latest rescoring run.")
    @APIResponse(
            responseCode = "200",
            description = "A page of valuations",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "page", value = ValuationExamples.PAGE)))
    public RestResponse<Page<ValuationView>> list(
            @RestQuery @DefaultValue(Portfolios.MAIN) @Pattern(regexp = Portfolios.PATTERN) String portfolio,
            @RestQuery @DefaultValue("-grossClv") @Pattern(regexp = "-grossClv") String sort,
            @RestQuery @DefaultValue("VALUED") ValuationState state,
            @RestQuery @Nullable @Parameter(description = "Only with state VALUED") Tier tier,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) @Nullable String languages) {
        Set<String> books = caller.seesAllBooks() ? null : caller.books();
        if (state != ValuationState.VALUED && tier != null) {
            throw new Invalid(FieldError.of("tier", "tier-without-value"));
        }
        Page<ValuationRow> rows = state == ValuationState.VALUED
                ? valuations.ranked(portfolio, tier, books, cursor, limit)
                : valuations.inState(portfolio, state, books, cursor, limit);
        return RestResponse.ResponseBuilder.ok(new Page<>(views.of(rows.items(), Language.of(languages)), rows.next()))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
