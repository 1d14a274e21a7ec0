package assay.scoring.creditscore;

import assay.foundation.idempotency.Idempotent;
import assay.foundation.paging.Page;
import assay.foundation.problem.ProblemDocument;
import assay.foundation.security.Roles;
import assay.foundation.texts.Language;
import assay.scoring.creditscore.CreditDecision.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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

/** The record of decisions, and their replay. */
@Path("/v1/credit-decisions")
@Tag(name = "Credit scores", description = "Scores, decisions, overrides and reviews")
class CreditDecisionsResource {

    private final VisibleClients clients;
    private final DecisionListing listing;
    private final Replays replays;
    private final DecisionViews views;

    CreditDecisionsResource(VisibleClients clients, DecisionListing listing, Replays replays, DecisionViews views) {
        this.clients = clients;
        this.listing = listing;
        this.replays = replays;
        this.views = views;
    }

    @GET
    @RunOnVirtualThread
    @RolesAllowed({Roles.SCORE_READER, Roles.CREDIT_OFFICER, Roles.AUDITOR, Roles.MODEL_VALIDATOR})
    @Operation(
            operationId = "listCreditDecisions",
            summary = "Decisions by client and time, newest first",
            description =
                    "Of the books that the caller may see. With role CHALLENGER, the scores in the shadow, for validators and"
                            + " auditors only.")
    @APIResponse(
            responseCode = "200",
            description = "A page of decisions",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "page", value = CreditExamples.DECISIONS)))
    @APIResponse(
            responseCode = "403",
            description = "Shadow scores are not for this role",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "forbidden", value = CreditExamples.FORBIDDEN)))
    public RestResponse<Page<CreditDecisionView>> list(
            @RestQuery @Nullable UUID clientId,
            @RestQuery @Nullable @Parameter(description = "First day of decisions") LocalDate from,
            @RestQuery @Nullable @Parameter(description = "Last day of decisions") LocalDate to,
            @RestQuery @DefaultValue("CHAMPION") Role role,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) @Nullable String languages) {
        return told(views.of(listing.page(clientId, from, to, role, cursor, limit), Language.of(languages)));
    }

    @GET
    @Path("/{id}")
    @RunOnVirtualThread
    @RolesAllowed({Roles.SCORE_READER, Roles.CREDIT_OFFICER, Roles.AUDITOR})
    @Operation(
            operationId = "getCreditDecision",
            summary = "One decision",
            description = "Its inputs, the versions that decided, the result with its reasons, who and when.")
    @APIResponse(
            responseCode = "200",
            description = "The decision",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CreditDecisionView.class),
                            examples = @ExampleObject(name = "decision", value = CreditExamples.DECISION)))
    public RestResponse<CreditDecisionView> one(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) @Nullable String languages) {
        return told(views.of(clients.requireDecision(id), Language.of(languages)));
    }

    @POST
    @Idempotent
    @Path("/{id}/replays")
    @RunOnVirtualThread
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.MODEL_VALIDATOR, Roles.AUDITOR})
    @Operation(
            operationId = "replayCreditDecision",
            summary = "Recompute a decision from its record",
            description =
                    "With the stored inputs and the versions that decided. Stores nothing; every digit is compared.")
    @APIResponse(
            responseCode = "200",
            description = "How it compares",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Replays.Replay.class),
                            examples = @ExampleObject(name = "equal", value = CreditExamples.REPLAY)))
    public Response replay(@RestPath UUID id) {
        return Response.ok(replays.of(clients.requireDecision(id))).build();
    }

    private static <T> RestResponse<T> told(T body) {
        return RestResponse.ResponseBuilder.ok(body)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
