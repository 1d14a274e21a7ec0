package assay.foundation.database;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import assay.foundation.DatabaseSwitch;
import assay.foundation.OwnerConnection;
import assay.foundation.StoreTest;
import assay.foundation.harness.Tokens;
import assay.foundation.security.Roles;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@StoreTest
class DatabaseAwayTest {

    Tokens tokens;

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @BeforeEach
    void prepareTheEffect() {
        OwnerConnection.execute(
                "CREATE TABLE IF NOT EXISTS effect (id uuid, account text, amount int)",
                "GRANT ALL ON effect TO assay_app");
    }

    @Test
    void a_request_is_told_to_come_back_and_succeeds_when_the_database_does() {
        try (var _ = new DatabaseSwitch()) {
            Response answer = post();
            answer.then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .body("code", equalTo("unavailable"));
            assertThat(answer.header("Retry-After")).isEqualTo("5");
        }

        await().atMost(Duration.ofSeconds(20)).until(() -> post().statusCode() == 201);
    }

    @Test
    void the_service_is_alive_but_not_ready() {
        try (var _ = new DatabaseSwitch()) {
            given().get(management + "health/ready").then().statusCode(503);
            given().get(management + "health/live").then().statusCode(200);
        }

        await().atMost(Duration.ofSeconds(20))
                .until(() -> given().get(management + "health/ready").statusCode() == 200);
    }

    @Test
    void readiness_and_metrics_tell_how_far_publishing_trails_behind() {
        given().get(management + "health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'outbox' }.data.'outbox.rows'", equalTo(0));

        assertThat(given().get(management + "metrics").asString())
                .contains("assay_outbox_lag_rows{source=\"outbox\"} 0.0")
                .contains("assay_outbox_lag_seconds{source=\"outbox\"} 0.0");
    }

    private Response post() {
        return given().contentType("application/json")
                .auth()
                .oauth2(tokens.token("teller", Set.of(Roles.CLIENT_WRITER), Set.of("*")))
                .header("Idempotency-Key", "away")
                .body("{\"name\":\"x\",\"amount\":5}")
                .post("/v1/accounts/away/entries");
    }
}
