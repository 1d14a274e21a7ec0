package assay.client.profile;

import assay.client.profile.domain.ClientRules;
import assay.client.profile.domain.ClientType;
import assay.foundation.etag.Etag;
import assay.foundation.idempotency.Idempotent;
import assay.foundation.paging.Page;
import assay.foundation.security.Caller;
import assay.foundation.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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

/** Registers, shows and changes clients. */
@Path("/v1/clients")
@Tag(name = "Clients", description = "The directory of clients")
class ClientsResource {

    private static final String PERSONAL = "no-store";
    private static final String PROBLEM = "application/problem+json";

    private final ClientRegistration registration;
    private final ClientChange change;
    private final ClientReading reading;
    private final Caller caller;

    ClientsResource(ClientRegistration registration, ClientChange change, ClientReading reading, Caller caller) {
        this.registration = registration;
        this.change = change;
        this.reading = reading;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RunOnVirtualThread
    @RolesAllowed(Roles.CLIENT_WRITER)
    @Operation(
            operationId = "registerClient",
            summary = "Register a client",
            description =
                    "The external reference can be registered once; a second time it is a conflict (409). The book "
                            + "has to be one of those in the token.")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "201",
            description = "Registered; Location names the client",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ClientReceipt.class),
                            examples = @ExampleObject(name = "receipt", value = ClientExamples.RECEIPT)))
    @APIResponse(
            responseCode = "409",
            description = "The external reference belongs to a client already",
            content =
                    @Content(
                            mediaType = PROBLEM,
                            examples = @ExampleObject(name = "taken", value = ClientExamples.REFERENCE_TAKEN)))
    @APIResponse(
            responseCode = "422",
            description = "The book is not in the token; or the key belongs to another request",
            content =
                    @Content(
                            mediaType = PROBLEM,
                            examples = @ExampleObject(name = "book", value = ClientExamples.BOOK_NOT_GRANTED)))
    public Response register(
            @NotNull
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = NewClient.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "sponsor",
                                                            value = ClientExamples.NEW_CLIENT)))
                    NewClient said) {
        var facts = Refusals.accepted(ClientRules.check(said.draft(), true));
        Refusals.requireBook(caller, facts.book());
        Client client = registration.register(facts);
        return Response.created(URI.create("/v1/clients/" + client.id))
                .tag(Etag.of(client.version))
                .entity(ClientReceipt.of(client))
                .build();
    }

    @GET
    @Path("/{id}")
    @RunOnVirtualThread
    @RolesAllowed({Roles.CLIENT_READER, Roles.AUDITOR, Roles.PRIVACY_OFFICER})
    @Operation(
            operationId = "getClient",
            summary = "Read a client",
            description = "A client of a book that is not in the token does not exist (404).")
    @APIResponse(
            responseCode = "200",
            description = "The client",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ClientView.class),
                            examples = @ExampleObject(name = "sponsor", value = ClientExamples.CLIENT)))
    public RestResponse<ClientView> get(@RestPath UUID id) {
        ClientView view = reading.one(id);
        return RestResponse.ResponseBuilder.ok(view)
                .tag(Etag.of(view.version()))
                .header(HttpHeaders.CACHE_CONTROL, PERSONAL)
                .build();
    }

    @GET
    @RunOnVirtualThread
    @RolesAllowed({Roles.CLIENT_READER, Roles.AUDITOR, Roles.PRIVACY_OFFICER})
    @Operation(
            operationId = "listClients",
            summary = "List clients",
            description =
                    "In the order of registration. Pass a page's 'next' as 'cursor' to go on; filters must stay the "
                            + "same. Shows only the books in the token.")
    @APIResponse(
            responseCode = "200",
            description = "A page of clients",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "page", value = ClientExamples.PAGE)))
    public RestResponse<Page<ClientView>> list(
            @Parameter(description = "System and id, joined by a colon", example = "CORE:4711") @RestQuery @Nullable
                    String externalRef,
            @Parameter(schema = @Schema(implementation = ClientType.class)) @RestQuery @Nullable String type,
            @Parameter(description = "An ISIC division, or a section with all its divisions", example = "F42")
                    @RestQuery
                    @Nullable
                    String industry,
            @Parameter(description = "A country with all its parts, or one part", example = "CN-31")
                    @RestQuery
                    @Nullable
                    String region,
            @RestQuery @Nullable String portfolio,
            @RestQuery @Nullable String book,
            @Parameter(
                            description =
                                    "Any part of the name of a legal person, or the whole name of a natural person (their "
                                            + "names are stored encrypted), or a whole identifier. Case and width of letters do not matter.",
                            example = "Harbour")
                    @RestQuery
                    @Nullable
                    String text,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        var listing = new ClientListing(externalRef, type, industry, region, portfolio, book, text, cursor, limit);
        return RestResponse.ResponseBuilder.ok(reading.page(listing))
                .header(HttpHeaders.CACHE_CONTROL, PERSONAL)
                .build();
    }

    @PATCH
    @Path("/{id}")
    @RunOnVirtualThread
    @RolesAllowed(Roles.CLIENT_WRITER)
    @Consumes("application/merge-patch+json")
    @Operation(
            operationId = "changeClient",
            summary = "Change a client",
            description = "JSON Merge Patch (RFC 7396) on the members of a registration. What identifies a client (id, "
                    + "externalRef, portfolio, person) cannot be changed. Needs If-Match with the entity tag.")
    @APIResponse(
            responseCode = "200",
            description = "Changed, or as it was when the patch changes nothing",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ClientReceipt.class),
                            examples = @ExampleObject(name = "receipt", value = ClientExamples.RECEIPT)))
    @APIResponse(
            responseCode = "422",
            description = "The new book is not in the token",
            content =
                    @Content(
                            mediaType = PROBLEM,
                            examples = @ExampleObject(name = "book", value = ClientExamples.BOOK_NOT_GRANTED)))
    public RestResponse<ClientReceipt> change(
            @RestPath UUID id,
            @Parameter(required = true, example = "\"1\"") @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ClientPatch.class),
                                            examples =
                                                    @ExampleObject(name = "reclassify", value = ClientExamples.CHANGE)))
                    ClientPatch patch) {
        Client client = change.change(id, patch, ifMatch);
        return RestResponse.ResponseBuilder.ok(ClientReceipt.of(client))
                .tag(Etag.of(client.version))
                .build();
    }
}
