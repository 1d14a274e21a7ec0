package assay.scoring.valuation;

import assay.foundation.paging.Page;
import assay.foundation.problem.ProblemDocument;
import assay.foundation.security.Roles;
import assay.foundation.texts.Language;
import assay.scoring.activity.KnownClient;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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

/** What one client is worth; {@link Revaluation} and {@link PortfolioRevaluation} write what is stored. */
@Path("/v1/clients/{clientId}/valuation")
@Tag(name = "Valuations", description = "What clients are worth")
class ClientValuationResource {

    private final ValuationReading reading;
    private final Valuations valuations;
    private final ValuationViews views;

    ClientValuationResource(ValuationReading reading, Valuations valuations, ValuationViews views) {
        this.reading = reading;
        this.valuations = valuations;
        this.views = views;
    }

    @GET
    @RunOnVirtualThread
    @RolesAllowed({Roles.SCORE_READER, Roles.CREDIT_OFFICER, Roles.AUDITOR})
    @Operation(
            operationId = "getClientValuation",
            summary = "Value of a client",
            description =
                    "The stored valuation. With any of asOf, knownAt, modelId and productLine it is computed for this answer"
                            + " from the facts, with the released model unless another one is named. A client that cannot"
                            + " be valued is answered with a state and its reason, never with a number.")
    @APIResponse(
            responseCode = "200",
            description = "The value with its inputs and parts, or the reason for none",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ValuationView.class),
                            examples = {
                                @ExampleObject(name = "valued", value = ValuationExamples.VALUED),
                                @ExampleObject(name = "one-deal-only", value = ValuationExamples.INSUFFICIENT)
                            }))
    @APIResponse(
            responseCode = "400",
            description = "Breaks the contract",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "future", value = ValuationExamples.FUTURE)))
    @APIResponse(
            responseCode = "404",
            description = "No such client or model, or in a foreign book",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "not-found", value = ValuationExamples.NOT_FOUND)))
    public RestResponse<ValuationView> latest(
            @RestPath UUID clientId,
            @RestQuery @Nullable @Parameter(description = "Last day that counts, in the portfolio's time zone")
                    LocalDate asOf,
            @RestQuery @Nullable @Parameter(description = "Facts recorded later are left out") Instant knownAt,
            @RestQuery @Nullable @Parameter(description = "A fitted model of the client's portfolio") UUID modelId,
            @RestQuery
                    @Nullable
                    @Size(min = 1, max = 100)
                    @Parameter(
                            description = "Only transactions of this product line, by the line's model if one is"
                                    + " released, else by the segment's or the portfolio's")
                    String productLine,
            @RestQuery
                    @DefaultValue("false")
                    @Parameter(description = "With the interval of the gross value, from the model's latest bootstrap")
                    boolean intervals,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) @Nullable String languages) {
        Language language = Language.of(languages);
        boolean stored = asOf == null && knownAt == null && modelId == null && productLine == null;
        return told(
                stored
                        ? reading.latest(clientId, intervals, language)
                        : reading.computed(clientId, modelId, productLine, asOf, knownAt, intervals, language));
    }

    @GET
    @Path("/history")
    @RunOnVirtualThread
    @RolesAllowed({Roles.SCORE_READER, Roles.CREDIT_OFFICER, Roles.AUDITOR})
    @Operation(
            operationId = "listClientValuations",
            summary = "What was published about a client, newest first",
            description = "A version is published when inputs or tier change. Pass a page's 'next' as 'cursor'.")
    @APIResponse(
            responseCode = "200",
            description = "A page of valuations as they were",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "page", value = ValuationExamples.PAGE)))
    public RestResponse<Page<ValuationView>> history(
            @RestPath UUID clientId,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) @Nullable String languages) {
        KnownClient client = reading.visible(clientId);
        Page<ValuationRow> rows = valuations.history(client.portfolio(), clientId, cursor, limit);
        return told(new Page<>(views.of(rows.items(), Language.of(languages)), rows.next()));
    }

    private static <T> RestResponse<T> told(T body) {
        return RestResponse.ResponseBuilder.ok(body)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
