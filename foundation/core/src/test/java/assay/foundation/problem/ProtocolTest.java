package assay.foundation.problem;

import static org.assertj.core.api.Assertions.assertThat;

import assay.foundation.harness.Tokens;
import assay.foundation.sample.RawHttp;
import assay.foundation.sample.SampleApplication;
import assay.foundation.security.Roles;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Failures that need bytes of our own, and what success looks like beside them. */
@QuarkusTest
@QuarkusTestResource(SampleApplication.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProtocolTest {

    private static final int CHUNK = 65_536;

    Tokens tokens;

    @Test
    void what_is_no_request_is_refused_by_the_parser() throws IOException {
        String undecodable = RawHttp.send("GET /v1/%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        String tooLong = RawHttp.send("GET / HTTP/1.1\r\nHost: a\r\nA: " + "a".repeat(40_000) + "\r\n\r\n");

        assertThat(undecodable).startsWith("HTTP/1.1 400").endsWith("\r\n\r\n");
        assertThat(tooLong).startsWith("HTTP/1.1 431").endsWith("\r\n\r\n");
    }

    @Test
    void a_body_of_unknown_length_is_refused_once_it_is_too_large() throws IOException {
        String chunk = Integer.toHexString(CHUNK) + "\r\n" + " ".repeat(CHUNK) + "\r\n";

        String answer = RawHttp.send(post("application/json") + chunk.repeat(17) + "0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json", "body-too-large");
    }

    @Test
    void a_body_of_unknown_length_within_the_limit_is_read() throws IOException {
        String body = "{\"name\":\"a\",\"count\":1}";

        String answer = RawHttp.send(
                post("application/json") + Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200").contains(body);
    }

    @Test
    void a_length_that_is_no_number_is_a_problem() throws IOException {
        String answer =
                RawHttp.send(post("application/json").replace("Transfer-Encoding: chunked", "Content-Length: -5"));

        assertThat(answer).startsWith("HTTP/1.1 400");
    }

    @Test
    void a_file_may_be_larger_than_a_document() {
        long bytes = RestAssured.given()
                .auth()
                .oauth2(token())
                .contentType("text/csv")
                .body(new byte[11 << 20])
                .post("/v1/samples/files")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("bytes");

        assertThat(bytes).isEqualTo(11 << 20);
    }

    @Test
    void nothing_has_to_be_said_where_nothing_is_asked() {
        RestAssured.get("/v1/open-samples").then().statusCode(200);
    }

    private String post(String contentType) {
        return "POST /v1/samples HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAuthorization: Bearer " + token()
                + "\r\nContent-Type: " + contentType + "\r\nTransfer-Encoding: chunked\r\n\r\n";
    }

    private String token() {
        return tokens.token("a", Set.of(Roles.CLIENT_READER), Set.of("north"));
    }
}
