package assay.foundation.security;

import static org.hamcrest.Matchers.equalTo;

import assay.foundation.harness.IdentityProvider;
import assay.foundation.harness.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The identity provider is down when the service starts, comes up, and goes away again. */
@QuarkusTest
@QuarkusTestResource(value = ProviderOutageTest.LateProvider.class, restrictToAnnotatedClass = true)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProviderOutageTest {

    LateProvider late;

    @Test
    void an_outage_delays_newcomers_and_stops_nobody_else() {
        String stranger = Tokens.withNewKey("http://127.0.0.1:" + late.port).token("b", Set.of(), Set.of());
        call("eyJhbGciOiJSUzI1NiJ9.e30.AAAA").statusCode(503).body("code", equalTo("identity-provider-unavailable"));

        String token;
        try (IdentityProvider provider = IdentityProvider.start(late.directory, late.port)) {
            token = provider.token("a", Set.of(Roles.CLIENT_READER), Set.of("*"));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> call(token).statusCode(200));
        }

        call(token).statusCode(200);
        call(stranger).statusCode(401).body("code", equalTo("token-invalid"));
    }

    private static ValidatableResponse call(String token) {
        return RestAssured.given().auth().oauth2(token).get("/v1/samples/me").then();
    }

    /** Knows where the provider will be. */
    public static final class LateProvider implements QuarkusTestResourceLifecycleManager {

        private int port;
        private Path directory = Path.of("");

        @Override
        public Map<String, String> start() {
            try (ServerSocket free = new ServerSocket(0)) {
                port = free.getLocalPort();
                directory = Files.createTempDirectory("provider");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Map.of(
                    "quarkus.oidc.auth-server-url", "http://127.0.0.1:" + port, "quarkus.oidc.connection-delay", "1S");
        }

        @Override
        public void inject(TestInjector injector) {
            injector.injectIntoFields(this, new TestInjector.MatchesType(LateProvider.class));
        }

        @Override
        public void stop() {
            // the test stops what it starts
        }
    }
}
