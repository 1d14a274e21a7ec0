package assay.client;

import static org.assertj.core.api.Assertions.assertThat;

import assay.foundation.harness.Infrastructure;
import assay.foundation.security.Roles;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Every operation with every role, from the contract: an operation that is not in this table fails the test. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RolesTest {

    private static final List<String> ALL = List.of(
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

    private static final Set<String> READERS = Set.of(Roles.CLIENT_READER, Roles.AUDITOR, Roles.PRIVACY_OFFICER);
    private static final Set<String> WRITERS = Set.of(Roles.CLIENT_WRITER);
    private static final Set<String> WATCHERS = Set.of(Roles.CLIENT_WRITER, Roles.OPERATOR, Roles.AUDITOR);

    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("post /v1/clients", WRITERS),
            Map.entry("get /v1/clients", READERS),
            Map.entry("get /v1/clients/{id}", READERS),
            Map.entry("patch /v1/clients/{id}", WRITERS),
            Map.entry("post /v1/client-lookups", Set.of(Roles.SERVICE)),
            Map.entry("post /v1/import-mappings", Set.of(Roles.CLIENT_WRITER, Roles.INTERACTION_WRITER)),
            Map.entry(
                    "get /v1/import-mappings/{id}",
                    Set.of(Roles.CLIENT_WRITER, Roles.INTERACTION_WRITER, Roles.SERVICE, Roles.AUDITOR)),
            Map.entry("post /v1/client-imports", WRITERS),
            Map.entry("get /v1/client-imports/{id}", WATCHERS),
            Map.entry("get /v1/client-imports/{id}/errors", WATCHERS),
            Map.entry("put /v1/client-imports/{id}/cancellation", Set.of(Roles.CLIENT_WRITER, Roles.OPERATOR)));

    @Test
    void each_operation_lets_in_exactly_the_roles_of_the_table() {
        for (String operation : operations()) {
            Set<String> admitted = new TreeSet<>();
            for (String role : ALL) {
                int status = call(operation, Callers.caller("somebody", Set.of(role), Set.of("*")));
                assertThat(status)
                        .as(operation + " as " + role)
                        .isNotEqualTo(401)
                        .isLessThan(500);
                if (status != 403) {
                    admitted.add(role);
                }
            }
            assertThat(admitted).as(operation).isEqualTo(new TreeSet<>(allowed(operation)));
        }
    }

    @Test
    void the_contract_names_the_same_roles() {
        JsonNode paths = contract().path("paths");
        for (String operation : operations()) {
            String[] parts = operation.split(" ");
            Set<String> scopes = new TreeSet<>();
            paths.path(parts[1])
                    .path(parts[0])
                    .path("security")
                    .forEach(requirement ->
                            requirement.forEach(named -> named.forEach(scope -> scopes.add(scope.asText()))));
            assertThat(scopes).as(operation).isEqualTo(new TreeSet<>(allowed(operation)));
        }
    }

    @Test
    void without_a_good_token_nobody_gets_in() {
        var tokens = Infrastructure.running().tokens();
        var expired = tokens.issue("late")
                .roles(Set.copyOf(ALL))
                .issuedAgo(Duration.ofHours(2))
                .lifetime(Duration.ofHours(1));
        var foreignAudience = tokens.issue("lost").roles(Set.copyOf(ALL)).audience("elsewhere");
        var foreignIssuer = tokens.issue("lost").roles(Set.copyOf(ALL)).issuer("https://elsewhere.example");
        for (String operation : operations()) {
            assertThat(call(operation, Callers.stranger())).as(operation).isEqualTo(401);
            assertThat(call(operation, bearer(expired.sign()))).as(operation).isEqualTo(401);
            assertThat(call(operation, bearer(foreignAudience.sign())))
                    .as(operation)
                    .isEqualTo(401);
            assertThat(call(operation, bearer(foreignIssuer.sign())))
                    .as(operation)
                    .isEqualTo(401);
        }
    }

    private static RequestSpecification bearer(String token) {
        return RestAssured.given().auth().oauth2(token).contentType("application/json");
    }

    private static int call(String operation, RequestSpecification caller) {
        String[] parts = operation.split(" ");
        RequestSpecification request = caller;
        if (parts[0].equals("patch")) {
            request = request.contentType("application/merge-patch+json").body("{}");
        } else if (parts[1].equals("/v1/client-imports")) {
            request = request.contentType("text/csv").body("a\n");
        } else if (parts[0].equals("post")) {
            request = request.body("{}");
        }
        return request.request(
                        parts[0].toUpperCase(java.util.Locale.ROOT),
                        parts[1].replace("{id}", UUID.randomUUID().toString()))
                .statusCode();
    }

    private static Set<String> allowed(String operation) {
        Set<String> roles = ALLOWED.get(operation);
        assertThat(roles).as(operation + " is in the table").isNotNull();
        return roles;
    }

    private static Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        contract()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method -> operations.add(method + " " + path.getKey())));
        assertThat(operations).hasSize(ALLOWED.size());
        return operations;
    }

    private static JsonNode contract() {
        return Contract.read();
    }
}
