package assay.client.profile;

import assay.client.profile.domain.Reference;
import assay.foundation.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
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

/**
 * Resolves references in bulk for the other services, which may not have heard of a client registered a moment ago. A
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
            summary = "Find clients by their external references",
            description =
                    "1 to 1,000 references, for other services only. Unknown references are absent in the answer.")
    public RestResponse<ClientLookupAnswer> lookUp(
            @NotNull
                    @Valid
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ClientLookup.class),
                                            examples = @ExampleObject(name = "two", value = ClientExamples.LOOKUP)))
                    ClientLookup lookup) {
        Map<String, ExternalRef> wanted = new LinkedHashMap<>();
        for (ClientLookup.Wanted one : lookup.references()) {
            Reference reference = new Reference(one.system(), one.id());
            wanted.put(vault.indexOf(reference), ExternalRef.of(reference));
        }
        Map<String, ClientRows.Known> known = rows.byReference(List.copyOf(wanted.keySet()));
        List<ClientLookupAnswer.Found> found = wanted.entrySet().stream()
                .filter(entry -> known.containsKey(entry.getKey()))
                .map(entry -> ClientLookupAnswer.Found.of(entry.getValue(), known.get(entry.getKey())))
                .toList();
        return RestResponse.ResponseBuilder.ok(new ClientLookupAnswer(found))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
