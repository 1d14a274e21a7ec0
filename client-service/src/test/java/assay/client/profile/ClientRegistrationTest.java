package assay.client.profile;

import static assay.client.ClientFixture.newReference;
import static assay.client.ClientFixture.organisation;
import static assay.client.ClientFixture.person;
import static assay.client.ClientFixture.post;
import static assay.client.ClientFixture.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import assay.client.Callers;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClientRegistrationTest {

    @Test
    void a_registered_client_can_be_read_with_everything_that_was_said() {
        String reference = newReference();
        UUID id = registered(organisation(
                reference,
                "\"subtype\":\"SPONSOR\"",
                "\"sizeClass\":\"LARGE\"",
                "\"industry\":\"F42\"",
                "\"region\":\"CN-31\"",
                "\"book\":\"north\"",
                "\"portfolio\":\"projects\"",
                "\"legalBasis\":\"CONSENT\"",
                "\"identifiers\":[{\"scheme\":\"LEI\",\"value\":\"HWUPKR0MPOU8FGXBT394\"}]"));

        Callers.reader()
                .get("/v1/clients/{id}", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .header("Cache-Control", "no-store")
                .body("id", is(id.toString()))
                .body("version", is(1))
                .body("externalRef", equalTo(Map.of("system", "CORE", "id", reference)))
                .body("type", is("CORPORATE_BORROWER"))
                .body("subtype", is("SPONSOR"))
                .body("person", is("LEGAL"))
                .body("name", is("Harbour Bridge Ltd"))
                .body("identifiers", equalTo(List.of(Map.of("scheme", "LEI", "value", "HWUPKR0MPOU8FGXBT394"))))
                .body("sizeClass", is("LARGE"))
                .body("wealthClass", nullValue())
                .body("industry", is("F42"))
                .body("region", is("CN-31"))
                .body("book", is("north"))
                .body("portfolio", is("projects"))
                .body("legalBasis", is("CONSENT"))
                .body("registeredAt", matchesPattern("\\d{4}-\\d\\d-\\d\\dT.*Z"));
    }

    @Test
    void a_natural_person_reads_as_it_was_written_although_it_is_stored_encrypted() {
        UUID id = registered(person(
                newReference(),
                "李小龍",
                "\"wealthClass\":\"HIGH_NET_WORTH\"",
                "\"identifiers\":[{\"scheme\":\"NATIONAL_ID\",\"value\":\"11010519491231002X\"}]"));

        Callers.reader()
                .get("/v1/clients/{id}", id)
                .then()
                .statusCode(200)
                .body("name", is("李小龍"))
                .body("person", is("NATURAL"))
                .body("identifiers[0].value", is("11010519491231002X"));
    }

    @Test
    void the_answer_carries_id_and_version_and_nothing_about_the_person() {
        Map<String, Object> answer = post(person(newReference(), "Ada Lovelace"))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", matchesPattern(".*/v1/clients/[0-9a-f-]{36}"))
                .extract()
                .body()
                .as(new io.restassured.common.mapper.TypeRef<>() {});
        assertThat(answer).containsOnlyKeys("id", "version");
    }

    @Test
    void a_reference_can_be_registered_once() {
        String reference = newReference();
        registered(organisation(reference));

        post(organisation(reference)).statusCode(409).body("code", is("external-ref-taken"));
    }

    @Test
    void of_many_registrations_of_one_reference_at_the_same_time_exactly_one_succeeds() throws Exception {
        String body = organisation(newReference());
        List<Callable<Integer>> twins = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            twins.add(() -> post(body).extract().statusCode());
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> twin : threads.invokeAll(twins)) {
                answers.add(twin.get());
            }
            assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
        }
    }

    @Test
    void the_same_key_and_request_get_the_first_answer_again() {
        String body = organisation(newReference());
        String key = UUID.randomUUID().toString();

        var first = Callers.writer().header("Idempotency-Key", key).body(body).post("/v1/clients");
        var second = Callers.writer().header("Idempotency-Key", key).body(body).post("/v1/clients");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header("Idempotent-Replayed")).isNull();
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
    }

    @Test
    void the_same_key_with_another_request_is_refused_and_registers_nobody() {
        String key = UUID.randomUUID().toString();
        String other = newReference();
        Callers.writer()
                .header("Idempotency-Key", key)
                .body(organisation(newReference()))
                .post("/v1/clients")
                .then()
                .statusCode(201);

        Callers.writer()
                .header("Idempotency-Key", key)
                .body(organisation(other))
                .post("/v1/clients")
                .then()
                .statusCode(422)
                .body("code", is("idempotency-key-reused"));
        Callers.reader().get("/v1/clients?externalRef=CORE:" + other).then().body("items.size()", is(0));
    }

    @Test
    void a_refused_registration_leaves_its_key_free_for_the_corrected_one() {
        String key = UUID.randomUUID().toString();
        String reference = newReference();
        Callers.writer()
                .header("Idempotency-Key", key)
                .body(organisation(reference, "\"region\":\"nowhere\""))
                .post("/v1/clients")
                .then()
                .statusCode(400);

        Callers.writer()
                .header("Idempotency-Key", key)
                .body(organisation(reference))
                .post("/v1/clients")
                .then()
                .statusCode(201);
    }

    @Test
    void clients_go_only_into_books_of_the_token() {
        Callers.writerOf("south")
                .body(organisation(newReference(), "\"book\":\"north\""))
                .post("/v1/clients")
                .then()
                .statusCode(422)
                .body("code", is("book-not-granted"))
                .body("errors[0].pointer", is("/book"));
    }
}
