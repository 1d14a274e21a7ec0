package assay.scoring.creditscore;

import assay.foundation.idempotency.Idempotent;
import assay.foundation.paging.Page;
import assay.foundation.problem.ProblemDocument;
import assay.foundation.security.Roles;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Reviews of decisions by people. */
@Path("/v1/credit-decisions/{decisionId}/reviews")
@Tag(name = "Credit scores", description = "Scores, decisions, overrides and reviews")
class ReviewsResource {

    private final ReviewRequests requests;
    private final ReviewClosing closing;
    private final VisibleClients clients;
    private final Reviews reviews;
    private final PortfolioZone zone;

    ReviewsResource(
            ReviewRequests requests,
            ReviewClosing closing,
            VisibleClients clients,
            Reviews reviews,
            PortfolioZone zone) {
        this.requests = requests;
        this.closing = closing;
        this.clients = clients;
        this.reviews = reviews;
        this.zone = zone;
    }

    @POST
    @Idempotent
    @RunOnVirtualThread
    @RolesAllowed(Roles.CREDIT_OFFICER)
    @Operation(
            operationId = "requestCreditReview",
            summary = "Ask that a person looks at a decision",
            description = "Closed by the deadline, by somebody of the role asked for who did not make the decision.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewReview.class),
                            examples = @ExampleObject(name = "request", value = CreditExamples.NEW_REVIEW)))
    @APIResponse(
            responseCode = "201",
            description = "Asked for",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReviewReceipt.class),
                            examples = @ExampleObject(name = "open", value = CreditExamples.REVIEW_RECEIPT)))
    @APIResponse(
            responseCode = "400",
            description = "No possible deadline",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "deadline", value = CreditExamples.BAD_DEADLINE)))
    @APIResponse(
            responseCode = "409",
            description = "A score in the shadow",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "shadow", value = CreditExamples.NOT_A_DECISION)))
    public Response request(@RestPath UUID decisionId, @NotNull @Valid NewReview request) {
        Review review = requests.request(decisionId, request.reason(), request.roleOrUsual(), request.deadline());
        return Response.status(Response.Status.CREATED).entity(receipt(review)).build();
    }

    @GET
    @RunOnVirtualThread
    @RolesAllowed({Roles.SCORE_READER, Roles.CREDIT_OFFICER, Roles.AUDITOR})
    @Operation(
            operationId = "listCreditReviews",
            summary = "Reviews of a decision, newest first",
            description = "Pass a page's 'next' as 'cursor'.")
    @APIResponse(
            responseCode = "200",
            description = "The reviews",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "page", value = CreditExamples.REVIEWS)))
    public Page<ReviewView> list(
            @RestPath UUID decisionId,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        LocalDate today = zone.today();
        return reviews.of(clients.requireDecision(decisionId).id(), cursor, limit)
                .map(review -> ReviewView.of(review, today));
    }

    @POST
    @Idempotent
    @Path("/{id}/outcomes")
    @RunOnVirtualThread
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.MODEL_VALIDATOR})
    @Operation(
            operationId = "closeCreditReview",
            summary = "Uphold or change a decision",
            description = "Not by who made it. A changed outcome is a decision of its own, linked to the old one.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewReviewOutcome.class),
                            examples = @ExampleObject(name = "request", value = CreditExamples.NEW_OUTCOME)))
    @APIResponse(
            responseCode = "201",
            description = "Closed",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReviewReceipt.class),
                            examples = @ExampleObject(name = "changed", value = CreditExamples.REVIEW_CLOSED)))
    @APIResponse(
            responseCode = "409",
            description = "Closed already",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "closed", value = CreditExamples.REVIEW_CLOSED_ALREADY)))
    @APIResponse(
            responseCode = "422",
            description = "The caller made the decision, or is not of the role asked for",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "four-eyes", value = CreditExamples.FOUR_EYES)))
    public Response close(@RestPath UUID decisionId, @RestPath UUID id, @NotNull @Valid NewReviewOutcome outcome) {
        Review review = closing.close(decisionId, id, outcome.changedTo(), outcome.reason());
        return Response.status(Response.Status.CREATED).entity(receipt(review)).build();
    }

    private ReviewReceipt receipt(Review review) {
        return new ReviewReceipt(review.id(), review.state(zone.today()), review.newDecisionId());
    }
}
