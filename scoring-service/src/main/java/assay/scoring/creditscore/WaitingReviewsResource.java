package assay.scoring.creditscore;

import assay.foundation.paging.Page;
import assay.foundation.security.Caller;
import assay.foundation.security.Roles;
import assay.foundation.time.PortfolioZone;
import assay.scoring.creditscore.Review.ReviewerRole;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Reviews that wait for somebody. */
@Path("/v1/credit-reviews")
@Tag(name = "Credit scores", description = "Scores, decisions, overrides and reviews")
class WaitingReviewsResource {

    private final Reviews reviews;
    private final Caller caller;
    private final PortfolioZone zone;

    WaitingReviewsResource(Reviews reviews, Caller caller, PortfolioZone zone) {
        this.reviews = reviews;
        this.caller = caller;
        this.zone = zone;
    }

    @GET
    @RunOnVirtualThread
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.MODEL_VALIDATOR, Roles.AUDITOR})
    @Operation(
            operationId = "listWaitingCreditReviews",
            summary = "Reviews that nobody has closed yet, the nearest deadline first",
            description = "Of decisions on clients in the books that the caller may see. Past its deadline, a review is"
                    + " OVERDUE.")
    @APIResponse(
            responseCode = "200",
            description = "A page of reviews",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "page", value = CreditExamples.WAITING_REVIEWS)))
    public Page<ReviewView> waiting(
            @RestQuery @Nullable @Parameter(description = "Only those for reviewers of this role") ReviewerRole role,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        LocalDate today = zone.today();
        return reviews.waiting(role, caller.seesAllBooks() ? null : caller.books(), cursor, limit)
                .map(review -> ReviewView.of(review, today));
    }
}
