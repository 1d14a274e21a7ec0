package assay.interaction.imports;

import static assay.interaction.Callers.as;
import static assay.interaction.Callers.coreSystem;
import static assay.interaction.Callers.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import assay.foundation.ids.Ids;
import assay.foundation.security.Roles;
import assay.interaction.ServiceTest;
import assay.interaction.directory.ClientFixture;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@ServiceTest
class InteractionImportTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject
    ClientFixture given;

    @ConfigProperty(name = "assay.client-service.url")
    String clientService;

    @Test
    void a_file_of_6000_rows_with_a_broken_row_3000_loses_that_row_only() {
        UUID client = given.client();
        String file = "customer,date,amount\n"
                + IntStream.rangeClosed(1, 6_000)
                        .mapToObj(row -> row == 3_000 ? "oops" : client + ",1997-01-" + day(row) + "," + row + ".33")
                        .collect(Collectors.joining("\n"));

        UUID job = upload(mapping(csv()), file);

        succeeded(job)
                .body("progress.read", equalTo(6_000))
                .body("progress.accepted", equalTo(5_999))
                .body("progress.rejected", equalTo(1));
        errors(job)
                .body("items.row", contains(3_000))
                .body("items.line", contains(3_001))
                .body("items.code", contains("row-width"));
    }

    @Test
    void the_same_file_again_changes_nothing_and_real_repetitions_in_it_survive() {
        UUID client = given.client();
        String row = client + ",1997-01-18,29.73\n";
        String file = "customer,date,amount\n" + row + row + row + client + ",1997-01-19,29.73\n";
        UUID mapping = mapping(csv());

        succeeded(upload(mapping, file)).body("progress.accepted", equalTo(4));
        succeeded(upload(mapping, file)).body("progress.accepted", equalTo(0)).body("progress.duplicate", equalTo(4));

        timeline(client)
                .body("items", hasSize(4))
                .body("items.source", everyItem(equalTo("CDNOW")))
                .body("items.transaction.amount.amount", everyItem(equalTo("29.73")));
    }

    @Test
    void each_bad_row_is_reported_with_its_column_and_reason_and_the_others_are_taken() {
        UUID client = given.client();
        String file = "customer,date,amount\n"
                + client + ",1997-02-30,1.00\n"
                + client + ",1997-02-01,1.005\n"
                + client + ",1997-02-01,many\n"
                + Ids.next() + ",1997-02-01,1.00\n"
                + client + ",2997-02-01,1.00\n"
                + client + ",1997-02-01,12345678901234567890\n"
                + client + ",1997-02-01,\n"
                + client + ",1997-02-02,7.00\n";

        UUID job = upload(mapping(csv()), file);

        succeeded(job).body("progress.accepted", equalTo(1)).body("progress.rejected", equalTo(7));
        errors(job)
                .body("items.row", contains(1, 2, 3, 4, 5, 6, 7))
                .body("items.column", contains("date", "amount", "amount", "customer", "date", "amount", "amount"))
                .body(
                        "items.code",
                        contains(
                                "date-expected",
                                "decimals",
                                "decimal-expected",
                                "client-unknown",
                                "in-the-future",
                                "digits",
                                "required"));
    }

    @Test
    void clients_by_reference_are_asked_of_client_service_and_another_currency_is_refused_by_row() {
        UUID client = Ids.next();
        http().contentType("application/json")
                .body(Map.of("clientId", client, "portfolio", "p-" + client, "book", "default", "version", 1))
                .put(clientService + "/known/clients/CDNOW:" + client)
                .then()
                .statusCode(204);
        Map<String, Object> fields = new TreeMap<>(csv());
        fields.remove("client.id");
        fields.put("client.externalRef.system", Map.of("constant", "CDNOW"));
        fields.put("client.externalRef.id", Map.of("column", "customer"));
        fields.put("transaction.currency", Map.of("column", "currency"));
        String file = "customer,date,amount,currency\n" + client + ",1997-01-01,1.00,USD\n" + client
                + ",1997-01-01,1.00,EUR\n" + client + ",1997-01-01,2.00,USD\n";

        UUID job = upload(mapping(fields), file);

        succeeded(job).body("progress.accepted", equalTo(2));
        errors(job).body("items.code", contains("currency-of-portfolio")).body("items.column", contains("currency"));
    }

    @Test
    void external_ids_and_reversals_come_from_their_columns() {
        UUID client = given.client();
        String first = "A-" + client;
        Map<String, Object> fields = new TreeMap<>(csv());
        fields.put("externalId", Map.of("column", "number"));
        fields.put("reverses", Map.of("column", "reverses"));
        UUID mapping = mapping(fields);
        String header = "customer,date,amount,number,reverses\n";
        succeeded(upload(mapping, header + client + ",1997-01-01,1.00," + first + ",\n"))
                .body("progress.accepted", equalTo(1));
        String entry = timeline(client).extract().path("items[0].id");
        String file = header
                + client + ",1997-01-01,1.00,B-" + client + "," + entry + "\n"
                + client + ",1997-01-01,1.00,C-" + client + "," + entry + "\n"
                + client + ",1997-01-01,9.00," + first + ",\n"
                + client + ",1997-01-01,3.00,,\n"
                + client + ",1997-01-01,1.00,D-" + client + ",not-an-id\n";

        UUID job = upload(mapping, file);

        succeeded(job).body("progress.accepted", equalTo(1)).body("progress.rejected", equalTo(4));
        errors(job).body("items.code", contains("already-reversed", "external-id-reused", "required", "not-an-id"));
        succeeded(upload(mapping, file)).body("progress.duplicate", equalTo(1));
    }

    @Test
    void contacts_are_imported_and_card_numbers_in_their_notes_refused() {
        UUID client = given.client();
        Map<String, Object> fields = new TreeMap<>(Map.of(
                "client.id", Map.of("column", "1"),
                "kind", Map.of("constant", "CONTACT"),
                "occurredAt", Map.of("column", "2", "format", "yyyyMMdd"),
                "contact.channel", Map.of("column", "3", "values", Map.of("tel", "PHONE")),
                "contact.direction", Map.of("constant", "OUTBOUND"),
                "contact.note", Map.of("column", "4")));
        Map<String, Object> document =
                Map.of("name", "calls", "format", "WHITESPACE", "header", false, "fields", fields);

        UUID job = upload(
                register(document),
                client + " 20260105 tel interested\n" + client + "\t20260105   tel  4111111111111111\n");

        succeeded(job).body("progress.accepted", equalTo(1));
        errors(job).body("items.code", contains("card-number")).body("items.column", contains("4"));
        timeline(client).body("items.contact.note", contains("interested"));
    }

    @Test
    void uploads_need_a_fitting_mapping_and_the_role() {
        request("")
                .queryParam("mapping", Ids.next())
                .post("/v1/interaction-imports")
                .then()
                .statusCode(422)
                .body("code", equalTo("mapping-unknown"));
        request("").post("/v1/interaction-imports").then().statusCode(400);
        Map<String, Object> fields = new TreeMap<>(csv());
        fields.remove("kind");
        fields.remove("client.id");
        request("")
                .queryParam("mapping", mapping(fields))
                .post("/v1/interaction-imports")
                .then()
                .statusCode(422)
                .body("code", equalTo("mapping-unfit"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/fields/kind", "/fields/client.externalRef.system", "/fields/client.externalRef.id"));
        as("reader", Set.of(Roles.CLIENT_READER), Set.of("*"))
                .contentType("text/csv")
                .body("a")
                .queryParam("mapping", Ids.next())
                .post("/v1/interaction-imports")
                .then()
                .statusCode(403);
    }

    @Test
    void rows_of_foreign_books_are_refused_as_unknown() {
        UUID foreign = given.clientOf("north");
        String location = as("branch", Set.of(Roles.INTERACTION_WRITER), Set.of("south"))
                .contentType("text/csv")
                .body("customer,date,amount\n" + foreign + ",1997-01-01,1.00\n")
                .queryParam("mapping", mapping(csv()))
                .post("/v1/interaction-imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        UUID job = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));

        await().atMost(SOON).until(() -> state("branch", job), "SUCCEEDED"::equals);
        coreSystem().get("/v1/interaction-imports/{id}", job).then().statusCode(404);
        timeline(foreign).body("items", hasSize(0));
    }

    private static String state(String caller, UUID job) {
        return as(caller, Set.of(Roles.INTERACTION_WRITER), Set.of("*"))
                .get("/v1/interaction-imports/{id}", job)
                .path("state");
    }

    private static String day(int row) {
        return "%02d".formatted(1 + row % 28);
    }

    /** The layout of the reference data set, clients by id. */
    private static Map<String, Object> csv() {
        return Map.of(
                "client.id", Map.of("column", "customer"),
                "kind", Map.of("constant", "TRANSACTION"),
                "occurredAt", Map.of("column", "date", "format", "yyyy-MM-dd"),
                "source", Map.of("constant", "CDNOW"),
                "transaction.type", Map.of("constant", "PURCHASE"),
                "transaction.amount", Map.of("column", "amount"),
                "transaction.currency", Map.of("constant", "USD"));
    }

    private UUID mapping(Map<String, Object> fields) {
        return register(Map.of("name", "test", "format", "CSV", "fields", fields));
    }

    /** client-service has the mapping, and shows it with an id. */
    private UUID register(Map<String, Object> document) {
        UUID id = Ids.next();
        Map<String, Object> view = new TreeMap<>(document);
        view.put("id", id);
        http().contentType("application/json")
                .body(view)
                .put(clientService + "/known/mappings/" + id)
                .then()
                .statusCode(204);
        return id;
    }

    private static RequestSpecification http() {
        return RestAssured.given();
    }

    private static RequestSpecification request(String file) {
        return coreSystem().contentType("text/csv").body(file);
    }

    private static UUID upload(UUID mapping, String file) {
        String location = request(file)
                .queryParam("mapping", mapping)
                .post("/v1/interaction-imports")
                .then()
                .statusCode(202)
                .body("errors", startsWith("/v1/interaction-imports/"))
                .extract()
                .header("Location");
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    private static ValidatableResponse succeeded(UUID job) {
        await().atMost(SOON)
                .until(
                        () -> state("core-system", job),
                        state -> !Set.of("QUEUED", "RUNNING").contains(state));
        ValidatableResponse view =
                coreSystem().get("/v1/interaction-imports/{id}", job).then().statusCode(200);
        assertThat((String) view.extract().path("state"))
                .as(view.extract().asString())
                .isEqualTo("SUCCEEDED");
        return view;
    }

    private static ValidatableResponse errors(UUID job) {
        return coreSystem()
                .get("/v1/interaction-imports/{id}/errors", job)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse timeline(UUID client) {
        return reader().get("/v1/clients/{id}/interactions", client).then().statusCode(200);
    }
}
