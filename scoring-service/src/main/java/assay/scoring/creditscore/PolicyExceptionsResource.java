package assay.scoring.creditscore;

import assay.foundation.idempotency.Idempotent;
import assay.foundation.paging.Page;
import assay.foundation.problem.ProblemDocument;
import assay.foundation.security.Roles;
import assay.foundation.texts.Language;
import assay.foundation.time.PortfolioZone;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Policy exceptions: another outcome than the strategy's, by two people. */
@Path("/v1/credit-decisions/{decisionId}/policy-exceptions")
@Tag(name = "Credit scores", description = "Scores, decisions, overrides and reviews")
class PolicyExceptionsResource {

    private final DepartureRequests requests;
    private final DepartureVerdicts verdicts;
    private final VisibleClients clients;
    private final Departures departures;
    private final DecisionViews views;
    private final PortfolioZone zone;

    PolicyExceptionsResource(
            DepartureRequests requests,
            DepartureVerdicts verdicts,
            VisibleClients clients,
            Departures departures,
            DecisionViews views,
            PortfolioZone zone) {
        this.requests = requests;
        this.verdicts = verdicts;
        this.clients = clients;
        this.departures = departures;
        this.views = views;
        this.zone = zone;
    }

    @POST
    @Idempotent
    @RunOnVirtualThread
    @RolesAllowed(Roles.CREDIT_OFFICER)
    @Operation(
            operationId = "requestPolicyException",
            summary = "Ask for a policy exception",
            description = "Counts from somebody else's approval on, until it expires or the client is scored again.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewPolicyException.class),
                            examples = @ExampleObject(name = "request", value = CreditExamples.NEW_EXCEPTION)))
    @APIResponse(
            responseCode = "201",
            description = "Asked for",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DepartureReceipt.class),
                            examples = @ExampleObject(name = "requested", value = CreditExamples.DEPARTURE_RECEIPT)))
    @APIResponse(
            responseCode = "409",
            description = "The client has been scored again",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "superseded", value = CreditExamples.SUPERSEDED)))
    @APIResponse(
            responseCode = "422",
            description = "Beyond a limit of the strategy",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "refused", value = CreditExamples.DEPARTURE_REFUSED)))
    public Response request(@RestPath UUID decisionId, @NotNull @Valid NewPolicyException request) {
        Departure departure = requests.exception(decisionId, request.outcome(), request.reason(), request.expiresOn());
        return Response.status(Response.Status.CREATED)
                .entity(receipt(departure))
                .build();
    }

    @GET
    @RunOnVirtualThread
    @RolesAllowed({Roles.SCORE_READER, Roles.CREDIT_OFFICER, Roles.AUDITOR})
    @Operation(
            operationId = "listPolicyExceptions",
            summary = "Policy exceptions of a decision, newest first",
            description = "Refused and expired ones too. Pass a page's 'next' as 'cursor'.")
    @APIResponse(
            responseCode = "200",
            description = "The departures",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "page", value = CreditExamples.EXCEPTIONS)))
    public RestResponse<Page<DepartureView>> list(
            @RestPath UUID decisionId,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) @Nullable String languages) {
        CreditDecision decision = clients.requireDecision(decisionId);
        Language language = Language.of(languages);
        return RestResponse.ResponseBuilder.ok(departures
                        .of(Departure.Kind.POLICY_EXCEPTION, decision.id(), cursor, limit)
                        .map(departure -> views.of(departure, language)))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    @POST
    @Idempotent
    @Path("/{id}/verdicts")
    @RunOnVirtualThread
    @RolesAllowed(Roles.CREDIT_OFFICER)
    @Operation(
            operationId = "decidePolicyException",
            summary = "Approve or refuse a policy exception",
            description = "Not by who asked for it. Final.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewVerdict.class),
                            examples = @ExampleObject(name = "request", value = CreditExamples.NEW_VERDICT)))
    @APIResponse(
            responseCode = "201",
            description = "Decided",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DepartureReceipt.class),
                            examples = @ExampleObject(name = "approved", value = CreditExamples.DEPARTURE_APPROVED)))
    @APIResponse(
            responseCode = "409",
            description = "Decided already",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "decided", value = CreditExamples.DEPARTURE_DECIDED)))
    @APIResponse(
            responseCode = "422",
            description = "The caller asked for it",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "four-eyes", value = CreditExamples.FOUR_EYES)))
    public Response decide(@RestPath UUID decisionId, @RestPath UUID id, @NotNull @Valid NewVerdict verdict) {
        Departure departure = verdicts.decide(Departure.Kind.POLICY_EXCEPTION, decisionId, id, verdict.approved());
        return Response.status(Response.Status.CREATED)
                .entity(receipt(departure))
                .build();
    }

    private DepartureReceipt receipt(Departure departure) {
        return new DepartureReceipt(departure.id(), departure.state(zone.today()));
    }
}
