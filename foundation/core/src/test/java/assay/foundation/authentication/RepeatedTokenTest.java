package assay.foundation.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import assay.foundation.harness.Tokens;
import assay.foundation.sample.SampleApplication;
import assay.foundation.security.Roles;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A caller sends the same token again and again. */
@QuarkusTest
@QuarkusTestResource(SampleApplication.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RepeatedTokenTest {

    private static final String ME = "/v1/samples/me";

    Tokens tokens;

    @Inject
    VerifiedTokens verified;

    @Test
    void it_is_remembered_and_says_the_same_every_time() {
        String token = tokens.token("alice", Set.of(Roles.CLIENT_READER), Set.of("north"));
        assertThat(verified.holderOf(token)).isNull();

        for (int call = 0; call < 3; call++) {
            call(ME, token).statusCode(200).body("subject", equalTo("alice")).body("books[0]", equalTo("north"));
            assertThat(verified.holderOf(token)).isNotNull();
            call("/v1/samples/for-nobody", token).statusCode(403).body("code", equalTo("forbidden"));
        }
    }

    @Test
    void it_is_refused_once_it_has_expired_though_it_is_remembered() {
        String token = tokens.issue("alice")
                .roles(Set.of(Roles.CLIENT_READER))
                .lifetime(Duration.ofSeconds(3))
                .sign();
        call(ME, token).statusCode(200);
        call(ME, token).statusCode(200);

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> call(ME, token)
                        .statusCode(401)
                        .contentType("application/problem+json")
                        .body("code", equalTo("token-invalid")));
    }

    @Test
    void another_signature_under_a_remembered_token_is_refused() {
        String token = tokens.token("alice", Set.of(Roles.CLIENT_READER), Set.of());
        call(ME, token).statusCode(200);

        String unsigned = token.substring(0, token.lastIndexOf('.') + 1);
        for (String forged : new String[] {unsigned, unsigned + "A".repeat(342), token + "A", token.substring(1)}) {
            call(ME, forged).statusCode(401).contentType("application/problem+json");
        }
    }

    @Test
    void what_was_refused_is_refused_again() {
        String stranger = Tokens.withNewKey(tokens.issuer()).token("mallory", Set.of(Roles.CLIENT_READER), Set.of());
        for (int call = 0; call < 2; call++) {
            call(ME, stranger).statusCode(401).body("code", equalTo("token-invalid"));
            assertThat(verified.holderOf(stranger)).isNull();
        }
    }

    private static ValidatableResponse call(String path, String token) {
        return RestAssured.given().auth().oauth2(token).get(path).then();
    }
}
