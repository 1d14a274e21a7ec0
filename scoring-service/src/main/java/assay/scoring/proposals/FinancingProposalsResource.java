package assay.scoring.proposals;

import assay.foundation.etag.Etag;
import assay.foundation.idempotency.Idempotent;
import assay.foundation.problem.ProblemDocument;
import assay.foundation.security.Roles;
import assay.foundation.texts.Language;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Financing proposals: worked out, read, computed again. */
@Path("/v1/financing-proposals")
@Tag(name = "Financing proposals", description = "Options for a client and a project, their approval and their life")
class FinancingProposalsResource {

    private final Proposing proposing;
    private final VisibleProposals visible;
    private final ProposalReplays replays;
    private final ProposalViews views;

    FinancingProposalsResource(
            Proposing proposing, VisibleProposals visible, ProposalReplays replays, ProposalViews views) {
        this.proposing = proposing;
        this.visible = visible;
        this.replays = replays;
        this.views = views;
    }

    @POST
    @Idempotent
    @RunOnVirtualThread
    @RolesAllowed(Roles.CREDIT_OFFICER)
    @Operation(
            operationId = "proposeFinancing",
            summary = "Work out what can be offered to a client for a project",
            description =
                    "Sizes, prices and ranks the options of the released policy and keeps them as a draft. An open proposal for the same client and project gives way. The answer is without the schedules.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewFinancingProposal.class),
                            examples = @ExampleObject(name = "solar-park", value = ProposalExamples.NEW)))
    @APIResponse(
            responseCode = "201",
            description = "A draft",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FinancingProposalView.class),
                            examples = @ExampleObject(name = "draft", value = ProposalExamples.DRAFT)))
    @APIResponse(
            responseCode = "400",
            description = "Breaks the contract",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "invalid", value = ProposalExamples.INVALID)))
    @APIResponse(
            responseCode = "404",
            description = "No such client, or in a foreign book",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "not-found", value = ProposalExamples.NO_CLIENT)))
    @APIResponse(
            responseCode = "409",
            description = "Nothing to price the risk from, or no released policy",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "no-score", value = ProposalExamples.NO_SCORE)))
    @APIResponse(
            responseCode = "422",
            description = "Not possible as asked; each reason says what would be possible instead",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "not-possible", value = ProposalExamples.NOT_POSSIBLE)))
    public Response propose(
            @NotNull @Valid NewFinancingProposal request,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) @Nullable String languages) {
        Proposal draft = proposing.propose(request);
        return Response.created(URI.create("/v1/financing-proposals/" + draft.id()))
                .entity(views.of(draft, Language.of(languages), false))
                .tag(Etag.of(draft.version()))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("/{id}")
    @RunOnVirtualThread
    @RolesAllowed({Roles.SCORE_READER, Roles.CREDIT_OFFICER, Roles.AUDITOR})
    @Operation(operationId = "getFinancingProposal", summary = "One proposal with the schedules of its options")
    @APIResponse(
            responseCode = "200",
            description = "The proposal; its version as ETag",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FinancingProposalView.class),
                            examples = @ExampleObject(name = "offered", value = ProposalExamples.PROPOSAL)))
    @APIResponse(
            responseCode = "404",
            description = "No such proposal, or for a client in a foreign book",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "not-found", value = ProposalExamples.NOT_FOUND)))
    public RestResponse<FinancingProposalView> one(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) @Nullable String languages) {
        Proposal proposal = visible.require(id);
        return RestResponse.ResponseBuilder.ok(views.of(proposal, Language.of(languages), true))
                .tag(Etag.of(proposal.version()))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Idempotent
    @Path("/{id}/replays")
    @RunOnVirtualThread
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.MODEL_VALIDATOR, Roles.AUDITOR})
    @Operation(
            operationId = "replayFinancingProposal",
            summary = "Compute a proposal again from its record",
            description =
                    "With the stored inputs and the policy it was made with. Stores nothing; every digit is compared.")
    @APIResponse(
            responseCode = "200",
            description = "How it compares",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProposalReplays.Replay.class),
                            examples = @ExampleObject(name = "equal", value = ProposalExamples.REPLAY)))
    @APIResponse(
            responseCode = "404",
            description = "No such proposal, or for a client in a foreign book",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "not-found", value = ProposalExamples.NOT_FOUND)))
    public Response replay(@RestPath UUID id) {
        return Response.ok(replays.of(visible.require(id))).build();
    }
}
