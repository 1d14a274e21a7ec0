package assay.client.profile;

import static assay.client.ClientFixture.newReference;
import static assay.client.ClientFixture.organisation;
import static assay.client.ClientFixture.person;
import static assay.client.ClientFixture.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import assay.client.Callers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClientChangeTest {

    @Test
    void a_patch_replaces_adds_and_removes_members_and_leaves_the_rest() {
        UUID id = registered(organisation(newReference(), "\"region\":\"CN\"", "\"sizeClass\":\"SME\""));

        patch(id, "\"1\"", "{\"industry\":\"F41\",\"sizeClass\":\"LARGE\",\"region\":null}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("version", is(2));

        Callers.reader()
                .get("/v1/clients/{id}", id)
                .then()
                .header("ETag", "\"2\"")
                .body("industry", is("F41"))
                .body("sizeClass", is("LARGE"))
                .body("region", nullValue())
                .body("name", is("Harbour Bridge Ltd"));
    }

    @Test
    void the_name_and_the_identifiers_of_a_person_can_be_changed() {
        UUID id = registered(person(newReference(), "Ada Byron"));

        patch(id, "\"1\"", "{\"name\":\"Ada Lovelace\",\"identifiers\":[{\"scheme\":\"PASSPORT\",\"value\":\"P1\"}]}")
                .statusCode(200);
        patch(id, "\"2\"", "{\"identifiers\":[{\"scheme\":\"PASSPORT\",\"value\":\"P2\"}]}")
                .statusCode(200);

        Callers.reader()
                .get("/v1/clients/{id}", id)
                .then()
                .body("name", is("Ada Lovelace"))
                .body("identifiers.value", is(List.of("P2")));
    }

    @Test
    void a_patch_that_changes_nothing_makes_no_version() {
        UUID id = registered(organisation(newReference(), "\"region\":\"CN\""));
        patch(id, "\"1\"", "{\"region\":\"CN\"}").statusCode(200).header("ETag", "\"1\"");
        patch(id, "\"1\"", "{}").statusCode(200).header("ETag", "\"1\"");
    }

    @Test
    void without_if_match_it_is_428_and_with_a_stale_one_412() {
        UUID id = registered(organisation(newReference()));
        Callers.writer()
                .contentType("application/merge-patch+json")
                .body("{\"region\":\"CN\"}")
                .patch("/v1/clients/{id}", id)
                .then()
                .statusCode(428)
                .body("code", is("precondition-required"));
        patch(id, "\"1\"", "{\"region\":\"CN\"}").statusCode(200);

        patch(id, "\"1\"", "{\"region\":\"DE\"}").statusCode(412).body("code", is("precondition-failed"));
        patch(id, "W/\"2\"", "{\"region\":\"DE\"}").statusCode(412);
        patch(id, "2", "{\"region\":\"DE\"}").statusCode(400);

        Callers.reader().get("/v1/clients/{id}", id).then().body("region", is("CN"));
    }

    @Test
    void of_many_writers_who_saw_the_same_version_exactly_one_wins() throws Exception {
        UUID id = registered(organisation(newReference()));
        List<String> regions = List.of("DE", "FR", "IT", "ES", "PL", "NL", "BE", "AT");
        List<Callable<Integer>> writers = new ArrayList<>();
        regions.forEach(region -> writers.add(() ->
                patch(id, "\"1\"", "{\"region\":\"" + region + "\"}").extract().statusCode()));
        try (ExecutorService threads = Executors.newFixedThreadPool(regions.size())) {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(writers)) {
                answers.add(answer.get());
            }
            assertThat(answers).containsOnly(200, 412).containsOnlyOnce(200);
        }
        Callers.reader().get("/v1/clients/{id}", id).then().body("version", is(2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"id":"01936d2a-5c3e-7a10-b2d4-6f0e1c9a8b77"} | /id           | read-only
            {"version":9}                                 | /version      | read-only
            {"registeredAt":"2020-01-01T00:00:00Z"}       | /registeredAt | read-only
            {"externalRef":{"id":"other"}}                | /externalRef  | read-only
            {"portfolio":"other"}                         | /portfolio    | read-only
            {"person":"NATURAL"}                          | /person       | read-only
            {"type":null}                                 | /type         | required
            {"name":null}                                 | /name         | required
            {"name":7}                                    | /name         | wrong-type
            {"name":"A","name":"B"}                       | /name         | duplicate-key
            {"score":7}                                   | /score        | unknown-property
            {"type":"LENDER","subtype":"SPONSOR"}         | /subtype      | subtype-of-type
            {"identifiers":[{"scheme":"LEI"}]}            | /identifiers/0/value | required
            []                                            | ''            | wrong-type
            """)
    void a_patch_outside_the_contract_is_refused(String patch, String pointer, String code) {
        UUID id = registered(organisation(newReference()));
        patch(id, "\"1\"", patch)
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer))
                .body("errors.code", hasItem(code));
        Callers.reader().get("/v1/clients/{id}", id).then().header("ETag", "\"1\"");
    }

    @Test
    void a_client_cannot_be_moved_into_a_book_that_is_not_in_the_token() {
        UUID id = registered(organisation(newReference(), "\"book\":\"west\""));
        patch(Callers.writerOf("west"), id, "\"1\"", "{\"book\":\"east\"}").statusCode(422);
        patch(Callers.writerOf("west", "east"), id, "\"1\"", "{\"book\":\"east\"}")
                .statusCode(200);
    }

    @Test
    void plain_json_is_not_a_merge_patch() {
        UUID id = registered(organisation(newReference()));
        Callers.writer()
                .header("If-Match", "\"1\"")
                .body("{}")
                .patch("/v1/clients/{id}", id)
                .then()
                .statusCode(415);
    }

    private static ValidatableResponse patch(UUID id, String ifMatch, String body) {
        return patch(Callers.writer(), id, ifMatch, body);
    }

    private static ValidatableResponse patch(RequestSpecification caller, UUID id, String ifMatch, String body) {
        return caller.contentType("application/merge-patch+json")
                .header("If-Match", ifMatch)
                .body(body)
                .patch("/v1/clients/{id}", id)
                .then();
    }
}
