package assay.gateway;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A service behind the gateway that does what a test tells it to; by default it answers what it was asked. */
public final class StubService {

    private static final Vertx VERTX = Vertx.vertx();

    private final Queue<Seen> seen = new ConcurrentLinkedQueue<>();
    private volatile Handler<HttpServerRequest> behaviour = StubService::echo;
    private @Nullable HttpServer http;
    private @Nullable NetServer raw;
    private int port;

    /** A request as it arrived; header names in lower case. */
    public record Seen(String method, String uri, Map<String, String> headers) {}

    /** On the port it had before, or any free one at first. */
    void start() {
        http = VERTX.createHttpServer().requestHandler(this::handle);
        HttpServer starting = http;
        port = await(persistently(() -> starting.listen(port, "127.0.0.1"))).actualPort();
    }

    public void behave(Handler<HttpServerRequest> behaviour) {
        this.behaviour = behaviour;
    }

    /** Back to a healthy service that has seen nothing. */
    public void heal() {
        behaviour = StubService::echo;
        seen.clear();
        if (http == null) {
            stop();
            start();
        }
    }

    public void stop() {
        if (http != null) {
            await(http.close());
            http = null;
        }
        if (raw != null) {
            await(raw.close());
            raw = null;
        }
    }

    /** Speaks something else than HTTP from now on. */
    public void speakRaw(Handler<NetSocket> conversation) {
        stop();
        raw = VERTX.createNetServer().connectHandler(conversation);
        NetServer starting = raw;
        await(persistently(() -> starting.listen(port, "127.0.0.1")));
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public Queue<Seen> seen() {
        return seen;
    }

    private void handle(HttpServerRequest request) {
        Map<String, String> headers = new TreeMap<>();
        request.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        seen.add(new Seen(request.method().name(), request.uri(), headers));
        behaviour.handle(request);
    }

    private static void echo(HttpServerRequest request) {
        request.body()
                .onSuccess(body -> request.response()
                        .putHeader("Content-Type", "application/json")
                        .end(new JsonObject()
                                .put("method", request.method().name())
                                .put("uri", request.uri())
                                .put("bytes", body.length())
                                .toBuffer()));
    }

    /** A port that was just closed may take a moment until it can be had again. */
    private static <T> Future<T> persistently(Supplier<Future<T>> attempt) {
        return attempt.get().recover(taken -> {
            Promise<T> later = Promise.promise();
            VERTX.setTimer(100, again -> persistently(attempt).onComplete(later));
            return later.future();
        });
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
