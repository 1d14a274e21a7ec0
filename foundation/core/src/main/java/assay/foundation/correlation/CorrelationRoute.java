package assay.foundation.correlation;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/** First handler of every request: it joins the caller's trace and tells the caller its id. */
class CorrelationRoute {

    static final String TRACEPARENT = "traceparent";
    static final String TRACE_ID = "Trace-Id";

    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(CorrelationRoute::join);
    }

    private static void join(RoutingContext context) {
        Correlation.begin(context.request().getHeader(TRACEPARENT)); // ends with the request's own logging context
        context.request().headers().set(TRACEPARENT, Correlation.traceparent()); // what is proxied carries it on
        context.response().putHeader(TRACE_ID, Correlation.traceId());
        context.next();
    }
}
