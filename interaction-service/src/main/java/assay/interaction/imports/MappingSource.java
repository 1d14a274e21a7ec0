package assay.interaction.imports;

import assay.foundation.imports.ImportMapping;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;

/** Import mappings at client-service, which owns them; asked with this service's own token. */
@RegisterRestClient(configKey = "client-service")
@OidcClientFilter
@Path("/v1/import-mappings/{id}")
interface MappingSource {

    /** The document as client-service shows it: an {@link ImportMapping} and members of its own, such as the id. */
    @GET
    JsonNode mapping(@RestPath UUID id);
}
