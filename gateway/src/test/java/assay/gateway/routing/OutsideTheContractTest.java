package assay.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import assay.gateway.GatewayTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OutsideTheContractTest extends GatewayTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v1",
                "/v1/clients/",
                "//v1/clients",
                "/v1//clients",
                "/v1/clients//42",
                "/V1/clients",
                "/v1/Clients",
                "/v1/clients;jsessionid=1",
                "/v1/clients/42;x=1",
                "/v1/clients/42;x/valuation",
                "/v1/./clients",
                "/v1/x/../clients",
                "/v1/clients/../clients",
                "/v1/clients/%2e%2e",
                "/v1/clients/%2E%2E/clients",
                "/v1/clients/..",
                "/v1/clients/.",
                "/v1%2Fclients",
                "/v1/clients%2F42",
                "/v1/clients/42%2Fvaluation",
                "/v1/clients/4%32",
                "/%76%31/clients",
                "/v1/clients/42%00",
                "/v1/clients/42%0d%0aX:1",
                "/v1/clients/42/other",
                "/q/health",
                "/q/metrics",
                "/q/openapi",
                "/q/swagger-ui",
                "/docs/",
                "/docs/index.html",
                "/docs/../v1/clients",
                "/docs/oauth2-redirect.html",
                "/openapi/",
                "/openapi.YAML",
                "/index.html",
                "/favicon.ico",
                "/contract/openapi.yaml",
            })
    void there_is_nothing_but_what_the_contract_names(String path) {
        String answer =
                Wire.exchange("GET " + path + " HTTP/1.1", "Authorization: Bearer " + around.token("client-reader"));

        assertThat(answer)
                .startsWith("HTTP/1.1 404 ")
                .contains("application/problem+json")
                .contains("\"code\":\"no-resource\"")
                .contains("X-Content-Type-Options: nosniff");
        assertThat(around.client.seen()).isEmpty();
        assertThat(around.scoring.seen()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE"})
    void other_methods_are_refused_with_those_there_are(Method method) {
        as("client-reader", "client-writer")
                .request(method, "/v1/clients")
                .then()
                .statusCode(405)
                .header("Allow", "GET, POST")
                .header("Content-Type", matchesPattern("application/problem\\+json.*"));
        assertThat(around.client.seen()).isEmpty();
    }

    @Test
    void methods_are_case_sensitive() {
        assertThat(Wire.exchange("get /v1/clients HTTP/1.1")).startsWith("HTTP/1.1 405 ");
    }

    @ParameterizedTest
    @CsvSource({"en-GB, [ -~]+", "zh-CN, .*\\p{IsHan}.*"})
    void refusals_are_told_in_the_callers_language(String language, String title) {
        anonymous()
                .header("Accept-Language", language)
                .get("/v2/clients")
                .then()
                .statusCode(404)
                .header("Content-Language", language.substring(0, 2))
                .body("title", matchesPattern(title))
                .body("code", equalTo("no-resource"))
                .body("status", equalTo(404))
                .body("instance", equalTo("/v2/clients"))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1\\clients", "/v1/clients/\u0001", "/v1/clients/ 42"})
    void what_is_not_a_request_line_is_not_even_looked_at(String path) {
        assertThat(Wire.exchange("GET " + path + " HTTP/1.1")).containsPattern("^HTTP/1.[01] 400 ");
        assertThat(around.client.seen()).isEmpty();
    }

    @Test
    void a_request_with_two_lengths_does_not_reach_a_service() {
        String answer = Wire.exchange(
                "POST /v1/clients HTTP/1.1",
                "Authorization: Bearer " + around.token("client-writer"),
                "Content-Length: 4",
                "Content-Length: 30");

        assertThat(answer).startsWith("HTTP/1.1 400 ");
        assertThat(around.client.seen()).isEmpty();
    }

    @Test
    void an_unknown_transfer_coding_does_not_reach_a_service() {
        String answer = Wire.exchange(
                "POST /v1/clients HTTP/1.1",
                "Authorization: Bearer " + around.token("client-writer"),
                "Transfer-Encoding: identity");

        assertThat(answer).startsWith("HTTP/1.1 501 ").contains("application/problem+json");
        assertThat(around.client.seen()).isEmpty();
    }
}
