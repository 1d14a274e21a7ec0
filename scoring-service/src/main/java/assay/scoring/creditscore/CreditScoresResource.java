package assay.scoring.creditscore;

import assay.foundation.idempotency.Idempotent;
import assay.foundation.paging.Page;
import assay.foundation.problem.NotFound;
import assay.foundation.problem.ProblemDocument;
import assay.foundation.security.Roles;
import assay.foundation.texts.Language;
import assay.scoring.creditscore.CreditDecisions.Filter;
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
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
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

/** Credit scores of one client: asked for, the present one, and all there were. */
@Path("/v1/clients/{clientId}")
@Tag(name = "Credit scores", description = "Scores, decisions, overrides and reviews")
class CreditScoresResource {

    private final CreditScoring scoring;
    private final VisibleClients clients;
    private final CreditSubjects subjects;
    private final CreditDecisions decisions;
    private final DecisionViews views;

    CreditScoresResource(
            CreditScoring scoring,
            VisibleClients clients,
            CreditSubjects subjects,
            CreditDecisions decisions,
            DecisionViews views) {
        this.scoring = scoring;
        this.clients = clients;
        this.subjects = subjects;
        this.decisions = decisions;
        this.views = views;
    }

    @POST
    @Idempotent
    @Path("/credit-scores")
    @RunOnVirtualThread
    @RolesAllowed(Roles.CREDIT_OFFICER)
    @Operation(
            operationId = "scoreClientCredit",
            summary = "Score a client",
            description =
                    "Gathers the features as of the day, scores them with the released card, decides by the released strategy"
                            + " and keeps the record. Refused with what is missing when the card knows too little about the client.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewCreditScore.class),
                            examples = @ExampleObject(name = "request", value = CreditExamples.NEW_SCORE)))
    @APIResponse(
            responseCode = "201",
            description = "The decision in short",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CreditScoreReceipt.class),
                            examples = @ExampleObject(name = "decided", value = CreditExamples.RECEIPT)))
    @APIResponse(
            responseCode = "400",
            description = "Breaks the contract",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "figure", value = CreditExamples.BAD_FIGURE)))
    @APIResponse(
            responseCode = "409",
            description = "Nothing released to score with",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "no-card", value = CreditExamples.NO_CARD)))
    @APIResponse(
            responseCode = "422",
            description = "Too little data, or a key of another request",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "too-little-data", value = CreditExamples.TOO_LITTLE)))
    public Response score(@RestPath UUID clientId, @NotNull @Valid NewCreditScore request) {
        CreditDecision decision = scoring.score(clientId, request);
        return Response.created(URI.create("/v1/credit-decisions/" + decision.id()))
                .entity(CreditScoreReceipt.of(decision))
                .build();
    }

    @GET
    @Path("/credit-score")
    @RunOnVirtualThread
    @RolesAllowed({Roles.SCORE_READER, Roles.CREDIT_OFFICER, Roles.AUDITOR})
    @Operation(
            operationId = "getClientCreditScore",
            summary = "The present credit score of a client",
            description =
                    "The latest decision, with the departures from it that are in force. 404 until the client has been scored once.")
    @APIResponse(
            responseCode = "200",
            description = "The decision with everything that explains it",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CreditDecisionView.class),
                            examples = @ExampleObject(name = "decision", value = CreditExamples.DECISION)))
    public RestResponse<CreditDecisionView> latest(
            @RestPath UUID clientId,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) @Nullable String languages) {
        clients.require(clientId);
        CreditDecision latest = subjects.subjectOf(clientId)
                .flatMap(decisions::latest)
                .orElseThrow(() -> new NotFound("credit-score", clientId));
        return told(views.of(latest, Language.of(languages)));
    }

    @GET
    @Path("/credit-scores")
    @RunOnVirtualThread
    @RolesAllowed({Roles.SCORE_READER, Roles.CREDIT_OFFICER, Roles.AUDITOR})
    @Operation(
            operationId = "listClientCreditScores",
            summary = "All credit scores of a client, newest first",
            description =
                    "As they were decided; challengers' scores are not among them. Pass a page's 'next' as 'cursor'.")
    @APIResponse(
            responseCode = "200",
            description = "A page of decisions",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "page", value = CreditExamples.DECISIONS)))
    public RestResponse<Page<CreditDecisionView>> history(
            @RestPath UUID clientId,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) @Nullable String languages) {
        clients.require(clientId);
        Page<CreditDecision> page = subjects.subjectOf(clientId)
                .map(subject -> decisions.list(Filter.ofSubject(subject), cursor, limit))
                .orElseGet(() -> new Page<>(List.of(), null));
        return told(views.of(page, Language.of(languages)));
    }

    private static <T> RestResponse<T> told(T body) {
        return RestResponse.ResponseBuilder.ok(body)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
