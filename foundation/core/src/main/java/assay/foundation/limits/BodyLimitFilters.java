package assay.foundation.limits;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Enforces {@link BodyLimits}: by the declared length before anything is read, otherwise while the body is read. The
 * gateway, which passes bodies on, counts those of unknown length itself.
 */
class BodyLimitFilters {

    private static final int BEFORE_THE_FRAMEWORKS_OWN_LIMIT = -3;

    /** A caller who sends at most this much too much is heard out, so that it sees the answer and not a reset. */
    private static final long PATIENCE_BYTES = 64L << 20;

    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

    void install(@Observes Router router) {
        router.route().order(BEFORE_THE_FRAMEWORKS_OWN_LIMIT).handler(BodyLimitFilters::checkDeclaredLength);
    }

    private static void checkDeclaredLength(RoutingContext context) {
        HttpServerRequest request = context.request();
        String declared = request.getHeader("Content-Length");
        long limit = BodyLimits.of(request);
        if (declared == null || Long.parseLong(declared) <= limit) {
            context.next();
            return;
        }
        if (Long.parseLong(declared) <= PATIENCE_BYTES) {
            request.handler(ignored -> {}).resume();
        } else {
            context.response().putHeader("Connection", "close");
        }
        context.fail(new BodyTooLarge(limit));
    }

    @ServerRequestFilter
    void limitUndeclaredLength(ContainerRequestContext context, RoutingContext routing) {
        HttpServerRequest request = routing.request();
        if (WITH_BODY.contains(context.getMethod()) && request.getHeader("Content-Length") == null) {
            context.setEntityStream(new LimitedStream(context.getEntityStream(), BodyLimits.of(request)));
        }
    }
}
