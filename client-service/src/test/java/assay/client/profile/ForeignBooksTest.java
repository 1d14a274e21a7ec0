package assay.client.profile;

import static assay.client.ClientFixture.newReference;
import static assay.client.ClientFixture.organisation;
import static assay.client.ClientFixture.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import assay.client.Callers;
import assay.foundation.security.Roles;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever does not have the book cannot tell a client of it from one that does not exist. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ForeignBooksTest {

    @Test
    void a_foreign_client_reads_like_one_that_does_not_exist() {
        UUID foreign = registered(organisation(newReference(), "\"book\":\"north\""));
        UUID nobody = UUID.randomUUID();

        String one = body(Callers.readerOf("south"), foreign);
        String other = body(Callers.readerOf("south"), nobody);

        assertThat(one).isEqualTo(other);
        Callers.readerOf("north").get("/v1/clients/{id}", foreign).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "\"1\"", "\"9\""})
    void a_foreign_client_cannot_be_changed_whatever_the_entity_tag(String ifMatch) {
        UUID foreign = registered(organisation(newReference(), "\"book\":\"north\""));
        Callers.writerOf("south", "nort", "north-east")
                .contentType("application/merge-patch+json")
                .header("If-Match", ifMatch)
                .body("{\"region\":\"CN\"}")
                .patch("/v1/clients/{id}", foreign)
                .then()
                .statusCode(404)
                .body("code", is("not-found"));
    }

    @Test
    void a_foreign_client_is_not_found_by_its_reference() {
        String reference = newReference();
        registered(organisation(reference, "\"book\":\"north\""));
        Callers.readerOf("south")
                .get("/v1/clients?externalRef=CORE:" + reference)
                .then()
                .statusCode(200)
                .body("items.size()", is(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.AUDITOR, Roles.PRIVACY_OFFICER})
    void auditors_and_privacy_officers_see_every_book(String role) {
        UUID id = registered(organisation(newReference(), "\"book\":\"north\""));
        Callers.caller("somebody", Set.of(role), Set.of())
                .get("/v1/clients/{id}", id)
                .then()
                .statusCode(200);
    }

    private static String body(RequestSpecification caller, UUID id) {
        return caller.get("/v1/clients/{id}", id)
                .then()
                .statusCode(404)
                .extract()
                .asString()
                .replace(id.toString(), "ID")
                .replaceAll("\"traceId\":\"[0-9a-f]+\"", "");
    }
}
