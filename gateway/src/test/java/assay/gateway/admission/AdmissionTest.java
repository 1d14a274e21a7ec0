package assay.gateway.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import assay.foundation.harness.Tokens;
import assay.foundation.security.Roles;
import assay.gateway.GatewayTest;
import assay.gateway.Posting;
import assay.gateway.contract.Contract;
import assay.gateway.contract.domain.Operation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AdmissionTest extends GatewayTest {

    private static final List<String> ROLES = List.of(
            Roles.CLIENT_READER,
            Roles.CLIENT_WRITER,
            Roles.INTERACTION_WRITER,
            Roles.SCORE_READER,
            Roles.CREDIT_OFFICER,
            Roles.MODEL_OWNER,
            Roles.MODEL_VALIDATOR,
            Roles.AUDITOR,
            Roles.PRIVACY_OFFICER,
            Roles.OPERATOR,
            Roles.SERVICE);

    private final Contract contract;

    AdmissionTest(Contract contract) {
        this.contract = contract;
    }

    @ParameterizedTest
    @MethodSource("roles")
    void every_operation_admits_the_roles_of_the_contract_and_no_other(String role) {
        for (Operation operation : contract.operations()) {
            boolean admitted = operation.access().admits(Set.of(role));
            int status = call(operation, around.token(role)).statusCode();
            assertThat(status).as("%s as %s", operation.id(), role).isEqualTo(admitted ? 200 : 403);
        }
        assertThat(around.client.seen())
                .allMatch(seen -> Set.of(Roles.CLIENT_READER, Roles.CLIENT_WRITER, Roles.AUDITOR)
                        .contains(role));
    }

    static Stream<String> roles() {
        return ROLES.stream();
    }

    @Test
    void the_matrix_is_not_empty_and_knows_public_and_protected_operations() {
        assertThat(contract.operations())
                .anyMatch(operation -> operation.access().isPublic());
        assertThat(contract.operations())
                .filteredOn(operation -> !operation.access().isPublic())
                .hasSizeGreaterThan(4);
    }

    @Test
    void a_token_without_roles_opens_nothing() {
        as().get("/v1/clients/42").then().statusCode(403).body("code", equalTo("forbidden"));
    }

    @Test
    void without_a_token_there_is_a_challenge() {
        anonymous()
                .get("/v1/clients/42")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .header("Content-Type", startsWith("application/problem+json"))
                .body("code", equalTo("authentication-required"));
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void a_bad_token_opens_nothing(String what, Function<Tokens, String> forge) {
        anonymous()
                .header("Authorization", "Bearer " + forge.apply(around.tokens()))
                .header("Accept-Language", "zh")
                .get("/v1/clients/42")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .header("Content-Type", startsWith("application/problem+json"))
                .header("Content-Language", "zh")
                .body("title", matchesPattern(".*\\p{IsHan}.*"))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
        assertThat(around.client.seen()).isEmpty();
    }

    static Stream<Arguments> badTokens() {
        return Stream.of(
                bad(
                        "expired",
                        tokens -> reader(tokens).issuedAgo(Duration.ofHours(2)).sign()),
                bad(
                        "of tomorrow",
                        tokens -> reader(tokens)
                                .lifetime(Duration.ofDays(2))
                                .startsIn(Duration.ofDays(1))
                                .sign()),
                bad(
                        "of another issuer",
                        tokens -> reader(tokens).issuer("https://evil.example").sign()),
                bad(
                        "for another audience",
                        tokens -> reader(tokens).audience("elsewhere").sign()),
                bad(
                        "signed by a stranger",
                        tokens -> reader(Tokens.withNewKey(tokens.issuer())).sign()),
                bad("without signature", tokens -> {
                    String[] parts = reader(tokens).sign().split("\\.");
                    return "eyJhbGciOiJub25lIn0." + parts[1] + ".";
                }),
                bad("changed", tokens -> {
                    String[] parts = reader(tokens).sign().split("\\.");
                    return parts[0] + "." + parts[1] + "A." + parts[2];
                }),
                bad("nonsense", tokens -> "nonsense"));
    }

    private static Tokens.Request reader(Tokens tokens) {
        return tokens.issue("somebody").roles(Set.of(Roles.CLIENT_READER));
    }

    private static Arguments bad(String what, Function<Tokens, String> forge) {
        return Arguments.of(what, forge);
    }

    @Test
    void a_token_in_the_query_is_not_a_token() {
        anonymous()
                .get("/v1/clients/42?access_token=" + around.token(Roles.CLIENT_READER))
                .then()
                .statusCode(401);
    }

    @Test
    void a_caller_who_asks_too_often_is_told_when_to_come_back_and_others_are_not_held_up() {
        String greedy = around.token(Roles.CLIENT_READER);
        Response refused = null;
        for (int i = 0; i < 200 && refused == null; i++) {
            Response answer = get("/v1/clients/42", greedy);
            refused = answer.statusCode() == 200 ? null : answer;
        }

        assertThat(refused).isNotNull();
        refused.then()
                .statusCode(429)
                .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                .body("code", equalTo("too-many-requests"));
        assertThat(get("/v1/clients/42", around.token(Roles.CLIENT_READER)).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_body_over_the_limit_of_its_route_is_refused_whether_its_length_is_declared_or_not(boolean declared) {
        assertTooLarge(Roles.CLIENT_WRITER, "/v1/clients", "application/json", 10 << 20, declared);
        assertTooLarge(Roles.CLIENT_WRITER, "/v1/clients", "application/json", (1 << 20) + 1, declared);
        assertTooLarge(Roles.CLIENT_WRITER, "/v1/clients", "text/csv", (1 << 20) + 1, declared);
        assertTooLarge(
                Roles.INTERACTION_WRITER, "/v1/interaction-batches", "application/json", (2 << 20) + 1, declared);
        assertTooLarge(
                Roles.INTERACTION_WRITER, "/v1/interaction-imports", "application/json", (1 << 20) + 1, declared);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_body_of_just_the_limit_passes(boolean declared) {
        assertThat(post(Roles.CLIENT_WRITER, "/v1/clients", "application/json", 1 << 20, declared))
                .isEqualTo(200);
        assertThat(post(Roles.INTERACTION_WRITER, "/v1/interaction-batches", "application/json", 2 << 20, declared))
                .isEqualTo(200);
        assertThat(post(Roles.INTERACTION_WRITER, "/v1/interaction-imports", "text/csv", 5 << 20, declared))
                .isEqualTo(200);
    }

    @Test
    void a_refusal_does_not_wait_for_the_body_nor_spoil_the_connection() {
        assertThat(post(Roles.CLIENT_READER, "/v1/clients", "application/json", 1 << 20, true))
                .isEqualTo(403);
        assertThat(post(Roles.CLIENT_READER, "/v1/clients", "application/json", 1 << 20, false))
                .isEqualTo(403);
        assertThat(post(Roles.CLIENT_WRITER, "/v1/nothing", "application/json", 1 << 20, false))
                .isEqualTo(404);
    }

    @Test
    void there_are_no_answers_for_other_origins() {
        Response answer = anonymous().header("Origin", "https://evil.example").get("/openapi.json");

        assertThat(answer.headers().asList())
                .noneMatch(header -> header.getName().startsWith("Access-Control-"));
    }

    @Test
    void every_answer_carries_the_headers_that_keep_browsers_careful() {
        for (Response answer : List.of(
                anonymous().get("/nothing"),
                anonymous().get("/v1/clients/42"),
                get("/v1/clients/42", around.token(Roles.AUDITOR)))) {
            answer.then()
                    .header("X-Content-Type-Options", "nosniff")
                    .header("X-Frame-Options", "DENY")
                    .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                    .header("Referrer-Policy", "no-referrer");
        }
    }

    private Response call(Operation operation, String token) {
        return anonymous()
                .header("Authorization", "Bearer " + token)
                .request(
                        operation.method(),
                        operation
                                .path()
                                .text()
                                .replaceAll("\\{[^}]+}", UUID.randomUUID().toString()));
    }

    private Response get(String path, String token) {
        return anonymous().header("Authorization", "Bearer " + token).get(path);
    }

    private void assertTooLarge(String role, String path, String type, int bytes, boolean declared) {
        assertThat(post(role, path, type, bytes, declared))
                .as("%s with %d bytes of %s", path, bytes, type)
                .isEqualTo(413);
    }

    private int post(String role, String path, String type, int bytes, boolean declared) {
        return Posting.status(around.token(role), path, type, bytes, declared);
    }
}
