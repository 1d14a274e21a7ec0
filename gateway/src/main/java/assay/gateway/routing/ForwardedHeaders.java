package assay.gateway.routing;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/**
 * Which headers pass. Those of a single connection stay behind, what the outside says about its own way here is not
 * believed, and what the gateway has set is not set twice.
 */
final class ForwardedHeaders {

    private static final List<String> NOT_TO_SERVICES = List.of(
            "Expect",
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Forwarded-Proto",
            "X-Forwarded-Ssl",
            "X-Forwarded-Trusted-Proxy",
            "X-Real-Ip",
            "X-Http-Method",
            "X-Http-Method-Override",
            "X-Method-Override",
            "X-Original-Url",
            "X-Rewrite-Url");

    private static final List<String> OF_ONE_CONNECTION =
            List.of("Connection", "Keep-Alive", "Proxy-Authenticate", "Upgrade", "Trailer", "Server");

    private ForwardedHeaders() {}

    static void ofRequest(MultiMap headers, HttpServerRequest incoming) {
        removeNamedByConnection(headers);
        NOT_TO_SERVICES.forEach(headers::remove);
        headers.set("X-Forwarded-For", incoming.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", incoming.scheme());
    }

    /**
     * @param headers of the answer, changed in place
     * @param set headers the gateway has already put into its answer
     * @param service host and port of the service, which the caller is not told
     */
    static void ofResponse(MultiMap headers, MultiMap set, HostAndPort service) {
        removeNamedByConnection(headers);
        OF_ONE_CONNECTION.forEach(headers::remove);
        set.names().forEach(headers::remove);
        String location = headers.get("Location");
        if (location != null) {
            headers.set("Location", withoutOrigin(location, service));
        }
    }

    private static void removeNamedByConnection(MultiMap headers) {
        String connection = headers.get("Connection");
        if (connection != null) {
            for (String name : connection.split(",")) {
                headers.remove(name.strip());
            }
        }
    }

    /** A service that names itself in a location names a place the caller cannot reach; the path alone is right. */
    private static String withoutOrigin(String location, HostAndPort service) {
        try {
            URI uri = new URI(location);
            boolean own = service.host().equals(uri.getHost()) && service.port() == uri.getPort();
            return own ? uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()) : location;
        } catch (URISyntaxException e) {
            return location;
        }
    }
}
