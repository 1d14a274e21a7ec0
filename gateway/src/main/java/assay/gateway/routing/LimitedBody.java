package assay.gateway.routing;

import assay.foundation.limits.BodyTooLarge;
import assay.foundation.problem.Problem;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request on its way through: counted, and cut off when it turns out to be too large. What is cut off is
 * read and dropped for a while, so that a caller who is still sending gets to see the answer. Used on one event loop.
 */
final class LimitedBody implements ReadStream<Buffer> {

    private static final long PATIENCE_BYTES = 64L << 20;

    private final HttpServerRequest request;
    private final long limit;
    private long seen;
    private boolean held;
    private boolean dropping;
    private long progressNanos = System.nanoTime();
    private @Nullable Handler<Buffer> taker;
    private @Nullable Handler<Throwable> failed;
    private @Nullable Problem fault;

    /** @param limit in bytes */
    LimitedBody(HttpServerRequest request, long limit) {
        this.request = request;
        this.limit = limit;
    }

    /** When bytes were last passed on, as {@link System#nanoTime()}. */
    long progressNanos() {
        return progressNanos;
    }

    /** Whether the next move is the caller's: there is more to come, and the service would take it. */
    boolean waitsForCaller() {
        return !held && !request.isEnded();
    }

    /** What the caller did wrong with the body, if anything. */
    @Nullable
    Problem fault() {
        return fault;
    }

    /** Reads the rest and drops it; gives up on callers that go on and on. */
    void drop() {
        if (!dropping && !request.isEnded()) {
            dropping = true;
            seen = 0;
            request.handler(this::pass);
            request.resume();
        }
    }

    private void pass(Buffer chunk) {
        seen += chunk.length();
        if (dropping) {
            if (seen > PATIENCE_BYTES) {
                request.connection().close();
            }
            return;
        }
        progressNanos = System.nanoTime();
        if (seen <= limit) {
            taker.handle(chunk);
            return;
        }
        drop();
        fail(new BodyTooLarge(limit));
    }

    private void fail(Problem problem) {
        fault = problem;
        if (failed != null) {
            failed.handle(problem);
        }
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        if (handler != null) {
            taker = handler;
            request.handler(this::pass);
        } else if (!dropping) {
            request.handler(null);
        }
        return this;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        failed = handler;
        // what cannot be read any more is the caller's connection
        request.exceptionHandler(handler == null ? null : broken -> fail(new Problem(400, "bad-request")));
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        request.endHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        if (!dropping) {
            held = true;
            request.pause();
        }
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        held = false;
        request.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        held = false;
        request.fetch(amount);
        return this;
    }
}
