package assay.foundation.security;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import assay.foundation.harness.Tokens;
import assay.foundation.sample.SampleApplication;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SampleApplication.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CallerTest {

    private static final String IN_NORTH = "/v1/samples/0198c5a0-0000-7000-8000-000000000001";

    Tokens tokens;

    @Inject
    ReferenceHasher hasher;

    @Test
    void the_token_says_who_calls_and_which_books_they_see() {
        as("alice", Set.of(Roles.CLIENT_READER), Set.of("north", "south"), "/v1/samples/me")
                .body("subject", equalTo("alice"))
                .body("books", containsInAnyOrder("north", "south"))
                .body("all", equalTo(false));
    }

    @Test
    void who_has_no_books_sees_none() {
        as("bob", Set.of(Roles.CLIENT_READER), Set.of(), "/v1/samples/me")
                .body("books", empty())
                .body("all", equalTo(false));
        as("bob", Set.of(Roles.CLIENT_READER), Set.of(), IN_NORTH).statusCode(404);
    }

    @Test
    void auditors_privacy_officers_and_a_star_see_all_books() {
        as("carol", Set.of(Roles.CLIENT_READER, Roles.AUDITOR), Set.of(), IN_NORTH)
                .statusCode(200);
        as("dave", Set.of(Roles.CLIENT_READER, Roles.PRIVACY_OFFICER), Set.of(), IN_NORTH)
                .statusCode(200);
        as("erin", Set.of(Roles.CLIENT_READER), Set.of("*"), IN_NORTH).statusCode(200);
    }

    @Test
    void a_book_is_a_whole_name() {
        as("frank", Set.of(Roles.CLIENT_READER), Set.of("north"), IN_NORTH).statusCode(200);
        for (String book : new String[] {"nor", "northern", "NORTH", "nort*", "north,south", ""}) {
            as("frank", Set.of(Roles.CLIENT_READER), Set.of(book), IN_NORTH).statusCode(404);
        }
    }

    @Test
    void reference_keys_come_from_the_configuration() {
        Assertions.assertThat(hasher.candidates("CORE", "1"))
                .extracting(hash -> hash.keyId())
                .containsExactly("k2", "k1");
    }

    private ValidatableResponse as(String subject, Set<String> roles, Set<String> books, String path) {
        return RestAssured.given()
                .auth()
                .oauth2(tokens.token(subject, roles, books))
                .get(path)
                .then();
    }
}
