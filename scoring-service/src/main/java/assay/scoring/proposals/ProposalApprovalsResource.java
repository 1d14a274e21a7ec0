package assay.scoring.proposals;

import assay.foundation.etag.Etag;
import assay.foundation.idempotency.Idempotent;
import assay.foundation.problem.ProblemDocument;
import assay.foundation.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.jspecify.annotations.Nullable;

/** The signatures under a proposal. */
@Path("/v1/financing-proposals/{id}/approvals")
@Tag(name = "Financing proposals", description = "Options for a client and a project, their approval and their life")
class ProposalApprovalsResource {

    private final ProposalApproval approval;
    private final Proposals proposals;

    ProposalApprovalsResource(ProposalApproval approval, Proposals proposals) {
        this.approval = approval;
        this.proposals = proposals;
    }

    @POST
    @Idempotent
    @RunOnVirtualThread
    @RolesAllowed(Roles.CREDIT_OFFICER)
    @Operation(
            operationId = "approveFinancing",
            summary = "Sign the chosen option, or say no",
            description =
                    "Different people, none of whom proposed or chose. The last signature approves the proposal; a no"
                            + " ends it.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewApproval.class),
                            examples = @ExampleObject(name = "approval", value = ProposalExamples.APPROVAL)))
    @APIResponse(
            responseCode = "201",
            description = "Signed",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProposalReceipt.class),
                            examples = @ExampleObject(name = "receipt", value = ProposalExamples.APPROVED)))
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
    @APIResponse(
            responseCode = "422",
            description = "The caller asked for it",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "four-eyes", value = ProposalExamples.FOUR_EYES)))
    public Response approve(
            @RestPath UUID id,
            @NotNull @Valid NewApproval request,
            @Parameter(description = "ETag of the proposal", required = true, example = "\"1\"")
                    @RestHeader(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch) {
        Proposal decided = approval.decide(id, request.approved(), request.reason(), ifMatch);
        int signed = ProposalApproval.signed(proposals.history(id)).size();
        return Response.created(URI.create("/v1/financing-proposals/" + id))
                .entity(ProposalReceipt.of(decided, signed))
                .tag(Etag.of(decided.version()))
                .build();
    }
}
