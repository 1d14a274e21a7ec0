package assay.interaction.journal;

import assay.foundation.paging.Cursor;
import assay.foundation.paging.Page;
import assay.foundation.problem.FieldError;
import assay.foundation.problem.Invalid;
import assay.foundation.security.Roles;
import assay.interaction.journal.domain.InteractionKind;
import assay.interaction.journal.domain.TransactionType;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What happened with a client, the newest first. */
@Path("/v1/clients/{clientId}/interactions")
@Tag(name = "Interactions")
class TimelineResource {

    private final Reading reading;

    TimelineResource(Reading reading) {
        this.reading = reading;
    }

    @GET
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
            operationId = "listClientInteractions",
            summary = "Timeline of a client, newest first",
            description = "Pass a page's 'next' as 'cursor', with the same filters. Topic and note of a contact are"
                    + " shown to client readers, auditors and privacy officers only; showing them is audited.")
    @APIResponse(
            responseCode = "200",
            description = "A page of entries",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "page", value = Examples.TIMELINE)))
    public RestResponse<Page<InteractionView>> timeline(
            @RestPath UUID clientId,
            @Parameter(description = "First instant, inclusive") @RestQuery @Nullable Instant from,
            @Parameter(description = "Last instant, exclusive") @RestQuery @Nullable Instant to,
            @RestQuery @Nullable InteractionKind kind,
            @RestQuery @Nullable TransactionType transactionType,
            @RestQuery @Size(min = 1, max = 64) @Nullable String productLine,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        Journal.Filter filter = new Journal.Filter(from, to, kind, transactionType, checked(productLine));
        Object[] query = {clientId, from, to, kind, transactionType, productLine};
        Journal.Place after = Cursor.read(cursor, 2, query)
                .map(place -> new Journal.Place(place.instant(0), place.uuid(1)))
                .orElse(Journal.Place.START);
        Page<InteractionView> page = reading.timeline(
                clientId,
                filter,
                after,
                limit,
                last -> Cursor.at(last.occurredAt(), last.id()).bind(query));
        return RestResponse.ResponseBuilder.ok(page)
                .header("Cache-Control", "no-store")
                .build();
    }

    /** PostgreSQL has no text with a NUL in it, so nothing can be found with one. */
    private static @Nullable String checked(@Nullable String productLine) {
        if (productLine != null && productLine.indexOf('\0') >= 0) {
            throw new Invalid(FieldError.of("productLine", "text-characters"));
        }
        return productLine;
    }
}
