package assay.foundation.outbox;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Ready means that the database answers. A broker that is away is only told of: the service takes requests all the
 * same, and publishes what they caused when it is back.
 */
@Readiness
@ApplicationScoped
class RelayReadiness implements HealthCheck {

    private final Jdbi jdbi;
    private final List<OutboxSource> sources;

    RelayReadiness(Jdbi jdbi, @All List<OutboxSource> sources) {
        this.jdbi = jdbi;
        this.sources = sources;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("outbox");
        try {
            jdbi.useHandle(handle -> sources.forEach(source -> {
                OutboxSource.Lag lag = source.lag(handle);
                response.withData(source.name() + ".rows", lag.rows());
                response.withData(source.name() + ".seconds", lag.age().toSeconds());
            }));
            return response.up().build();
        } catch (JdbiException e) {
            return response.withData("database", "does not answer").down().build();
        }
    }
}
