package assay.scoring.slotting;

import assay.foundation.etag.Etag;
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
import jakarta.ws.rs.PUT;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Slotting cards: written by one person, released by another. */
@Path("/v1/slotting-cards")
@Tag(name = "Slotting", description = "Ratings of projects by supervisory slotting criteria")
class SlottingCardsResource {

    private final CardRegistration registration;
    private final CardActivation activation;
    private final SlottingCards cards;

    SlottingCardsResource(CardRegistration registration, CardActivation activation, SlottingCards cards) {
        this.registration = registration;
        this.activation = activation;
        this.cards = cards;
    }

    @POST
    @Idempotent
    @RunOnVirtualThread
    @RolesAllowed(Roles.MODEL_OWNER)
    @Operation(
            operationId = "registerSlottingCard",
            summary = "Register a slotting card",
            description = "It becomes a candidate. Its document never changes; another document is another card.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewSlottingCard.class),
                            examples = @ExampleObject(name = "small", value = SlottingExamples.NEW_CARD)))
    @APIResponse(
            responseCode = "201",
            description = "A candidate",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CardReceipt.class),
                            examples = @ExampleObject(name = "receipt", value = SlottingExamples.CARD_RECEIPT)))
    @APIResponse(
            responseCode = "400",
            description = "Breaks the contract",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "weights", value = SlottingExamples.INVALID_CARD)))
    public Response register(@NotNull @Valid NewSlottingCard request) {
        CardReceipt receipt = registration.register(request);
        return Response.created(URI.create("/v1/slotting-cards/" + receipt.id()))
                .entity(receipt)
                .tag(Etag.of(receipt.version()))
                .build();
    }

    @GET
    @RunOnVirtualThread
    @RolesAllowed({Roles.MODEL_OWNER, Roles.MODEL_VALIDATOR, Roles.CREDIT_OFFICER, Roles.SCORE_READER, Roles.AUDITOR})
    @Operation(operationId = "listSlottingCards", summary = "Slotting cards, newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of cards",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "page", value = SlottingExamples.CARDS)))
    public Page<SlottingCardView> list(
            @RestQuery @Nullable @Pattern(regexp = NewSlottingCard.PORTFOLIO) String portfolio,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return cards.list(portfolio, cursor, limit).map(SlottingCardView::of);
    }

    @GET
    @Path("/{id}")
    @RunOnVirtualThread
    @RolesAllowed({Roles.MODEL_OWNER, Roles.MODEL_VALIDATOR, Roles.CREDIT_OFFICER, Roles.SCORE_READER, Roles.AUDITOR})
    @Operation(operationId = "getSlottingCard", summary = "One slotting card with its document")
    @APIResponse(
            responseCode = "200",
            description = "The card; its version as ETag",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SlottingCardView.class),
                            examples = @ExampleObject(name = "candidate", value = SlottingExamples.CARD)))
    public RestResponse<SlottingCardView> one(@RestPath UUID id) {
        return shown(cards.find(id).orElseThrow(() -> new NotFound("slotting-card", id)));
    }

    @PUT
    @Path("/{id}/activation")
    @RunOnVirtualThread
    @RolesAllowed(Roles.MODEL_VALIDATOR)
    @Operation(
            operationId = "activateSlottingCard",
            summary = "Release a slotting card",
            description = "Not by its author. The portfolio's present card is retired; ratings stay as they were made.")
    @APIResponse(
            responseCode = "200",
            description = "Released",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SlottingCardView.class),
                            examples = @ExampleObject(name = "card", value = SlottingExamples.CARD)))
    @APIResponse(
            responseCode = "422",
            description = "The caller wrote the card",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "four-eyes", value = SlottingExamples.FOUR_EYES)))
    public RestResponse<SlottingCardView> activate(
            @RestPath UUID id,
            @Parameter(description = "ETag of the card", required = true, example = "\"1\"")
                    @RestHeader(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch) {
        return shown(activation.activate(id, ifMatch));
    }

    private static RestResponse<SlottingCardView> shown(StoredCard card) {
        return RestResponse.ResponseBuilder.ok(SlottingCardView.of(card))
                .tag(Etag.of(card.version()))
                .build();
    }
}
