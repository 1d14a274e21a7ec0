package assay.interaction.journal;

import static assay.interaction.Callers.coreSystem;
import static assay.interaction.Callers.reader;
import static assay.interaction.Json.contact;
import static assay.interaction.Json.named;
import static assay.interaction.Json.transaction;
import static assay.interaction.Json.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import assay.foundation.ids.Ids;
import assay.interaction.ServiceTest;
import assay.interaction.directory.ClientFixture;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServiceTest
class ReversalTest {

    @Inject
    ClientFixture given;

    @Test
    void an_entry_is_taken_back_by_a_new_one_and_both_stay() {
        UUID client = given.client();
        String wrong =
                post(transaction(client, "500.00")).statusCode(201).extract().path("id");

        String reversal = post(with(transaction(client, "500.00"), "reverses", wrong))
                .statusCode(201)
                .extract()
                .path("id");

        reader().get("/v1/interactions/{id}", wrong).then().body("reversedBy", equalTo(reversal));
        reader().get("/v1/interactions/{id}", reversal).then().body("reverses", equalTo(wrong));
        reader().get("/v1/clients/{id}/interactions", client).then().body("items", hasSize(2));
    }

    @Test
    void an_entry_is_taken_back_only_once() {
        UUID client = given.client();
        String wrong =
                post(transaction(client, "1.00")).statusCode(201).extract().path("id");
        Map<String, Object> reversal = with(transaction(client, "1.00"), "reverses", wrong);
        post(reversal).statusCode(201);

        post(reversal).statusCode(409).body("code", equalTo("already-reversed"));
        reader().get("/v1/clients/{id}/interactions", client).then().body("items", hasSize(2));
    }

    @Test
    void two_reversals_of_one_entry_in_a_batch_are_refused() {
        UUID client = given.client();
        String wrong =
                post(transaction(client, "1.00")).statusCode(201).extract().path("id");
        Map<String, Object> reversal = with(transaction(client, "1.00"), "reverses", wrong);

        coreSystem()
                .body(Map.of("items", List.of(reversal, reversal)))
                .post("/v1/interaction-batches")
                .then()
                .statusCode(409)
                .body("errors.pointer", contains("/items/1/reverses"));
        reader().get("/v1/interactions/{id}", wrong)
                .then()
                .body("$", org.hamcrest.Matchers.not(org.hamcrest.Matchers.hasKey("reversedBy")));
    }

    @Test
    void a_reversal_sent_again_under_its_external_id_is_a_duplicate() {
        UUID client = given.client();
        String wrong =
                post(transaction(client, "1.00")).statusCode(201).extract().path("id");
        Map<String, Object> reversal = named(
                with(transaction(client, "1.00"), "reverses", wrong),
                "CORE",
                Ids.next().toString());
        post(reversal).statusCode(201);

        post(reversal).statusCode(201).body("state", equalTo("DUPLICATE"));
    }

    @Test
    void other_clients_other_kinds_and_reversals_are_not_reversed() {
        UUID client = given.client();
        String entry =
                post(transaction(client, "1.00")).statusCode(201).extract().path("id");
        String foreign = post(transaction(given.client(), "1.00"))
                .statusCode(201)
                .extract()
                .path("id");

        refused(with(transaction(client, "1.00"), "reverses", foreign), "reverses-unknown");
        refused(with(transaction(client, "1.00"), "reverses", Ids.next()), "reverses-unknown");
        refused(with(contact(client, "wrong client"), "reverses", entry), "reverses-other-kind");

        String reversal = post(with(transaction(client, "1.00"), "reverses", entry))
                .statusCode(201)
                .extract()
                .path("id");
        refused(with(transaction(client, "1.00"), "reverses", reversal), "reverses-reversal");
        reader().get("/v1/clients/{id}/interactions", client).then().body("items", hasSize(2));
    }

    private static void refused(Map<String, Object> entry, String code) {
        post(entry)
                .statusCode(422)
                .body("code", equalTo("reversal-refused"))
                .body("errors.pointer", contains("/reverses"))
                .body("errors.code", contains(code));
    }

    private static ValidatableResponse post(Map<String, Object> entry) {
        return coreSystem().body(entry).post("/v1/interactions").then();
    }
}
