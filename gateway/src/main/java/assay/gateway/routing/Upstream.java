package assay.gateway.routing;

import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.TypedGuard;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.HostAndPort;
import jakarta.enterprise.util.TypeLiteral;
import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** One service behind the gateway: its connections, and the circuit breaker before them. */
final class Upstream {

    private static final Logger LOG = Logger.getLogger(Upstream.class);

    private final String name;
    private final HttpClient client;
    private final RequestOptions address;
    private final HostAndPort authority;
    private final TypedGuard<CompletionStage<Void>> circuit;
    private volatile CircuitBreakerState state = CircuitBreakerState.CLOSED;

    /** @param base scheme, host and port of the service; a path is refused, as operations are forwarded unchanged */
    Upstream(String name, URI base, UpstreamConfig config, Vertx vertx) {
        boolean tls = "https".equals(base.getScheme());
        if (!tls && !"http".equals(base.getScheme())
                || base.getHost() == null
                || base.getPath().length() > 1) {
            throw new IllegalStateException("assay.routes.%s is not a base URL: %s".formatted(name, base));
        }
        int port = base.getPort() > 0 ? base.getPort() : tls ? 443 : 80;
        this.name = name;
        this.authority = HostAndPort.create(base.getHost(), port);
        this.address = new RequestOptions()
                .setHost(base.getHost())
                .setPort(port)
                .setConnectTimeout(config.connectTimeout().toMillis());
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setMetricsName(name)
                        .setSsl(tls)
                        .setKeepAlive(true)
                        .setKeepAliveTimeout((int) config.idleTimeout().toSeconds())
                        .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                        .setIdleTimeout((int) config.idleTimeout().toMillis())
                        .setConnectTimeout((int) config.connectTimeout().toMillis())
                        .setDecompressionSupported(false)
                        .setTcpNoDelay(true),
                new PoolOptions().setHttp1MaxSize(config.connections()).setMaxWaitQueueSize(config.waiting()));
        this.circuit = TypedGuard.create(new TypeLiteral<CompletionStage<Void>>() {})
                .withDescription(name)
                .withCircuitBreaker()
                .name(name)
                .requestVolumeThreshold(config.circuit().window())
                .failureRatio(config.circuit().failureRatio())
                .delay(config.circuit().delay().toMillis(), ChronoUnit.MILLIS)
                .successThreshold(config.circuit().successes())
                .skipOn(NotTheServicesFault.class)
                .onStateChange(this::changed)
                .done()
                .build();
    }

    String name() {
        return name;
    }

    HostAndPort authority() {
        return authority;
    }

    CircuitBreakerState state() {
        return state;
    }

    HttpClient client() {
        return client;
    }

    /** A connection to the service, new or from the pool; fails when there is none within the connect time-out. */
    Future<HttpClientRequest> connect() {
        return client.request(address);
    }

    /**
     * Does something with the service unless its circuit is open. The future the attempt returns decides how the attempt
     * is counted; {@link NotTheServicesFault} is not counted at all.
     *
     * @return fails with {@code CircuitBreakerOpenException} when the attempt was not made
     */
    CompletionStage<Void> guard(Supplier<CompletionStage<Void>> attempt) {
        return circuit.get(attempt);
    }

    private void changed(CircuitBreakerState next) {
        state = next;
        LOG.warnf("circuit of service %s: %s", name, next);
    }
}
