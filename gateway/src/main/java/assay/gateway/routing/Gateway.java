package assay.gateway.routing;

import assay.foundation.problem.Problem;
import assay.gateway.admission.Admission;
import assay.gateway.contract.Contract;
import assay.gateway.contract.ContractPages;
import assay.gateway.contract.domain.Operation;
import assay.gateway.routing.domain.Match;
import assay.gateway.routing.domain.RouteTable;
import io.quarkus.micrometer.runtime.binder.vertx.HttpRequestMetric;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;

/**
 * The single route of the gateway: nothing passes that the contract does not name. Runs after the token has been
 * verified and before everything else the server might answer.
 */
@ApplicationScoped
class Gateway {

    private static final int AFTER_AUTHENTICATION = -50;

    private final RouteTable routes;
    private final ContractPages pages;
    private final Admission admission;
    private final Upstreams upstreams;
    private final UpstreamConfig config;

    Gateway(Contract contract, ContractPages pages, Admission admission, Upstreams upstreams, UpstreamConfig config) {
        this.routes = RouteTable.of(contract.operations());
        this.pages = pages;
        this.admission = admission;
        this.upstreams = upstreams;
        this.config = config;
    }

    void install(@Observes Router router) {
        router.route().order(AFTER_AUTHENTICATION).handler(this::route);
    }

    private void route(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        exchange.addEndHandler(answered -> clearUp(exchange));
        String path = request.path();
        switch (routes.match(request.method().name(), path)) {
            case Match.Found(Operation operation) -> admit(exchange, operation);
            case Match.OtherMethods(var allowed) ->
                throw new Problem(
                        405,
                        "method-not-allowed",
                        Map.of(),
                        List.of(),
                        null,
                        Map.of("Allow", String.join(", ", allowed)));
            case Match.NoSuchPath() -> {
                if (!pages.answersAsset(exchange, path)) {
                    throw new Problem(404, "no-resource");
                }
            }
        }
    }

    private void admit(RoutingContext exchange, Operation operation) {
        nameForMetrics(exchange, operation);
        String coding = exchange.request().getHeader(HttpHeaders.TRANSFER_ENCODING);
        if (coding != null && !coding.equalsIgnoreCase("chunked")) {
            throw new Problem(501, "not-implemented");
        }
        admission.check(operation, exchange, () -> answer(exchange, operation));
    }

    private void answer(RoutingContext exchange, Operation operation) {
        if (operation.isOwn()) {
            pages.answer(operation.id(), exchange);
            return;
        }
        long limit = Admission.bodyLimit(operation, exchange.request());
        new Exchange(exchange, upstreams.of(operation), config.responseTimeout(), limit, operation.takesFiles())
                .start();
    }

    /** An answer may come before the end of the body. The caller may finish, unless it was told that it may not. */
    private static void clearUp(RoutingContext exchange) {
        if (!exchange.request().isEnded()) {
            if ("close".equals(exchange.response().headers().get(HttpHeaders.CONNECTION))) {
                exchange.request().connection().close();
            } else {
                new LimitedBody(exchange.request(), 0).drop();
            }
        }
    }

    /** Ids in paths must not become labels: one series per operation, not one per client. */
    private static void nameForMetrics(RoutingContext exchange, Operation operation) {
        HttpRequestMetric metric = HttpRequestMetric.getRequestMetric(exchange);
        if (metric != null) {
            metric.setTemplatePath(operation.path().text());
        }
    }
}
