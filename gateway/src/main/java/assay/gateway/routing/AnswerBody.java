package assay.gateway.routing;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer on its way back. When it breaks off, the caller's connection is closed: that is the only way
 * left to say so, and it ends the request for those who count requests in flight.
 */
record AnswerBody(ReadStream<Buffer> stream, HttpServerRequest incoming) implements ReadStream<Buffer> {

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        // Not passed on: the proxy would abandon the answer before the server has seen its connection close.
        stream.exceptionHandler(broken -> incoming.connection().close());
        return this;
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        stream.handler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        stream.endHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        stream.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        stream.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        stream.fetch(amount);
        return this;
    }
}
