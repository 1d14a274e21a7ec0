package assay.interaction.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** Bulk look-up of clients at client-service, with this service's own token. */
@RegisterRestClient(configKey = "client-service")
@OidcClientFilter
@Path("/v1/client-lookups")
interface ClientLookups {

    /** Largest number of references and ids of one question. */
    int MOST = 1_000;

    @POST
    Answer find(Question question);

    /** Who is looked for; either list may be absent. */
    record Question(
            @Nullable List<ExternalReference> references,
            @Nullable List<UUID> ids) {}

    /** Who was found; the unknown are absent. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(List<Found> items) {}

    /**
     * A client that was found.
     *
     * @param reference what it was asked by; absent if it was asked by id
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Found(@Nullable ExternalReference reference, UUID clientId, String portfolio, String book, long version) {}
}
