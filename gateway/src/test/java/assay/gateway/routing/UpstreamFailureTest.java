package assay.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import assay.gateway.GatewayTest;
import assay.gateway.Posting;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class UpstreamFailureTest extends GatewayTest {

    @TestHTTPResource(value = "/health/ready", management = true)
    URL readiness;

    @Test
    void a_service_that_is_down_is_unavailable_and_the_others_are_not() {
        around.scoring.stop();

        refused(get("score-reader", "/v1/clients/42/valuation"), 503, "unavailable");
        assertThat(get("client-reader", "/v1/clients/42").statusCode()).isEqualTo(200);
    }

    @Test
    void a_service_that_is_too_slow_is_not_waited_for() {
        around.client.behave(request -> {}); // never answers

        Response answer = get("client-reader", "/v1/clients/42");

        refused(answer, 504, "upstream-timeout");
        assertThat(answer.time()).isBetween(900L, 5_000L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SSH-2.0-OpenSSH_9.9\r\n",
                "HTTP/1.1 abc OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Le"
            })
    void a_service_that_answers_nonsense_has_failed(String nonsense) {
        around.client.speakRaw(
                socket -> socket.handler(request -> socket.write(nonsense).onComplete(written -> socket.close())));

        refused(get("client-reader", "/v1/clients/42"), 502, "upstream-failed");
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 307, 400, 404, 500, 503})
    void an_answer_the_contract_does_not_know_is_not_passed_on(int status) {
        around.client.behave(request -> request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "text/html")
                .putHeader("Location", "http://169.254.169.254/")
                .end("<pre>java.lang.NullPointerException at Inner.java:42</pre>"));

        Response answer = get("client-reader", "/v1/clients/42");

        refused(answer, 502, "upstream-failed");
        assertThat(answer.asString()).doesNotContain("NullPointerException");
        assertThat(answer.header("Location")).isNull();
    }

    @Test
    void failures_are_told_in_chinese_too() {
        around.scoring.stop();

        as("score-reader")
                .header("Accept-Language", "zh-CN")
                .get("/v1/clients/42/valuation")
                .then()
                .statusCode(503)
                .header("Content-Language", "zh")
                .body("title", matchesPattern(".*\\p{IsHan}.*"));
    }

    @Test
    void an_answer_that_breaks_off_is_seen_to_break_off() throws IOException {
        around.client.behave(request -> {
            request.response().putHeader("Content-Length", "1000").write("half of it");
            request.connection().closeHandler(closed -> {});
            io.vertx.core.Vertx.currentContext()
                    .owner()
                    .setTimer(200, later -> request.connection().close());
        });

        String answer =
                Wire.exchange("GET /v1/clients/42 HTTP/1.1", "Authorization: Bearer " + around.token("client-reader"));

        assertThat(answer).containsIgnoringCase("Content-Length: 1000").endsWith("half of it");
    }

    @Test
    void a_circuit_opens_after_failures_spares_the_service_and_closes_when_it_is_back() {
        AtomicInteger asked = new AtomicInteger();
        around.scoring.behave(request -> {
            asked.incrementAndGet();
            request.connection().close();
        });
        for (int i = 0; i < 4; i++) {
            refused(get("score-reader", "/v1/clients/42/valuation"), 502, "upstream-failed");
        }

        refused(get("score-reader", "/v1/clients/42/valuation"), 503, "unavailable");
        assertThat(asked).hasValue(4);
        assertThat(report()).contains("circuit open").contains("\"status\": \"UP\"");

        around.scoring.heal();
        await().atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> get("score-reader", "/v1/clients/42/valuation").statusCode() == 200);
        assertThat(report()).doesNotContain("circuit open");
    }

    @Test
    void a_callers_faults_do_not_open_a_circuit() {
        for (int i = 0; i < 8; i++) {
            String token = around.token("client-writer");
            assertThat(Posting.status(token, "/v1/clients", "application/json", (1 << 20) + 1, false))
                    .isEqualTo(413);
        }
        assertThat(get("client-reader", "/v1/clients/42").statusCode()).isEqualTo(200);
    }

    @Test
    void a_caller_who_stops_in_the_middle_of_a_body_is_told_and_not_waited_for() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("POST /v1/clients HTTP/1.1\r\nHost: g\r\nContent-Length: 100\r\nAuthorization: Bearer "
                                    + around.token("client-writer") + "\r\n\r\n{\"name\":")
                            .getBytes(StandardCharsets.US_ASCII));

            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 408 ").contains("\"code\":\"request-timeout\"");
        }
    }

    @Test
    void a_caller_who_goes_away_frees_the_service() {
        AtomicInteger closed = new AtomicInteger();
        around.client.behave(request -> request.connection().closeHandler(gone -> closed.incrementAndGet()));

        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.getOutputStream()
                    .write(("GET /v1/clients/42 HTTP/1.1\r\nHost: g\r\nAuthorization: Bearer "
                                    + around.token("client-reader") + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            await().until(() -> !around.client.seen().isEmpty());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }

        await().atMost(Duration.ofMillis(900)).until(() -> closed.get() == 1);
    }

    private Response get(String role, String path) {
        return as(role).get(path);
    }

    private static void refused(Response answer, int status, String code) {
        answer.then()
                .statusCode(status)
                .header("Content-Type", startsWith("application/problem+json"))
                .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                .body("code", equalTo(code))
                .body("status", equalTo(status))
                .body("instance", containsString("/v1/clients"))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }

    private String report() {
        return RestAssured.get(readiness).asString();
    }
}
