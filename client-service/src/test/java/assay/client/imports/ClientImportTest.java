package assay.client.imports;

import static assay.client.ClientFixture.newReference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import assay.client.Callers;
import assay.client.Database;
import assay.client.PublishedEvents;
import assay.foundation.security.Roles;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClientImportTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Every file of a test has references of its own. */
    private final String prefix = newReference();

    private final String portfolio = "imports-" + prefix.toLowerCase(Locale.ROOT);

    @Test
    void a_file_becomes_clients_and_the_same_file_again_has_no_effect() {
        UUID mapping = mapping();
        String file = "number;kind;name;country\n" + row(1, "B", "Harbour Bridge Ltd", "CN")
                + row(2, "L", "First Bank", "DE");

        finished(upload(mapping, file)).body("state", is("SUCCEEDED")).body("progress", is(progress(2, 2, 0, 0)));
        finished(upload(mapping, file)).body("progress", is(progress(2, 0, 2, 0)));

        Callers.reader()
                .get("/v1/clients?portfolio=" + portfolio)
                .then()
                .body("items.name", contains("Harbour Bridge Ltd", "First Bank"))
                .body("items.type", contains("CORPORATE_BORROWER", "LENDER"))
                .body("items.version", contains(1, 1));
    }

    @Test
    void a_bad_row_is_told_with_its_number_and_column_and_the_others_are_taken() {
        UUID job = upload(
                mapping(),
                "number;kind;name;country\n"
                        + row(1, "B", "One", "CN")
                        + row(2, "X", "Two", "CN")
                        + row(3, "B", "Three", "Utopia")
                        + "4;B\n"
                        + row(5, "B", "Five", "CN")
                        + ";B;Six;CN\n"
                        + row(7, "B", "\"Seven", "CN")
                        + row(8, "B", "Eight", "CN"));

        finished(job).body("state", is("SUCCEEDED")).body("progress", is(progress(8, 3, 0, 5)));
        Callers.writer()
                .get("/v1/client-imports/{id}/errors", job)
                .then()
                .statusCode(200)
                .body("items.row", contains(2, 3, 4, 6, 7))
                .body("items.line", contains(3, 4, 5, 7, 8))
                .body(
                        "items.code",
                        contains("value-not-mapped", "region-code", "row-width", "required", "quote-unclosed"))
                .body("items[1].column", is("country"))
                .body("items[3].column", is("number"))
                .body("next", nullValue());
        String next = Callers.writer()
                .get("/v1/client-imports/{id}/errors?limit=4", job)
                .path("next");
        Callers.writer()
                .get("/v1/client-imports/{id}/errors?limit=4&cursor=" + next, job)
                .then()
                .body("items.row", contains(7));
    }

    @Test
    void a_file_of_transactions_registers_each_client_once_and_shows_its_reference_as_name() throws Exception {
        String mapping = """
                {"name":"transactions","format":"CSV","fields":{
                "client.externalRef.system":{"constant":"SHOP"},"client.externalRef.id":{"column":"customer"},
                "portfolio":{"constant":"%s"},"type":{"constant":"CORPORATE_BORROWER"},
                "kind":{"constant":"TRANSACTION"},"occurredAt":{"column":"date","format":"yyyy-MM-dd"},
                "transaction.type":{"constant":"PURCHASE"},"transaction.amount":{"column":"amount"},
                "transaction.currency":{"constant":"USD"}}}""".formatted(portfolio);
        int rows = 6_000;
        int customers = 2_500;
        String file = "customer,date,amount\n"
                + IntStream.range(0, rows)
                        .mapToObj(i -> prefix + "-" + i % customers + ",1997-01-01,9.99\n")
                        .collect(Collectors.joining());

        finished(upload(mapping(mapping), file)).body("progress", is(progress(rows, customers, rows - customers, 0)));

        assertThat(Database.count("SELECT count(*) FROM client WHERE portfolio = '" + portfolio + "'"))
                .isEqualTo(customers);
        assertThat(Database.count("SELECT count(*) FROM client_key JOIN client ON id = client_id WHERE portfolio = '"
                        + portfolio + "'"))
                .isEqualTo(customers);
        Callers.reader()
                .get("/v1/clients?externalRef=SHOP:" + prefix + "-17")
                .then()
                .body("items[0].name", is(prefix + "-17"));
        UUID last = UUID.fromString(Callers.reader()
                .get("/v1/clients?externalRef=SHOP:" + prefix + "-" + (customers - 1))
                .path("items[0].id"));
        try (PublishedEvents published = new PublishedEvents()) {
            assertThat(published.of(last, 1)).hasSize(1);
            assertThat(published.everything()).doesNotContain(prefix);
        }
    }

    @Test
    void lines_of_json_are_read_by_the_same_mapping_rules() {
        UUID mapping = mapping(document().replace("\"CSV\",\"delimiter\":\";\"", "\"NDJSON\""));
        String file = "{\"number\":\"" + prefix + "-1\",\"kind\":\"B\",\"name\":\"One\",\"country\":\"CN\"}\n"
                + "{\"number\":\n"
                + "{\"number\":\"" + prefix + "-2\",\"kind\":\"L\",\"name\":\"Two\",\"country\":\"DE\"}\n";

        UUID job = started(
                Callers.writer().contentType("application/x-ndjson").body(file.getBytes(StandardCharsets.UTF_8)),
                mapping);

        finished(job).body("progress", is(progress(3, 2, 0, 1)));
    }

    @Test
    void an_upload_with_the_same_key_is_the_same_job_and_with_another_file_refused() {
        UUID mapping = mapping();
        String key = UUID.randomUUID().toString();
        String file = "number;kind;name;country\n" + row(1, "B", "One", "CN");

        UUID first = started(csv(file).header("Idempotency-Key", key), mapping);
        UUID second = started(csv(file).header("Idempotency-Key", key), mapping);

        assertThat(second).isEqualTo(first);
        csv(file + row(2, "B", "Two", "CN"))
                .header("Idempotency-Key", key)
                .post("/v1/client-imports?mapping=" + mapping)
                .then()
                .statusCode(422)
                .body("code", is("idempotency-key-reused"));
    }

    @Test
    void rows_go_only_into_books_that_the_uploader_had() {
        UUID mapping =
                mapping(document().replace("\"book\":{\"constant\":\"default\"}", "\"book\":{\"column\":\"name\"}"));
        String file = "number;kind;name;country\n" + row(1, "B", "north", "CN") + row(2, "B", "south", "CN");
        RequestSpecification northerner = Callers.writerOf("north");

        UUID job = started(northerner.contentType("text/csv").body(file), mapping);

        finished(Callers.writerOf("north"), job).body("progress", is(progress(2, 1, 0, 1)));
        Callers.writerOf("north")
                .get("/v1/client-imports/{id}/errors", job)
                .then()
                .body("items.code", contains("book-not-granted"))
                .body("items.column", contains("name"));
    }

    @Test
    void an_import_is_shown_to_its_owner_and_operators_and_to_nobody_else() {
        UUID job = upload(mapping(), "number;kind;name;country\n" + row(1, "B", "One", "CN"));
        finished(job);

        otherWriter().get("/v1/client-imports/{id}", job).then().statusCode(404);
        otherWriter().get("/v1/client-imports/{id}/errors", job).then().statusCode(404);
        otherWriter().put("/v1/client-imports/{id}/cancellation", job).then().statusCode(404);
        Callers.caller("operator", Set.of(Roles.OPERATOR), Set.of())
                .get("/v1/client-imports/{id}", job)
                .then()
                .statusCode(200);
    }

    @Test
    void a_finished_import_cannot_be_cancelled() {
        UUID job = upload(mapping(), "number;kind;name;country\n" + row(1, "B", "One", "CN"));
        finished(job);
        Callers.writer()
                .put("/v1/client-imports/{id}/cancellation", job)
                .then()
                .statusCode(409)
                .body("code", is("job-finished"));
    }

    @Test
    void a_file_without_the_columns_of_the_mapping_fails_with_the_reason() {
        UUID job = upload(mapping(), "number;kind\n1;B\n");
        finished(job)
                .body("state", is("FAILED"))
                .body("problem.code", is("import-columns-missing"))
                .body("problem.detail", matchesPattern(".*country, name.*"));
    }

    @Test
    void an_unknown_or_unfit_mapping_is_refused_before_the_file_is_stored() {
        csv("a\n")
                .post("/v1/client-imports?mapping=" + UUID.randomUUID())
                .then()
                .statusCode(422)
                .body("code", is("mapping-unknown"));
        UUID unfit = mapping("{\"name\":\"n\",\"format\":\"CSV\",\"fields\":{\"name\":{\"column\":\"a\"}}}");
        csv("a\n")
                .post("/v1/client-imports?mapping=" + unfit)
                .then()
                .statusCode(422)
                .body("code", is("mapping-unfit"))
                .body("errors.size()", is(3));
        csv("a\n").post("/v1/client-imports").then().statusCode(400);
        Callers.writer()
                .body("{}")
                .post("/v1/client-imports?mapping=" + unfit)
                .then()
                .statusCode(415);
    }

    private static RequestSpecification otherWriter() {
        return Callers.caller("other", Set.of(Roles.CLIENT_WRITER), Set.of("*"));
    }

    private static Map<String, Integer> progress(int read, int accepted, int duplicate, int rejected) {
        return Map.of("read", read, "accepted", accepted, "duplicate", duplicate, "rejected", rejected, "leftOut", 0);
    }

    private String row(int number, String kind, String name, String country) {
        return prefix + "-" + number + ";" + kind + ";" + name + ";" + country + "\n";
    }

    private String document() {
        return "{\"name\":\"core\",\"format\":\"CSV\",\"delimiter\":\";\",\"fields\":{"
                + "\"client.externalRef.system\":{\"constant\":\"CORE\"},"
                + "\"client.externalRef.id\":{\"column\":\"number\"},"
                + "\"portfolio\":{\"constant\":\"" + portfolio + "\"},"
                + "\"type\":{\"column\":\"kind\",\"values\":{\"B\":\"CORPORATE_BORROWER\",\"L\":\"LENDER\"}},"
                + "\"name\":{\"column\":\"name\"},\"region\":{\"column\":\"country\"},"
                + "\"book\":{\"constant\":\"default\"}}}";
    }

    private UUID mapping() {
        return mapping(document());
    }

    private static UUID mapping(String document) {
        return UUID.fromString(Callers.writer()
                .body(document)
                .post("/v1/import-mappings")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private static RequestSpecification csv(String file) {
        return Callers.writer().contentType("text/csv").body(file);
    }

    private static UUID upload(UUID mapping, String file) {
        return started(csv(file), mapping);
    }

    private static UUID started(RequestSpecification request, UUID mapping) {
        return UUID.fromString(request.post("/v1/client-imports?mapping=" + mapping)
                .then()
                .statusCode(202)
                .header("Location", matchesPattern(".*/v1/client-imports/[0-9a-f-]{36}"))
                .extract()
                .path("id"));
    }

    private static ValidatableResponse finished(UUID job) {
        return finished(Callers.writer(), job);
    }

    private static ValidatableResponse finished(RequestSpecification caller, UUID job) {
        String path = "/v1/client-imports/" + job;
        await().atMost(PATIENCE)
                .until(() -> List.of("SUCCEEDED", "FAILED", "CANCELLED")
                        .contains(caller.get(path).<String>path("state")));
        return caller.get(path).then();
    }
}
