package assay.interaction.journal;

import assay.foundation.problem.FieldError;
import assay.foundation.problem.Invalid;
import assay.foundation.problem.NotFound;
import assay.foundation.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Takes entries into the log, and shows one. */
@Path("/v1")
@Tag(name = "Interactions", description = "The log of contacts and transactions")
class InteractionsResource {

    private static final String PROBLEM = "application/problem+json";

    private final Submission submission;
    private final Acceptance acceptance;
    private final Reading reading;

    InteractionsResource(Submission submission, Acceptance acceptance, Reading reading) {
        this.submission = submission;
        this.acceptance = acceptance;
        this.reading = reading;
    }

    @POST
    @Path("/interactions")
    @RunOnVirtualThread
    @RolesAllowed(Roles.INTERACTION_WRITER)
    @Operation(
            operationId = "recordInteraction",
            summary = "Record one interaction",
            description = "Source and external id together are unique for ever: the same entry again is answered with"
                    + " DUPLICATE and changes nothing. An entry is never changed; to correct one, record another that"
                    + " names it in 'reverses': neither of the two counts any more.")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            description = "The same key and request get the first answer again, for 24 hours",
            schema = @Schema(type = SchemaType.STRING, pattern = "^[!-~]{1,255}$"))
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewInteraction.class),
                            examples = {
                                @ExampleObject(name = "transaction", value = Examples.TRANSACTION),
                                @ExampleObject(name = "contact", value = Examples.CONTACT)
                            }))
    @APIResponse(
            responseCode = "201",
            description = "In the log",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Receipt.class),
                            examples = @ExampleObject(name = "recorded", value = Examples.RECEIPT)))
    @APIResponse(
            responseCode = "400",
            description = "Breaks the contract",
            content =
                    @Content(
                            mediaType = PROBLEM,
                            examples = @ExampleObject(name = "invalid", value = Examples.INVALID)))
    @APIResponse(
            responseCode = "404",
            description = "The client does not exist, or is in a foreign book",
            content =
                    @Content(
                            mediaType = PROBLEM,
                            examples = @ExampleObject(name = "client-unknown", value = Examples.CLIENT_UNKNOWN)))
    @APIResponse(
            responseCode = "409",
            description = "The external id stands for another entry, or the reversed entry is taken back already",
            content =
                    @Content(
                            mediaType = PROBLEM,
                            examples = @ExampleObject(name = "external-id-reused", value = Examples.REUSED)))
    @APIResponse(
            responseCode = "422",
            description = "Other currency than the portfolio's; not to be reversed; key of another request",
            content =
                    @Content(
                            mediaType = PROBLEM,
                            examples = @ExampleObject(name = "currency-differs", value = Examples.CURRENCY_DIFFERS)))
    public Response record(@Nullable NewInteraction entry) {
        return acceptance.one(entry, submission.admit(Collections.singletonList(entry), _ -> ""));
    }

    @POST
    @Path("/interaction-batches")
    @RunOnVirtualThread
    @RolesAllowed(Roles.INTERACTION_WRITER)
    @Operation(
            operationId = "recordInteractionBatch",
            summary = "Record 1 to 1,000 interactions, all or none",
            description = "Answers one receipt per item, in order. Pointers of problems begin with /items/{index}.")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            description = "The same key and request get the first answer again, for 24 hours",
            schema = @Schema(type = SchemaType.STRING, pattern = "^[!-~]{1,255}$"))
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewInteractionBatch.class),
                            examples = @ExampleObject(name = "transactions", value = Examples.BATCH)))
    @APIResponse(
            responseCode = "201",
            description = "All of them are in the log",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BatchReceipt.class),
                            examples = @ExampleObject(name = "recorded", value = Examples.BATCH_RECEIPT)))
    @APIResponse(
            responseCode = "400",
            description = "An item breaks the contract; nothing is recorded",
            content =
                    @Content(
                            mediaType = PROBLEM,
                            examples = @ExampleObject(name = "invalid", value = Examples.INVALID)))
    @APIResponse(
            responseCode = "404",
            description = "The client of an item does not exist, or is in a foreign book; nothing is recorded",
            content =
                    @Content(
                            mediaType = PROBLEM,
                            examples = @ExampleObject(name = "client-unknown", value = Examples.CLIENT_UNKNOWN)))
    @APIResponse(
            responseCode = "409",
            description = "An external id stands for another entry, or a reversed entry is taken back already",
            content =
                    @Content(
                            mediaType = PROBLEM,
                            examples = @ExampleObject(name = "external-id-reused", value = Examples.REUSED)))
    @APIResponse(
            responseCode = "422",
            description = "Other currency than the portfolio's; not to be reversed; key of another request",
            content =
                    @Content(
                            mediaType = PROBLEM,
                            examples = @ExampleObject(name = "currency-differs", value = Examples.CURRENCY_DIFFERS)))
    public Response recordBatch(@Nullable NewInteractionBatch batch) {
        List<@Nullable NewInteraction> items = batch == null ? null : batch.items();
        if (items == null) {
            throw new Invalid(FieldError.of("/items", "required"));
        }
        if (items.isEmpty() || items.size() > NewInteractionBatch.MOST) {
            throw new Invalid(
                    new FieldError("/items", "list-length", Map.of("min", 1, "max", NewInteractionBatch.MOST)));
        }
        return acceptance.batch(batch, submission.admit(items, position -> "/items/" + position));
    }

    @GET
    @Path("/interactions/{id}")
    @RunOnVirtualThread
    @RolesAllowed({
        Roles.CLIENT_READER,
        Roles.SCORE_READER,
        Roles.CREDIT_OFFICER,
        Roles.INTERACTION_WRITER,
        Roles.AUDITOR,
        Roles.PRIVACY_OFFICER
    })
    @Operation(
            operationId = "getInteraction",
            summary = "One interaction",
            description = "Topic and note of a contact are shown to client readers, auditors and privacy officers only;"
                    + " showing them is audited.")
    @APIResponse(
            responseCode = "200",
            description = "The entry",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = InteractionView.class),
                            examples = @ExampleObject(name = "transaction", value = Examples.ENTRY)))
    public Response one(@RestPath UUID id) {
        InteractionView view = reading.one(id).orElseThrow(() -> new NotFound("interaction", id));
        return Response.ok(view).header("Cache-Control", "no-store").build();
    }
}
