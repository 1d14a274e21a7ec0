package assay.scoring.proposals;

import assay.foundation.paging.Page;
import assay.foundation.problem.ProblemDocument;
import assay.foundation.security.Roles;
import assay.foundation.time.PortfolioZone;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The proposals of one client. */
@Path("/v1/clients/{clientId}/financing-proposals")
@Tag(name = "Financing proposals", description = "Options for a client and a project, their approval and their life")
class ClientProposalsResource {

    private final VisibleProposals visible;
    private final FinancingSubjects subjects;
    private final Proposals proposals;
    private final PortfolioZone zone;

    ClientProposalsResource(
            VisibleProposals visible, FinancingSubjects subjects, Proposals proposals, PortfolioZone zone) {
        this.visible = visible;
        this.subjects = subjects;
        this.proposals = proposals;
        this.zone = zone;
    }

    @GET
    @RunOnVirtualThread
    @RolesAllowed({Roles.SCORE_READER, Roles.CREDIT_OFFICER, Roles.AUDITOR})
    @Operation(operationId = "listFinancingProposals", summary = "Proposals of a client, newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of proposals without their options",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "page", value = ProposalExamples.PAGE)))
    @APIResponse(
            responseCode = "400",
            description = "Breaks the contract",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "limit", value = ProposalExamples.BAD_LIMIT)))
    @APIResponse(
            responseCode = "404",
            description = "No such client, or in a foreign book",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "not-found", value = ProposalExamples.NO_CLIENT)))
    public Page<ProposalSummary> list(
            @RestPath UUID clientId,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        visible.requireClient(clientId);
        // a subject of nobody: the list of a client without proposals is empty, and checks its cursor all the same
        UUID subject = subjects.subjectOf(clientId).orElse(new UUID(0, 0));
        return proposals.list(subject, cursor, limit).map(one -> one.on(zone.today()));
    }
}
