package assay.gateway.routing;

import assay.foundation.problem.Problem;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jspecify.annotations.Nullable;

/**
 * One admitted request on its way to a service, and the answer on its way back; bodies are streamed both ways. Lives on
 * the event loop of the caller's connection.
 */
final class Exchange implements ProxyInterceptor, OriginRequestProvider {

    private static final ProxyOptions NO_EXTRAS = new ProxyOptions().setSupportWebSocket(false);

    private final RoutingContext exchange;
    private final HttpServerRequest incoming;
    private final Upstream upstream;
    private final Duration patience;
    private final boolean longUpload;
    private final @Nullable LimitedBody body;
    private final Promise<Void> connected = Promise.promise();
    private final long startedNanos = System.nanoTime();
    private long timer;
    private @Nullable HttpClientRequest outgoing;
    private @Nullable Problem failure;

    /**
     * @param patience how long to wait without progress
     * @param bodyLimit in bytes
     * @param longUpload whether the answer may be long in coming because the body is
     */
    Exchange(RoutingContext exchange, Upstream upstream, Duration patience, long bodyLimit, boolean longUpload) {
        this.exchange = exchange;
        this.incoming = exchange.request();
        this.upstream = upstream;
        this.patience = patience;
        this.longUpload = longUpload;
        this.body = hasBody(incoming) ? new LimitedBody(incoming, bodyLimit) : null;
    }

    void start() {
        HttpProxy.reverseProxy(NO_EXTRAS, upstream.client())
                .origin(this)
                .addInterceptor(this)
                .handle(incoming);
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        request.setAuthority(upstream.authority());
        request.setURI(incoming.query() == null ? incoming.path() : incoming.path() + "?" + incoming.query());
        if (body != null) {
            request.setBody(Body.body(body, request.getBody().length()));
            if (incoming.headers().contains(HttpHeaders.EXPECT)) {
                incoming.response().writeContinue(); // the caller was waiting for leave to send its body
            }
        }
        ForwardedHeaders.ofRequest(request.headers(), incoming);
        Promise<ProxyResponse> answer = Promise.promise();
        upstream.guard(() -> send(context, answer)).whenComplete((counted, refused) -> {
            if (refused instanceof CircuitBreakerOpenException) {
                failure = Failures.circuitOpen();
                answer.tryFail(refused);
            }
        });
        return answer.future();
    }

    /** What the circuit breaker counts. It must not wait for the end of a long upload to learn that a service is back. */
    private CompletionStage<Void> send(ProxyContext context, Promise<ProxyResponse> answer) {
        Future<ProxyResponse> sent =
                context.sendRequest().compose(this::examine).recover(this::explain);
        sent.onComplete(answer);
        Future<Void> counted = longUpload ? connected.future() : sent.mapEmpty();
        return counted.toCompletionStage();
    }

    @Override
    public Future<HttpClientRequest> create(ProxyContext context) {
        return upstream.connect().onComplete(connection -> {
            if (connection.succeeded()) {
                outgoing = connection.result();
                outgoing.exceptionHandler(told -> {}); // the future of the answer tells it too
                watch(patience.toNanos());
                connected.complete();
            } else {
                connected.fail(connection.cause());
            }
        });
    }

    private Future<ProxyResponse> examine(ProxyResponse response) {
        exchange.vertx().cancelTimer(timer);
        if (Failures.nonsense(response)) {
            response.getBody().stream().exceptionHandler(told -> {}); // nobody reads it
            outgoing.reset();
            return Future.failedFuture(Failures.notAnAnswer());
        }
        return Future.succeededFuture(response);
    }

    /** Finds out whose fault it is that there is no answer; the first reason found stays. */
    private Future<ProxyResponse> explain(Throwable cause) {
        exchange.vertx().cancelTimer(timer);
        if (body != null && body.fault() != null) {
            failure = body.fault();
        } else if (failure == null) {
            failure = outgoing == null ? Failures.unreachable() : Failures.broken(cause);
        }
        boolean callersFault = failure.status() < 500 || incoming.response().closed();
        return Future.failedFuture(callersFault ? new NotTheServicesFault(failure) : failure);
    }

    /** Looks again after the given time; progress in between only postpones the end, so it costs no timer. */
    private void watch(long nanos) {
        long millis = Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos));
        timer = exchange.vertx().setTimer(millis, fired -> {
            long last = body == null ? startedNanos : body.progressNanos();
            long left = patience.toNanos() - (System.nanoTime() - last);
            if (left > 0) {
                watch(left);
            } else {
                failure = body != null && body.waitsForCaller() ? Failures.callerStalled() : Failures.tooSlow();
                outgoing.reset();
            }
        });
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        if (failure != null) {
            finish();
            if (!incoming.response().closed()) {
                exchange.fail(failure);
            }
            return Future.succeededFuture();
        }
        ForwardedHeaders.ofResponse(
                context.response().headers(), incoming.response().headers(), upstream.authority());
        Body answer = context.response().getBody();
        context.response().setBody(Body.body(new AnswerBody(answer.stream(), incoming), answer.length()));
        return context.sendResponse().onComplete(sent -> finish());
    }

    /** A service may answer before it has read the body: the rest of it is of no use to anybody. */
    private void finish() {
        if (body != null && outgoing != null && !incoming.isEnded()) {
            outgoing.reset();
        }
    }

    private static boolean hasBody(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }
}
