package assay.gateway.routing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.util.Map;

/** Where the services are: {@code assay.routes.<service>} is the base URL of the service the contract names. */
@ConfigMapping(prefix = "assay.routes")
interface RoutesConfig {

    @WithParentName
    Map<String, URI> services();
}
