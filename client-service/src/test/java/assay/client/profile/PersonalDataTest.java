package assay.client.profile;

import static assay.client.ClientFixture.newReference;
import static assay.client.ClientFixture.organisation;
import static assay.client.ClientFixture.person;
import static assay.client.ClientFixture.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.client.Callers;
import assay.client.Database;
import assay.client.PublishedEvents;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Marked data goes in; where it must not be, it is searched for. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PersonalDataTest {

    private static final String NAME = "Kanari Vogel";
    private static final String PASSPORT = "KANARI7788";

    @Test
    void a_persons_data_is_in_the_read_answer_and_nowhere_else() throws Exception {
        String reference = newReference() + "KANARI";
        List<String> log = new ArrayList<>();
        Handler listener = listener(log);
        Logger.getLogger("").addHandler(listener);
        try {
            String registration = person(
                    reference, NAME, "\"identifiers\":[{\"scheme\":\"PASSPORT\",\"value\":\"" + PASSPORT + "\"}]");
            var answer = Callers.writer()
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .body(registration)
                    .post("/v1/clients");
            UUID id = UUID.fromString(answer.path("id"));
            String refused =
                    Callers.writer().body(registration).post("/v1/clients").asString();
            String invalid = Callers.writer()
                    .body(registration.replace("\"type\"", "\"region\":\"" + NAME + "\",\"type\""))
                    .post("/v1/clients")
                    .asString();
            String read = Callers.reader().get("/v1/clients/{id}", id).asString();
            assertThat(read).contains(NAME, PASSPORT, reference);

            assertThat(answer.asString() + refused + invalid).doesNotContain(NAME, PASSPORT, reference);
            try (PublishedEvents published = new PublishedEvents()) {
                published.of(id, 1);
                assertThat(published.everything()).doesNotContain(NAME, PASSPORT, reference);
            }
            String stored = Database.everything();
            assertThat(stored).contains(id.toString());
            for (String secret : List.of(NAME, NAME.toLowerCase(java.util.Locale.ROOT), PASSPORT, reference)) {
                String hex = HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8));
                assertThat(stored).doesNotContain(secret, hex);
            }
            assertThat(String.join("\n", log)).doesNotContain(NAME, PASSPORT, reference);
        } finally {
            Logger.getLogger("").removeHandler(listener);
        }
    }

    @Test
    void a_read_that_shows_a_person_leaves_an_audit_row_and_one_of_an_organisation_does_not() throws Exception {
        UUID person = registered(person(newReference(), NAME));
        UUID organisation = registered(organisation(newReference()));

        Callers.reader().get("/v1/clients/{id}", person).then().statusCode(200);
        Callers.reader().get("/v1/clients/{id}", organisation).then().statusCode(200);

        assertThat(audited("read", person)).isEqualTo(1);
        assertThat(audited("read", organisation)).isZero();
        assertThat(audited("register", person)).isEqualTo(1);
        assertThat(audited("register", organisation)).isEqualTo(1);
    }

    @Test
    void the_same_name_is_sealed_differently_for_every_client() throws Exception {
        registered(person(newReference(), "Same Name"));
        registered(person(newReference(), "Same Name"));
        assertThat(Database.count(
                        "SELECT count(*) - count(DISTINCT name_sealed) FROM client WHERE name_sealed IS NOT NULL"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM client",
                "DELETE FROM client_reference",
                "UPDATE client_reference SET client_id = gen_random_uuid()",
                "UPDATE audit SET caller = 'nobody'",
                "DELETE FROM audit",
                "DELETE FROM import_mapping",
                "DROP TABLE client",
                "CREATE TABLE mine (id int)"
            })
    void the_application_cannot_do_to_its_database_what_it_has_no_need_to(String sql) throws Exception {
        try (Connection connection = Database.asApplication();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql))
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
    }

    private static long audited(String action, UUID id) throws Exception {
        return Database.count(
                "SELECT count(*) FROM audit WHERE action = '" + action + "' AND '" + id + "' = ANY (ids::text[])");
    }

    private static Handler listener(List<String> log) {
        return new Handler() {
            @Override
            public void publish(LogRecord record) {
                log.add(record.getMessage() + " "
                        + List.of(record.getParameters() == null ? new Object[0] : record.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
