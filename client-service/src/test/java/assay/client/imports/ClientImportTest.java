package assay.client.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import assay.client.Callers;
import assay.client.Database;
import assay.client.PublishedEvents;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClientImportTest {

    private final ImportFixture given = new ImportFixture();

    @Test
    void a_file_becomes_clients_and_the_same_file_again_has_no_effect() {
        UUID mapping = given.mapping();
        String file = "number;kind;name;country\n" + given.row(1, "B", "Harbour Bridge Ltd", "CN")
                + given.row(2, "L", "First Bank", "DE");

        given.finished(given.upload(mapping, file))
                .body("state", is("SUCCEEDED"))
                .body("progress", is(given.progress(2, 2, 0, 0)));
        given.finished(given.upload(mapping, file)).body("progress", is(given.progress(2, 0, 2, 0)));

        Callers.reader()
                .get("/v1/clients?portfolio=" + given.portfolio())
                .then()
                .body("items.name", contains("Harbour Bridge Ltd", "First Bank"))
                .body("items.type", contains("CORPORATE_BORROWER", "LENDER"))
                .body("items.version", contains(1, 1));
    }

    @Test
    void a_bad_row_is_told_with_its_number_and_column_and_the_others_are_taken() {
        UUID job = given.upload(
                given.mapping(),
                "number;kind;name;country\n"
                        + given.row(1, "B", "One", "CN")
                        + given.row(2, "X", "Two", "CN")
                        + given.row(3, "B", "Three", "Utopia")
                        + "4;B\n"
                        + given.row(5, "B", "Five", "CN")
                        + ";B;Six;CN\n"
                        + given.row(7, "B", "\"Seven", "CN")
                        + given.row(8, "B", "Eight", "CN"));

        given.finished(job).body("state", is("SUCCEEDED")).body("progress", is(given.progress(8, 3, 0, 5)));
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
                "transaction.currency":{"constant":"USD"}}}""".formatted(given.portfolio());
        int rows = 6_000;
        int customers = 2_500;
        String file = "customer,date,amount\n"
                + IntStream.range(0, rows)
                        .mapToObj(i -> given.prefix() + "-" + i % customers + ",1997-01-01,9.99\n")
                        .collect(Collectors.joining());

        given.finished(given.upload(given.mapping(mapping), file))
                .body("progress", is(given.progress(rows, customers, rows - customers, 0)));

        assertThat(Database.count("SELECT count(*) FROM client WHERE portfolio = '" + given.portfolio() + "'"))
                .isEqualTo(customers);
        assertThat(Database.count("SELECT count(*) FROM client_key JOIN client ON id = client_id WHERE portfolio = '"
                        + given.portfolio() + "'"))
                .isEqualTo(customers);
        Callers.reader()
                .get("/v1/clients?externalRef=SHOP:" + given.prefix() + "-17")
                .then()
                .body("items[0].name", is(given.prefix() + "-17"));
        UUID last = UUID.fromString(Callers.reader()
                .get("/v1/clients?externalRef=SHOP:" + given.prefix() + "-" + (customers - 1))
                .path("items[0].id"));
        try (PublishedEvents published = new PublishedEvents()) {
            assertThat(published.of(last, 1)).hasSize(1);
            assertThat(published.everything()).doesNotContain(given.prefix());
        }
    }

    @Test
    void lines_of_json_are_read_by_the_same_mapping_rules() {
        UUID mapping = given.mapping(given.document().replace("\"CSV\",\"delimiter\":\";\"", "\"NDJSON\""));
        String file = "{\"number\":\"" + given.prefix() + "-1\",\"kind\":\"B\",\"name\":\"One\",\"country\":\"CN\"}\n"
                + "{\"number\":\n"
                + "{\"number\":\"" + given.prefix() + "-2\",\"kind\":\"L\",\"name\":\"Two\",\"country\":\"DE\"}\n";

        UUID job = given.started(
                Callers.writer().contentType("application/x-ndjson").body(file.getBytes(StandardCharsets.UTF_8)),
                mapping);

        given.finished(job).body("progress", is(given.progress(3, 2, 0, 1)));
    }

    @Test
    void rows_go_only_into_books_that_the_uploader_had() {
        UUID mapping = given.mapping(
                given.document().replace("\"book\":{\"constant\":\"default\"}", "\"book\":{\"column\":\"name\"}"));
        String file =
                "number;kind;name;country\n" + given.row(1, "B", "north", "CN") + given.row(2, "B", "south", "CN");
        RequestSpecification northerner = Callers.writerOf("north");

        UUID job = given.started(northerner.contentType("text/csv").body(file), mapping);

        given.finished(Callers.writerOf("north"), job).body("progress", is(given.progress(2, 1, 0, 1)));
        Callers.writerOf("north")
                .get("/v1/client-imports/{id}/errors", job)
                .then()
                .body("items.code", contains("book-not-granted"))
                .body("items.column", contains("name"));
    }

    @Test
    void a_file_without_the_columns_of_the_mapping_fails_with_the_reason() {
        UUID job = given.upload(given.mapping(), "number;kind\n1;B\n");
        given.finished(job)
                .body("state", is("FAILED"))
                .body("problem.code", is("import-columns-missing"))
                .body("problem.detail", matchesPattern(".*country, name.*"));
    }
}
