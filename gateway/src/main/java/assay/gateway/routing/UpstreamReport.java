package assay.gateway.routing;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells the state of each service's circuit beside the gateway's readiness, without making it depend on them: a gateway
 * that refuses all traffic because one service is down would take the others down with it.
 */
@Readiness
@ApplicationScoped
class UpstreamReport implements HealthCheck {

    private final Upstreams upstreams;

    UpstreamReport(Upstreams upstreams) {
        this.upstreams = upstreams;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder report =
                HealthCheckResponse.named("services").up();
        upstreams
                .all()
                .forEach(u ->
                        report.withData(u.name(), "circuit " + u.state().name().toLowerCase(java.util.Locale.ROOT)));
        return report.build();
    }
}
