package assay.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import assay.gateway.GatewayTest;
import assay.gateway.StubService.Seen;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ForwardingTest extends GatewayTest {

    private static final String TRACEPARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void each_operation_goes_to_the_service_the_contract_names() {
        as("client-reader").get("/v1/clients/42").then().statusCode(200);
        as("score-reader").get("/v1/clients/42/valuation").then().statusCode(200);

        assertThat(around.client.seen()).extracting(Seen::uri).containsExactly("/v1/clients/42");
        assertThat(around.scoring.seen()).extracting(Seen::uri).containsExactly("/v1/clients/42/valuation");
        assertThat(around.interaction.seen()).isEmpty();
    }

    @Test
    void the_query_arrives_as_it_was_written() {
        as("client-reader")
                .get("/v1/clients?externalRef=CORE%3A17&text=%E4%B8%AD+x")
                .then()
                .statusCode(200);

        assertThat(around.client.seen())
                .extracting(Seen::uri)
                .containsExactly("/v1/clients?externalRef=CORE%3A17&text=%E4%B8%AD+x");
    }

    @Test
    void a_body_arrives_and_the_answer_comes_back() {
        as("client-writer")
                .header("Idempotency-Key", "k-1")
                .contentType("application/json")
                .body("{\"name\":\"x\"}")
                .post("/v1/clients")
                .then()
                .statusCode(200)
                .body("method", equalTo("POST"))
                .body("bytes", equalTo(12));
        assertThat(seenByClients().headers())
                .containsEntry("idempotency-key", "k-1")
                .containsEntry("content-length", "12")
                .containsKey("authorization");
    }

    @Test
    void what_the_outside_says_about_its_way_is_not_believed() {
        as("client-reader")
                .header("X-Forwarded-For", "10.9.9.9")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Prefix", "/x")
                .header("Forwarded", "for=10.9.9.9;host=evil.example")
                .header("X-HTTP-Method-Override", "DELETE")
                .header("X-Original-URL", "/q/metrics")
                .get("/v1/clients/42")
                .then()
                .statusCode(200);

        Seen seen = seenByClients();
        assertThat(seen.method()).isEqualTo("GET");
        assertThat(seen.headers())
                .containsEntry("x-forwarded-for", "127.0.0.1")
                .containsEntry("x-forwarded-proto", "http")
                .containsEntry("host", around.client.url().substring("http://".length()))
                .doesNotContainKeys("forwarded", "x-forwarded-prefix", "x-http-method-override", "x-original-url");
        assertThat(seen.headers().get("x-forwarded-host")).doesNotContain("evil");
    }

    @Test
    void headers_of_one_connection_stay_on_it() {
        around.client.behave(request -> request.response()
                .putHeader("Connection", "X-Inner")
                .putHeader("X-Inner", "secret")
                .putHeader("Server", "stub")
                .putHeader("X-Content-Type-Options", "whatever")
                .putHeader("ETag", "\"7\"")
                .end());

        as("client-reader")
                .header("Connection", "X-Hop")
                .header("X-Hop", "mine")
                .header("TE", "trailers")
                .get("/v1/clients/42")
                .then()
                .statusCode(200)
                .header("X-Inner", nullValue())
                .header("Server", nullValue())
                .header("X-Content-Type-Options", "nosniff")
                .header("ETag", "\"7\"");
        assertThat(seenByClients().headers()).doesNotContainKeys("x-hop", "te");
    }

    @Test
    void a_location_that_names_the_service_is_reduced_to_its_path() {
        around.client.behave(request -> request.response()
                .setStatusCode(201)
                .putHeader("Location", around.client.url() + "/v1/clients/43?x=1")
                .end());

        as("client-writer")
                .body("{}")
                .post("/v1/clients")
                .then()
                .statusCode(201)
                .header("Location", "/v1/clients/43?x=1");
    }

    @Test
    void the_callers_trace_goes_on_to_the_service_and_comes_back() {
        as("client-reader")
                .header("traceparent", TRACEPARENT)
                .get("/v1/clients/42")
                .then()
                .header("Trace-Id", "4bf92f3577b34da6a3ce929d0e0e4736");

        assertThat(seenByClients().headers().get("traceparent"))
                .startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-")
                .isNotEqualTo(TRACEPARENT);
    }

    @Test
    void a_request_without_a_trace_gets_one() {
        as("client-reader").get("/v1/clients/42").then().header("Trace-Id", matchesPattern("[0-9a-f]{32}"));

        assertThat(seenByClients().headers().get("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }

    @Test
    void a_problem_of_a_service_passes_unchanged() {
        around.client.behave(request -> request.response()
                .setStatusCode(409)
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Content-Language", "zh")
                .end("{\"code\":\"external-id-reused\"}"));

        as("client-reader")
                .get("/v1/clients/42")
                .then()
                .statusCode(409)
                .header("Content-Language", "zh")
                .body("code", equalTo("external-id-reused"));
    }

    private Seen seenByClients() {
        return around.client.seen().element();
    }
}
