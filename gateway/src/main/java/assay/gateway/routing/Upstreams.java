package assay.gateway.routing;

import assay.gateway.contract.Contract;
import assay.gateway.contract.domain.Operation;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** The services the contract names. */
@ApplicationScoped
class Upstreams {

    private final Map<String, Upstream> byName = new TreeMap<>();

    /** @throws IllegalStateException if the contract names a service that has no address */
    Upstreams(Contract contract, RoutesConfig routes, UpstreamConfig config, Vertx vertx, MeterRegistry meters) {
        for (Operation operation : contract.operations()) {
            if (!operation.isOwn()) {
                byName.computeIfAbsent(
                        operation.service(), name -> new Upstream(name, address(routes, name), config, vertx));
            }
        }
        byName.values()
                .forEach(upstream -> meters.gauge(
                        "assay_gateway_circuit_open",
                        java.util.List.of(io.micrometer.core.instrument.Tag.of("service", upstream.name())),
                        upstream,
                        u -> u.state() == CircuitBreakerState.CLOSED ? 0 : 1));
    }

    Upstream of(Operation operation) {
        return byName.get(operation.service());
    }

    Collection<Upstream> all() {
        return byName.values();
    }

    private static URI address(RoutesConfig routes, String name) {
        URI address = routes.services().get(name);
        if (address == null) {
            throw new IllegalStateException("assay.routes.%s is not set, and the contract needs it.".formatted(name));
        }
        return address;
    }
}
