package assay.scoring.proposals;

import assay.foundation.etag.Etag;
import assay.foundation.problem.ProblemDocument;
import assay.foundation.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
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

/** The life of a proposal from the choice of an option to the client's answer. */
@Path("/v1/financing-proposals")
@Tag(name = "Financing proposals", description = "Options for a client and a project, their approval and their life")
class ProposalLifeResource {

    private final ProposalLife life;
    private final Proposals proposals;

    ProposalLifeResource(ProposalLife life, Proposals proposals) {
        this.life = life;
        this.proposals = proposals;
    }

    @PUT
    @Path("/{id}/selection")
    @RunOnVirtualThread
    @RolesAllowed(Roles.CREDIT_OFFICER)
    @Operation(
            operationId = "selectFinancingOption",
            summary = "Choose an option of a draft",
            description = "It waits for as many signatures as the policy asks for by amount and grade. Signatures for"
                    + " another choice count no more.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewSelection.class),
                            examples = @ExampleObject(name = "selection", value = ProposalExamples.SELECTION)))
    @APIResponse(
            responseCode = "200",
            description = "Done; the next version as ETag",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProposalReceipt.class),
                            examples = @ExampleObject(name = "receipt", value = ProposalExamples.SELECTED)))
    @APIResponse(
            responseCode = "409",
            description = "In another state",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "state", value = ProposalExamples.STATE)))
    @APIResponse(
            responseCode = "412",
            description = "Changed in the meantime",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "stale", value = ProposalExamples.STALE)))
    public RestResponse<ProposalReceipt> select(
            @RestPath UUID id,
            @NotNull @Valid NewSelection request,
            @Parameter(description = "ETag of the proposal", required = true, example = "\"1\"")
                    @RestHeader(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch) {
        return done(life.select(id, request.option(), ifMatch));
    }

    @PUT
    @Path("/{id}/offer")
    @RunOnVirtualThread
    @RolesAllowed(Roles.CREDIT_OFFICER)
    @Operation(
            operationId = "offerFinancing",
            summary = "Offer an approved proposal to the client",
            description = "The offer stands for as many days as the policy says.")
    @APIResponse(
            responseCode = "200",
            description = "Done; the next version as ETag",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProposalReceipt.class),
                            examples = @ExampleObject(name = "receipt", value = ProposalExamples.OFFERED)))
    @APIResponse(
            responseCode = "409",
            description = "In another state",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "state", value = ProposalExamples.STATE)))
    @APIResponse(
            responseCode = "412",
            description = "Changed in the meantime",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "stale", value = ProposalExamples.STALE)))
    public RestResponse<ProposalReceipt> offer(
            @RestPath UUID id,
            @Parameter(description = "ETag of the proposal", required = true, example = "\"1\"")
                    @RestHeader(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch) {
        return done(life.offer(id, ifMatch));
    }

    @PUT
    @Path("/{id}/acceptance")
    @RunOnVirtualThread
    @RolesAllowed(Roles.CREDIT_OFFICER)
    @Operation(operationId = "acceptFinancing", summary = "Note that the client accepts")
    @APIResponse(
            responseCode = "200",
            description = "Done; the next version as ETag",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProposalReceipt.class),
                            examples = @ExampleObject(name = "receipt", value = ProposalExamples.ACCEPTED)))
    @APIResponse(
            responseCode = "409",
            description = "In another state",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "state", value = ProposalExamples.STATE)))
    @APIResponse(
            responseCode = "412",
            description = "Changed in the meantime",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "stale", value = ProposalExamples.STALE)))
    public RestResponse<ProposalReceipt> accept(
            @RestPath UUID id,
            @Parameter(description = "ETag of the proposal", required = true, example = "\"1\"")
                    @RestHeader(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch) {
        return done(life.accept(id, ifMatch));
    }

    @PUT
    @Path("/{id}/rejection")
    @RunOnVirtualThread
    @RolesAllowed(Roles.CREDIT_OFFICER)
    @Operation(operationId = "rejectFinancing", summary = "Note that the client declines")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewRejection.class),
                            examples = @ExampleObject(name = "rejection", value = ProposalExamples.REJECTION)))
    @APIResponse(
            responseCode = "200",
            description = "Done; the next version as ETag",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProposalReceipt.class),
                            examples = @ExampleObject(name = "receipt", value = ProposalExamples.DECLINED)))
    @APIResponse(
            responseCode = "409",
            description = "In another state",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "state", value = ProposalExamples.STATE)))
    @APIResponse(
            responseCode = "412",
            description = "Changed in the meantime",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "stale", value = ProposalExamples.STALE)))
    public RestResponse<ProposalReceipt> reject(
            @RestPath UUID id,
            @NotNull @Valid NewRejection request,
            @Parameter(description = "ETag of the proposal", required = true, example = "\"1\"")
                    @RestHeader(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch) {
        return done(life.decline(id, request.reason(), ifMatch));
    }

    private RestResponse<ProposalReceipt> done(Proposal proposal) {
        int signed = ProposalApproval.signed(proposals.history(proposal.id())).size();
        return RestResponse.ResponseBuilder.ok(ProposalReceipt.of(proposal, signed))
                .tag(Etag.of(proposal.version()))
                .build();
    }
}
