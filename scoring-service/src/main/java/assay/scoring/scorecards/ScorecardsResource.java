package assay.scoring.scorecards;

import assay.foundation.jobs.Uploads.Upload;
import assay.foundation.paging.Page;
import assay.foundation.problem.NotFound;
import assay.foundation.problem.ProblemDocument;
import assay.foundation.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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

/** Cards developed from samples, and the registry of all cards. */
@Path("/v1/scorecards")
@Tag(name = "Scorecards", description = "Scorecards, one released per purpose")
class ScorecardsResource {

    private final SampleUpload upload;
    private final Scorecards cards;
    private final ScorecardViews views;

    ScorecardsResource(SampleUpload upload, Scorecards cards, ScorecardViews views) {
        this.upload = upload;
        this.cards = cards;
        this.views = views;
    }

    @POST
    @Consumes("text/csv")
    @RunOnVirtualThread
    @RolesAllowed(Roles.MODEL_OWNER)
    @Operation(
            operationId = "developScorecard",
            summary = "Develop a card from a labelled sample",
            description =
                    "Up to 2 GiB of CSV. The development runs as a job; read the card until its status is neither FITTING nor AWAITING_TYPES. It ends as CANDIDATE, or as REJECTED or FAILED with the reason.")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            description = "The same key and request get the first answer again, for 24 hours",
            schema = @Schema(type = SchemaType.STRING, pattern = "^[!-~]{1,255}$"))
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "sample", value = ScorecardExamples.SAMPLE)))
    @APIResponse(
            responseCode = "202",
            description = "The sample is stored; a job develops the card",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CardReceipt.class),
                            examples = @ExampleObject(name = "accepted", value = ScorecardExamples.RECEIPT)))
    @APIResponse(
            responseCode = "400",
            description = "Breaks the contract",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "invalid", value = ScorecardExamples.NO_SETTINGS)))
    @APIResponse(
            responseCode = "422",
            description = "There are no such settings; key of another upload",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples =
                                    @ExampleObject(
                                            name = "settings-unknown",
                                            value = ScorecardExamples.SETTINGS_UNKNOWN)))
    public Response develop(
            @Parameter(description = "Id of the settings", required = true) @RestQuery @NotNull @Nullable UUID settings,
            InputStream sample) {
        Upload received = upload.receive(settings, sample);
        Response.ResponseBuilder answer = Response.accepted(new CardReceipt(received.job(), CardStatus.FITTING))
                .location(URI.create("/v1/scorecards/" + received.job()));
        return received.replayed() ? answer.header("Idempotent-Replayed", true).build() : answer.build();
    }

    @GET
    @RunOnVirtualThread
    @RolesAllowed({
        Roles.MODEL_OWNER,
        Roles.MODEL_VALIDATOR,
        Roles.SCORE_READER,
        Roles.CREDIT_OFFICER,
        Roles.OPERATOR,
        Roles.AUDITOR
    })
    @Operation(operationId = "listScorecards", summary = "Cards, newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of cards",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "page", value = ScorecardExamples.LIST)))
    public RestResponse<Page<ScorecardView>> list(
            @RestQuery @Nullable @Pattern(regexp = Purposes.PATTERN) String purpose,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) @Nullable String languages) {
        return RestResponse.ResponseBuilder.ok(
                        cards.list(purpose, cursor, limit).map(card -> views.brief(card, languages)))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    @GET
    @Path("/{id}")
    @RunOnVirtualThread
    @RolesAllowed({
        Roles.MODEL_OWNER,
        Roles.MODEL_VALIDATOR,
        Roles.SCORE_READER,
        Roles.CREDIT_OFFICER,
        Roles.OPERATOR,
        Roles.AUDITOR
    })
    @Operation(operationId = "getScorecard", summary = "One card with its figures, or the reason for none")
    @APIResponse(
            responseCode = "200",
            description = "The card; its revision as ETag",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ScorecardView.class),
                            examples = @ExampleObject(name = "candidate", value = ScorecardExamples.CANDIDATE)))
    public RestResponse<ScorecardView> one(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) @Nullable String languages) {
        return views.shown(entry(id), languages);
    }

    @GET
    @Path("/{id}/document")
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @RolesAllowed({
        Roles.MODEL_OWNER,
        Roles.MODEL_VALIDATOR,
        Roles.SCORE_READER,
        Roles.CREDIT_OFFICER,
        Roles.OPERATOR,
        Roles.AUDITOR
    })
    @Operation(
            operationId = "getScorecardDocument",
            summary = "Everything that is needed to recompute a score",
            description = "The stored document byte for byte; its SHA-256 stands with the card.")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CardDocument.class),
                            examples = @ExampleObject(name = "document", value = ScorecardExamples.DOCUMENT)))
    @APIResponse(
            responseCode = "404",
            description = "No such card, or it has no document",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            examples = @ExampleObject(name = "not-found", value = ScorecardExamples.NOT_FOUND)))
    public String document(@RestPath UUID id) {
        String document = entry(id).document();
        if (document == null) {
            throw new NotFound("scorecard-document", id);
        }
        return document;
    }

    private CardEntry entry(UUID id) {
        return cards.entry(id).orElseThrow(() -> new NotFound("scorecard", id));
    }
}
