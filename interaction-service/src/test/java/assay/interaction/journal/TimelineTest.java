package assay.interaction.journal;

import static assay.interaction.Callers.as;
import static assay.interaction.Callers.coreSystem;
import static assay.interaction.Callers.reader;
import static assay.interaction.Json.contact;
import static assay.interaction.Json.transaction;
import static assay.interaction.Json.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import assay.foundation.ids.Ids;
import assay.foundation.security.Roles;
import assay.interaction.ServiceTest;
import assay.interaction.directory.ClientFixture;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@ServiceTest
class TimelineTest {

    @Inject
    ClientFixture given;

    @Inject
    Jdbi jdbi;

    @Test
    void pages_follow_each_other_from_the_newest_to_the_oldest_without_gap_or_overlap() {
        UUID client = given.client();
        List<Map<String, Object>> items = new ArrayList<>();
        for (int i = 0; i < 25; i++) { // several months, and several entries of one instant
            String when = "2025-%02d-01T00:00:00Z".formatted(1 + i % 12);
            items.add(with(transaction(client, i + ".00"), "occurredAt", when));
        }
        batch(items);

        List<String> ids = new ArrayList<>();
        List<String> times = new ArrayList<>();
        String cursor = null;
        do {
            var request = reader().queryParam("limit", 7);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            var page = request.get("/v1/clients/{id}/interactions", client)
                    .then()
                    .statusCode(200)
                    .extract();
            ids.addAll(page.path("items.id"));
            times.addAll(page.path("items.occurredAt"));
            cursor = page.path("next");
        } while (cursor != null);

        assertThat(ids).hasSize(25).doesNotHaveDuplicates();
        assertThat(times).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void filters_narrow_the_timeline() {
        UUID client = given.client();
        batch(List.of(
                with(
                        with(transaction(client, "1.00"), "occurredAt", "2024-03-31T23:59:59.999999Z"),
                        "productLine",
                        "LOAN"),
                with(transaction(client, "2.00"), "occurredAt", "2024-04-01T00:00:00Z"),
                with(
                        transaction(client, "3.00"),
                        "transaction",
                        Map.of("type", "DEPOSIT", "amount", Map.of("amount", "3.00", "currency", "CNY"))),
                contact(client, "hello")));

        timeline(client, "kind", "CONTACT").body("items.kind", contains("CONTACT"));
        timeline(client, "transactionType", "DEPOSIT").body("items.transaction.amount.amount", contains("3.00"));
        timeline(client, "productLine", "LOAN").body("items.transaction.amount.amount", contains("1.00"));
        timeline(client, "to", "2024-04-01T00:00:00Z").body("items.transaction.amount.amount", contains("1.00"));
        timeline(client, "from", "2024-04-01T00:00:00Z").body("items", hasSize(3));
    }

    @Test
    void a_cursor_of_other_filters_is_refused() {
        UUID client = given.client();
        batch(List.of(transaction(client, "1.00"), transaction(client, "2.00")));
        String cursor = timeline(client, "limit", "1").extract().path("next");

        reader().queryParam("cursor", cursor)
                .queryParam("limit", 1)
                .queryParam("kind", "CONTACT")
                .get("/v1/clients/{id}/interactions", client)
                .then()
                .statusCode(400)
                .body("code", equalTo("cursor-invalid"));
    }

    @Test
    void limits_and_odd_parameters_are_refused() {
        UUID client = given.client();
        for (String limit : List.of("0", "201", "1e9", "x")) {
            reader().queryParam("limit", limit)
                    .get("/v1/clients/{id}/interactions", client)
                    .then()
                    .statusCode(400);
        }
        reader().queryParam("from", "yesterday")
                .get("/v1/clients/{id}/interactions", client)
                .then()
                .statusCode(400);
        reader().queryParam("kind", "WISH")
                .get("/v1/clients/{id}/interactions", client)
                .then()
                .statusCode(400);
    }

    @Test
    void notes_are_sealed_in_the_table_and_shown_only_to_those_who_need_them() {
        UUID client = given.client();
        String id = coreSystem()
                .body(contact(client, "canary-7c1e wants a longer grace period"))
                .post("/v1/interactions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        timeline(client, "kind", "CONTACT")
                .body("items[0].contact.note", equalTo("canary-7c1e wants a longer grace period"));
        for (String role : List.of(Roles.SCORE_READER, Roles.CREDIT_OFFICER, Roles.INTERACTION_WRITER)) {
            as("analyst", Set.of(role), Set.of("*"))
                    .get("/v1/interactions/{id}", id)
                    .then()
                    .statusCode(200)
                    .body("contact.channel", equalTo("PHONE"))
                    .body("contact", not(hasKey("note")));
        }
        String stored = jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT interaction::text || encode(sealed, 'escape') FROM interaction WHERE id = :id")
                .bind("id", UUID.fromString(id))
                .mapTo(String.class)
                .one());
        assertThat(stored).doesNotContain("canary-7c1e");
    }

    @Test
    void showing_a_note_is_audited_and_showing_numbers_is_not() {
        UUID client = given.client();
        batch(List.of(transaction(client, "1.00")));
        long before = audits();
        timeline(client, "limit", "10").body("items", hasSize(1));
        assertThat(audits()).isEqualTo(before);

        batch(List.of(contact(client, "please call back")));
        timeline(client, "limit", "10").body("items", hasSize(2));

        assertThat(audits()).isEqualTo(before + 1);
    }

    @Test
    void clients_of_foreign_books_have_no_timeline() {
        UUID client = given.clientOf("north");
        batch(List.of(transaction(client, "1.00")));

        for (UUID hidden : List.of(client, Ids.next())) {
            as("manager", Set.of(Roles.CLIENT_READER), Set.of("south", "nort", "north-west"))
                    .get("/v1/clients/{id}/interactions", hidden)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("not-found"));
        }
        as("manager", Set.of(Roles.CLIENT_READER), Set.of("north"))
                .get("/v1/clients/{id}/interactions", client)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        as("auditor", Set.of(Roles.AUDITOR), Set.of())
                .get("/v1/clients/{id}/interactions", client)
                .then()
                .statusCode(200)
                .body("next", nullValue());
    }

    /** The log is append-only for the service itself, not by its good will. */
    @Test
    void the_application_may_neither_change_nor_delete_entries() {
        batch(List.of(transaction(given.client(), "1.00")));

        for (String statement : List.of(
                "UPDATE interaction SET amount_minor = 0",
                "DELETE FROM interaction",
                "TRUNCATE interaction",
                "UPDATE external_key SET content_hash = ''",
                "DELETE FROM external_key",
                "DELETE FROM reversal",
                "DROP TABLE interaction",
                "CREATE TABLE anything (a int)")) {
            assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute(statement)))
                    .as(statement)
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
    }

    private long audits() {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT count(*) FROM audit WHERE action = 'read personal text'")
                        .mapTo(Long.class)
                        .one());
    }

    private static ValidatableResponse timeline(UUID client, String parameter, String value) {
        return reader().queryParam(parameter, value)
                .get("/v1/clients/{id}/interactions", client)
                .then()
                .statusCode(200);
    }

    private static void batch(List<Map<String, Object>> items) {
        coreSystem()
                .body(Map.of("items", items))
                .post("/v1/interaction-batches")
                .then()
                .statusCode(201);
    }
}
