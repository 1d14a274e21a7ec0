package assay.scoring.slotting;

import assay.foundation.idempotency.Idempotent;
import assay.foundation.paging.Page;
import assay.foundation.problem.NotFound;
import assay.foundation.problem.ProblemDocument;
import assay.foundation.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Ratings of projects: made, read, computed again; never changed. */
@Path("/v1/slotting-ratings")
@Tag(name = "Slotting", description = "Ratings of projects by supervisory slotting criteria")
class SlottingRatingsResource {

    private final RatingOfProject rating;
    private final SlottingRatings ratings;

    SlottingRatingsResource(RatingOfProject rating, SlottingRatings ratings) {
        this.rating = rating;
        this.ratings = ratings;
    }

    @POST
    @Idempotent
    @RunOnVirtualThread
    @RolesAllowed(Roles.CREDIT_OFFICER)
    @Operation(
            operationId = "rateProject",
            summary = "Rate a project",
            description = "With the portfolio's released card, or with the card named. The rating is stored with its"
                    + " inputs and its card and never changes; a new rating is a new record.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewSlottingRating.class),
                            examples = @ExampleObject(name = "wind-farm", value = SlottingExamples.NEW_RATING)))
    @APIResponse(
            responseCode = "201",
            description = "The rating",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SlottingRatingView.class),
                            examples = @ExampleObject(name = "good", value = SlottingExamples.RATING)))
    @APIResponse(
            responseCode = "400",
            description = "Breaks the contract or does not fit the card",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "missing", value = SlottingExamples.INVALID_RATING)))
    @APIResponse(
            responseCode = "409",
            description = "No card is named and none is released",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "no-card", value = SlottingExamples.NO_CARD)))
    @APIResponse(
            responseCode = "422",
            description = "The override is not allowed; key of another request",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "override", value = SlottingExamples.OVERRIDE)))
    public Response rate(@NotNull @Valid NewSlottingRating request) {
        StoredRating stored = rating.rate(request);
        return Response.created(URI.create("/v1/slotting-ratings/" + stored.id()))
                .entity(SlottingRatingView.of(stored))
                .build();
    }

    @GET
    @RunOnVirtualThread
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.SCORE_READER, Roles.AUDITOR})
    @Operation(operationId = "listSlottingRatings", summary = "Ratings of a project or of all, newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of ratings",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "page", value = SlottingExamples.RATINGS)))
    public Page<SlottingRatingView> list(
            @RestQuery @Nullable @Pattern(regexp = NewSlottingRating.PROJECT) String project,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return ratings.list(project, cursor, limit).map(SlottingRatingView::of);
    }

    @GET
    @Path("/{id}")
    @RunOnVirtualThread
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.SCORE_READER, Roles.AUDITOR})
    @Operation(operationId = "getSlottingRating", summary = "One rating with the parts that led to it")
    @APIResponse(
            responseCode = "200",
            description = "The rating",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SlottingRatingView.class),
                            examples = @ExampleObject(name = "good", value = SlottingExamples.RATING)))
    public SlottingRatingView one(@RestPath UUID id) {
        return SlottingRatingView.of(ratings.find(id).orElseThrow(() -> new NotFound("slotting-rating", id)));
    }

    @POST
    @Path("/{id}/replays")
    @Idempotent
    @RunOnVirtualThread
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.MODEL_VALIDATOR, Roles.AUDITOR})
    @Operation(
            operationId = "replaySlottingRating",
            summary = "Compute a rating again",
            description = "From its stored inputs and its card. Says whether every bit is the same; stores nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The comparison",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RatingReplay.class),
                            examples = @ExampleObject(name = "identical", value = SlottingExamples.REPLAY)))
    public Response replay(@RestPath UUID id) {
        return Response.ok(rating.replay(id)).build();
    }
}
