package assay.foundation.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** How far publishing trails behind, asked of the database when somebody reads the gauges. */
@ApplicationScoped
class RelayMetrics {

    private final Jdbi jdbi;
    private final List<OutboxSource> sources;
    private final MeterRegistry meters;

    RelayMetrics(Jdbi jdbi, @All List<OutboxSource> sources, MeterRegistry meters) {
        this.jdbi = jdbi;
        this.sources = sources;
        this.meters = meters;
    }

    void register(@Observes StartupEvent started) {
        for (OutboxSource source : sources) {
            gauge(source, "assay.outbox.lag.rows", "Events committed and not published", OutboxSource.Lag::rows);
            gauge(
                    source,
                    "assay.outbox.lag.seconds",
                    "Age of the oldest such event",
                    lag -> lag.age().toMillis() / 1e3);
        }
    }

    private void gauge(OutboxSource source, String name, String text, ToDoubleFunction<OutboxSource.Lag> value) {
        Gauge.builder(name, () -> read(source, value))
                .description(text)
                .tag("source", source.name())
                .register(meters);
    }

    /** NaN, which is Prometheus for "unknown", while the database does not answer. */
    private double read(OutboxSource source, ToDoubleFunction<OutboxSource.Lag> value) {
        try {
            return jdbi.withHandle(handle -> value.applyAsDouble(source.lag(handle)));
        } catch (JdbiException e) {
            return Double.NaN;
        }
    }
}
