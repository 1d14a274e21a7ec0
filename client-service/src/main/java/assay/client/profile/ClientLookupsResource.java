package assay.client.profile;

import assay.client.profile.domain.Reference;
import assay.foundation.problem.FieldError;
import assay.foundation.problem.Invalid;
import assay.foundation.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Resolves references and ids in bulk for the other services, which may not have heard of a client registered a moment ago. A
 * read in the shape of a POST, because a thousand references do not fit into a URL; nothing is stored.
 */
@Path("/v1/client-lookups")
@Tag(name = "Clients")
class ClientLookupsResource {

    private final ClientRows rows;
    private final ClientVault vault;

    ClientLookupsResource(ClientRows rows, ClientVault vault) {
        this.rows = rows;
        this.vault = vault;
    }

    @POST
    @RunOnVirtualThread
    @RolesAllowed(Roles.SERVICE)
    @Operation(
            operationId = "lookUpClients",
            summary = "Find clients by their external references or ids",
            description = "1 to 1,000 references, ids or both, for other services only. Unknown ones are absent in the"
                    + " answer.")
    @APIResponse(
            responseCode = "200",
            description = "The clients that are known",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ClientLookupAnswer.class),
                            examples = @ExampleObject(name = "found", value = ClientExamples.FOUND)))
    public RestResponse<ClientLookupAnswer> lookUp(
            @NotNull
                    @Valid
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = ClientLookup.class),
                                            examples = @ExampleObject(name = "two", value = ClientExamples.LOOKUP)))
                    ClientLookup lookup) {
        Map<String, ExternalRef> wanted = new LinkedHashMap<>();
        if (lookup.references() == null && lookup.ids() == null) {
            throw new Invalid(FieldError.of("/references", "required"));
        }
        for (ClientLookup.Wanted one : orEmpty(lookup.references())) {
            Reference reference = new Reference(one.system(), one.id());
            wanted.put(vault.indexOf(reference), ExternalRef.of(reference));
        }
        Map<String, ClientRows.Known> known = rows.byReference(List.copyOf(wanted.keySet()));
        List<ClientLookupAnswer.Found> found = new ArrayList<>();
        wanted.forEach((index, reference) -> {
            if (known.containsKey(index)) {
                found.add(ClientLookupAnswer.Found.of(reference, known.get(index)));
            }
        });
        rows.byId(orEmpty(lookup.ids())).forEach(client -> found.add(ClientLookupAnswer.Found.of(null, client)));
        return RestResponse.ResponseBuilder.ok(new ClientLookupAnswer(found))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
