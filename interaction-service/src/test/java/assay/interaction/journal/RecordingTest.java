package assay.interaction.journal;

import static assay.interaction.Callers.as;
import static assay.interaction.Callers.coreSystem;
import static assay.interaction.Callers.reader;
import static assay.interaction.Json.contact;
import static assay.interaction.Json.named;
import static assay.interaction.Json.transaction;
import static assay.interaction.Json.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import assay.foundation.ids.Ids;
import assay.foundation.security.Roles;
import assay.interaction.ServiceTest;
import assay.interaction.directory.ClientFixture;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServiceTest
class RecordingTest {

    @Inject
    ClientFixture given;

    @Test
    void a_transaction_is_recorded_and_can_be_read_at_its_location() {
        UUID client = given.client();

        String location = post(transaction(client, "-12.50"))
                .statusCode(201)
                .body("state", equalTo("RECORDED"))
                .header("Location", matchesPattern(".*/v1/interactions/[0-9a-f-]{36}"))
                .extract()
                .header("Location");

        reader().get(location)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("clientId", equalTo(client.toString()))
                .body("transaction.amount.amount", equalTo("-12.50"))
                .body("occurredAt", equalTo("2026-01-15T10:00:00Z"));
    }

    @Test
    void one_bad_item_keeps_the_whole_batch_out_and_is_pointed_at() {
        UUID client = given.client();
        List<Map<String, Object>> items = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            items.add(transaction(client, "1.00"));
        }
        items.set(3, with(items.get(3), "occurredAt", "2999-01-01T00:00:00Z"));

        batch(items)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("validation-failed"))
                .body("errors.pointer", contains("/items/3/occurredAt"))
                .body("errors.code", contains("in-the-future"));

        timeline(client).body("items", hasSize(0));
    }

    @Test
    void a_batch_answers_in_the_order_of_its_items() {
        UUID client = given.client();
        List<Map<String, Object>> items = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            items.add(named(transaction(client, "1.00"), "CORE", client + "/" + (99 - i)));
        }

        List<String> ids = batch(items).statusCode(201).extract().path("items.id");

        assertThat(ids).hasSize(100).doesNotHaveDuplicates();
        reader().get("/v1/interactions/{id}", ids.get(7)).then().body("externalId", equalTo(client + "/92"));
    }

    @Test
    void the_same_external_id_with_the_same_content_is_a_duplicate() {
        Map<String, Object> entry =
                named(transaction(given.client(), "5.00"), "CORE", Ids.next().toString());
        String first = post(entry).statusCode(201).extract().path("id");

        post(entry).statusCode(201).body("state", equalTo("DUPLICATE")).body("id", equalTo(first));
        batch(List.of(entry, entry))
                .statusCode(201)
                .body("items.state", contains("DUPLICATE", "DUPLICATE"))
                .body("items.id", contains(first, first));
    }

    @Test
    void twice_in_one_batch_is_once_in_the_log() {
        UUID client = given.client();
        Map<String, Object> entry =
                named(transaction(client, "5.00"), "CORE", Ids.next().toString());

        batch(List.of(entry, entry)).statusCode(201).body("items.state", contains("RECORDED", "DUPLICATE"));

        timeline(client).body("items", hasSize(1));
    }

    @Test
    void the_same_external_id_with_other_content_is_refused_and_nothing_is_stored() {
        UUID client = given.client();
        Map<String, Object> entry =
                named(transaction(client, "5.00"), "CORE", Ids.next().toString());
        post(entry).statusCode(201);

        Map<String, Object> changed = named(transaction(client, "6.00"), "CORE", (String) entry.get("externalId"));
        batch(List.of(transaction(client, "1.00"), changed))
                .statusCode(409)
                .body("code", equalTo("external-id-reused"))
                .body("errors.pointer", contains("/items/1/externalId"));

        timeline(client).body("items", hasSize(1));
    }

    @Test
    void the_first_transaction_fixes_the_currency_of_a_portfolio() {
        UUID client = given.client();
        post(transaction(client, "5.00")).statusCode(201);

        Map<String, Object> dollars = with(
                transaction(client, "5.00"),
                "transaction",
                Map.of("type", "FEE", "amount", Map.of("amount", "5.00", "currency", "USD")));

        post(dollars)
                .statusCode(422)
                .body("code", equalTo("currency-differs"))
                .body("errors.pointer", contains("/transaction/amount/currency"));
        timeline(client).body("items", hasSize(1));
    }

    @Test
    void a_refused_batch_does_not_fix_the_currency_either() {
        UUID client = given.client();
        Map<String, Object> dollars = with(
                transaction(client, "5.00"),
                "transaction",
                Map.of("type", "FEE", "amount", Map.of("amount", "5.00", "currency", "USD")));
        batch(List.of(dollars, transaction(client, "1.00"))).statusCode(422);

        post(transaction(client, "5.00")).statusCode(201);
    }

    @Test
    void bad_values_are_named_by_pointer_and_code() {
        UUID client = given.client();
        Map<String, Object> base = transaction(client, "1.00");

        refused(with(base, "client", Map.of()), "/client", "client-selector");
        refused(with(base, "occurredAt", "1899-12-31T23:59:59Z"), "/occurredAt", "too-long-ago");
        refused(with(base, "externalId", "X"), "/source", "source-of-external-id");
        refused(with(base, "source", "a b"), "/source", "system-name");
        refused(with(base, "productLine", "x\u0000y"), "/productLine", "text-characters");
        refused(with(base, "contact", Map.of("channel", "MAIL", "direction", "INBOUND")), "/contact", "other-kind");
        refused(with(base, "unknown", 1), "/unknown", "unknown-property");
        refused(with(base, "kind", "WISH"), "/kind", "not-one-of");
        refused(
                transaction(client, "1234567890123456789012345678901234567890"),
                "/transaction/amount/amount",
                "digits");
        refused(transaction(client, "1.005"), "/transaction/amount/amount", "decimals");
        refused(contact(client, "card 4111 1111 1111 1111, please"), "/contact/note", "card-number");
        timeline(client).body("items", hasSize(0));
    }

    @Test
    void an_empty_batch_and_one_of_1001_are_refused() {
        batch(List.of()).statusCode(400).body("errors.pointer", contains("/items"));
        Map<String, Object> entry = transaction(given.client(), "1.00");
        List<Map<String, Object>> many = new ArrayList<>();
        for (int i = 0; i <= 1_000; i++) {
            many.add(entry);
        }
        batch(many).statusCode(400).body("errors.code", contains("list-length"));
    }

    @Test
    void unknown_clients_and_those_of_foreign_books_look_the_same() {
        UUID foreign = given.clientOf("north");
        var writer = as("branch", Set.of(Roles.INTERACTION_WRITER), Set.of("south"));

        String first = writer.body(transaction(foreign, "1.00"))
                .post("/v1/interactions")
                .then()
                .statusCode(404)
                .body("code", equalTo("client-unknown"))
                .body("errors.pointer", contains("/client"))
                .extract()
                .path("detail");
        post(transaction(Ids.next(), "1.00")).statusCode(404).body("detail", equalTo(first));
    }

    @Test
    void recording_needs_the_role() {
        as("reader", Set.of(Roles.CLIENT_READER), Set.of("*"))
                .body(transaction(given.client(), "1.00"))
                .post("/v1/interactions")
                .then()
                .statusCode(403);
    }

    @Test
    void a_repeated_key_gets_the_first_answer_and_has_no_second_effect() {
        UUID client = given.client();
        String key = Ids.next().toString();
        Map<String, Object> body = Map.of("items", List.of(transaction(client, "1.00"), transaction(client, "2.00")));

        String first = coreSystem()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/interaction-batches")
                .then()
                .statusCode(201)
                .extract()
                .asString();
        String again = coreSystem()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/interaction-batches")
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .extract()
                .asString();

        assertThat(again).isEqualTo(first);
        timeline(client).body("items", hasSize(2));
        coreSystem()
                .header("Idempotency-Key", key)
                .body(Map.of("items", List.of(transaction(client, "3.00"))))
                .post("/v1/interaction-batches")
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void problems_are_told_in_chinese_too() {
        coreSystem()
                .header("Accept-Language", "zh-CN")
                .body(transaction(Ids.next(), "1.00"))
                .post("/v1/interactions")
                .then()
                .statusCode(404)
                .body("title", equalTo("客户不存在"))
                .body("errors.detail", hasItem("不是您可以查看的客户"));
    }

    private static void refused(Map<String, Object> entry, String pointer, String code) {
        post(entry).statusCode(400).body("errors.pointer", hasItem(pointer)).body("errors.code", hasItem(code));
    }

    private static ValidatableResponse post(Map<String, Object> entry) {
        return coreSystem().body(entry).post("/v1/interactions").then();
    }

    private static ValidatableResponse batch(List<Map<String, Object>> items) {
        return coreSystem()
                .body(Map.of("items", items))
                .post("/v1/interaction-batches")
                .then();
    }

    private static ValidatableResponse timeline(UUID client) {
        return reader().get("/v1/clients/{id}/interactions", client).then().statusCode(200);
    }
}
