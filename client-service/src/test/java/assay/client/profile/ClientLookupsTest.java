package assay.client.profile;

import static assay.client.ClientFixture.newReference;
import static assay.client.ClientFixture.organisation;
import static assay.client.ClientFixture.registered;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import assay.client.Callers;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClientLookupsTest {

    @Test
    void known_references_get_their_clients_and_unknown_ones_are_absent() {
        String one = newReference();
        String two = newReference();
        UUID first = registered(organisation(one, "\"book\":\"north\"", "\"portfolio\":\"lookups\""));
        UUID second = registered(organisation(two));

        Callers.service()
                .body("{\"references\":[" + reference(one) + "," + reference("nobody") + "," + reference(two) + ","
                        + reference(one) + "]}")
                .post("/v1/client-lookups")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("items.clientId", contains(first.toString(), second.toString()))
                .body("items.reference.id", contains(one, two))
                .body("items[0].book", is("north"))
                .body("items[0].portfolio", is("lookups"))
                .body("items[0].version", is(1));
    }

    @Test
    void ids_are_looked_up_too_alone_or_beside_references() {
        String one = newReference();
        UUID first = registered(organisation(one));
        UUID second = registered(organisation(newReference()));

        Callers.service()
                .body("{\"ids\":[\"" + second + "\",\"" + UUID.randomUUID() + "\"]}")
                .post("/v1/client-lookups")
                .then()
                .statusCode(200)
                .body("items.clientId", contains(second.toString()))
                .body("items[0].reference", nullValue());
        Callers.service()
                .body("{\"references\":[" + reference(one) + "],\"ids\":[\"" + second + "\"]}")
                .post("/v1/client-lookups")
                .then()
                .statusCode(200)
                .body("items.clientId", contains(first.toString(), second.toString()));
        Callers.service().body("{}").post("/v1/client-lookups").then().statusCode(400);
    }

    @Test
    void a_thousand_references_are_welcome_and_one_more_is_not() {
        String thousand = String.join(",", Collections.nCopies(1000, reference("nobody")));
        Callers.service()
                .body("{\"references\":[" + thousand + "]}")
                .post("/v1/client-lookups")
                .then()
                .statusCode(200)
                .body("items.size()", is(0));
        Callers.service()
                .body("{\"references\":[" + thousand + "," + reference("nobody") + "]}")
                .post("/v1/client-lookups")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/references"));
        Callers.service()
                .body("{\"references\":[]}")
                .post("/v1/client-lookups")
                .then()
                .statusCode(400);
        Callers.service()
                .body("{\"references\":[{}]}")
                .post("/v1/client-lookups")
                .then()
                .statusCode(400);
    }

    private static String reference(String id) {
        return "{\"system\":\"CORE\",\"id\":\"" + id + "\"}";
    }
}
