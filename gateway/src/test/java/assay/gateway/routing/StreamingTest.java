package assay.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import assay.gateway.GatewayTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StreamingTest extends GatewayTest {

    private static final long LARGE = 400L << 20;

    @Test
    void a_large_upload_arrives_whole_while_little_of_it_is_held() throws Exception {
        AtomicLong received = new AtomicLong();
        around.interaction.behave(request -> {
            request.handler(chunk -> received.addAndGet(chunk.length()));
            request.endHandler(end -> request.response().setStatusCode(202).end());
        });
        Pouring body = new Pouring(LARGE);

        HttpResponse<Void> answer = HttpClient.newHttpClient()
                .send(
                        importing()
                                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> body))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(received).hasValue(LARGE);
    }

    @Test
    void the_service_sees_the_beginning_of_a_body_before_its_end_exists() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        around.interaction.behave(request -> {
            request.handler(chunk -> begun.countDown());
            request.endHandler(end -> request.response().setStatusCode(202).end());
        });
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            send(
                    socket,
                    "POST /v1/interaction-imports HTTP/1.1\r\nHost: g\r\nContent-Type: text/csv\r\n"
                            + "Transfer-Encoding: chunked\r\nConnection: close\r\nAuthorization: Bearer "
                            + around.token("interaction-writer") + "\r\n\r\n4\r\na,b\n\r\n");

            assertThat(begun.await(5, TimeUnit.SECONDS)).isTrue();

            send(socket, "0\r\n\r\n");
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 202 ");
        }
    }

    @Test
    void a_service_that_reads_slowly_slows_the_caller_down_instead_of_filling_the_gateway() throws Exception {
        around.interaction.behave(request -> {
            request.pause();
            Vertx.currentContext().owner().setTimer(700, later -> request.resume());
            request.endHandler(end -> request.response().setStatusCode(202).end());
        });
        Pouring body = new Pouring(LARGE);
        AtomicLong pouredWhilePaused = new AtomicLong();
        Thread.startVirtualThread(() -> {
            try {
                Thread.sleep(600);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            pouredWhilePaused.set(body.poured());
        });

        HttpResponse<Void> answer = HttpClient.newHttpClient()
                .send(
                        importing()
                                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> body))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());

        assertThat(answer.statusCode()).isEqualTo(202);
        // what the buffers of the operating system take is far from all of it
        assertThat(pouredWhilePaused.get()).isLessThan(LARGE / 4);
    }

    @Test
    void a_long_upload_outlives_the_time_out_as_long_as_it_goes_on() throws Exception {
        around.interaction.behave(request -> {
            request.endHandler(end -> request.response().setStatusCode(202).end());
        });
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            send(
                    socket,
                    "POST /v1/interaction-imports HTTP/1.1\r\nHost: g\r\nContent-Type: text/csv\r\n"
                            + "Transfer-Encoding: chunked\r\nConnection: close\r\nAuthorization: Bearer "
                            + around.token("interaction-writer") + "\r\n\r\n");
            for (int i = 0; i < 8; i++) { // 2.4 s, and the time-out is 1 s
                Thread.sleep(300);
                send(socket, "4\r\na,b\n\r\n");
            }
            send(socket, "0\r\n\r\n");

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 202 ");
        }
    }

    @Test
    void a_large_answer_streams_back_at_the_pace_of_the_caller() throws Exception {
        AtomicLong written = new AtomicLong();
        around.client.behave(request -> {
            var response = request.response().setChunked(true);
            Buffer chunk = Buffer.buffer(new byte[1 << 16]);
            Runnable[] pour = new Runnable[1];
            pour[0] = () -> {
                while (!response.writeQueueFull() && written.get() < LARGE) {
                    written.addAndGet(chunk.length());
                    response.write(chunk);
                }
                if (written.get() >= LARGE && !response.ended()) {
                    response.end();
                }
            };
            response.drainHandler(drained -> pour[0].run());
            pour[0].run();
        });
        HttpRequest request = HttpRequest.newBuilder(uri("/v1/clients/42"))
                .header("Authorization", "Bearer " + around.token("client-reader"))
                .build();

        HttpResponse<InputStream> answer =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        Thread.sleep(300);
        assertThat(written.get())
                .isLessThan(LARGE / 4); // what the buffers of the operating system take is far from all of it
        assertThat(answer.body().transferTo(java.io.OutputStream.nullOutputStream()))
                .isEqualTo(LARGE);
    }

    @Test
    void a_caller_who_asks_for_leave_to_send_gets_it_only_when_admitted() throws Exception {
        assertThat(expecting("interaction-writer"))
                .startsWith("HTTP/1.1 100 Continue")
                .contains("HTTP/1.1 200 OK");
        assertThat(expecting("client-reader")).startsWith("HTTP/1.1 403 ");
        assertThat(around.interaction.seen())
                .hasSize(1)
                .allMatch(seen -> !seen.headers().containsKey("expect"));
    }

    private String expecting(String role) throws IOException, InterruptedException {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            send(
                    socket,
                    "POST /v1/interaction-batches HTTP/1.1\r\nHost: g\r\nContent-Type: application/json\r\n"
                            + "Expect: 100-continue\r\nContent-Length: 2\r\nConnection: close\r\nAuthorization: Bearer "
                            + around.token(role) + "\r\n\r\n");
            Thread.sleep(300);
            send(socket, "{}");
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private HttpRequest.Builder importing() {
        return HttpRequest.newBuilder(uri("/v1/interaction-imports"))
                .header("Authorization", "Bearer " + around.token("interaction-writer"))
                .header("Content-Type", "text/csv");
    }

    private static URI uri(String path) {
        return URI.create("http://127.0.0.1:" + RestAssured.port + path);
    }

    /** A body that is made while it is sent. */
    private static final class Pouring extends InputStream {

        private final AtomicLong poured = new AtomicLong();
        private final long total;

        Pouring(long total) {
            this.total = total;
        }

        long poured() {
            return poured.get();
        }

        @Override
        public int read() {
            return poured.getAndIncrement() < total ? 'x' : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            long left = total - poured.get();
            if (left <= 0) {
                return -1;
            }
            int given = (int) Math.min(left, length);
            poured.addAndGet(given);
            return given;
        }
    }
}
