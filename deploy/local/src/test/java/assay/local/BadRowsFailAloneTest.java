package assay.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A file is never all or nothing: what can be read is taken, the rest is named row by row. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BadRowsFailAloneTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private final Api analyst = RunningStack.analyst();

    @Test
    void a_quote_that_is_never_closed_costs_its_own_row() {
        String rows = IntStream.rangeClosed(1, 6_000)
                .mapToObj(row -> row == 3_000
                        ? "c7,\"1997-01-01,5"
                        : "c%d,1997-01-%02d,%d.00".formatted(row % 50, 1 + row % 28, row))
                .collect(Collectors.joining("\n", "customer,date,amount\n", "\n"));
        Import file = new Import("bad-quotes", "UTF-8", rows.getBytes(UTF_8));

        file.into("client-imports");
        JsonNode job = file.into("interaction-imports");

        assertThat(job.path("progress").path("accepted").asInt()).isEqualTo(5_999);
        assertThat(job.path("progress").path("rejected").asInt()).isEqualTo(1);
        JsonNode error = errors(job).path(0);
        assertThat(error.path("row").asInt()).isEqualTo(3_000);
        assertThat(error.path("line").asInt()).isEqualTo(3_001);
    }

    /** Customers 3 and 6 have Chinese numbers, whose bytes are not UTF-8; ASCII is the same in both. */
    @Test
    void rows_in_another_charset_than_declared_fail_alone() {
        Import file = new Import("wrong-charset", "UTF-8", chineseRows().getBytes(GB18030));

        JsonNode clients = file.into("client-imports");
        JsonNode transactions = file.into("interaction-imports");

        for (JsonNode job : new JsonNode[] {clients, transactions}) {
            assertThat(job.path("progress").path("accepted").asInt()).isEqualTo(4);
            assertThat(job.path("progress").path("rejected").asInt()).isEqualTo(2);
            assertThat(errors(job))
                    .extracting(
                            error -> error.path("row").asInt(),
                            error -> error.path("line").asInt(),
                            error -> error.path("code").asText())
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(3, 4, "charset-mismatch"),
                            org.assertj.core.groups.Tuple.tuple(6, 7, "charset-mismatch"));
            assertThat(errors(job).toString()).doesNotContain("北京").contains("encoding");
        }
        assertThat(known("wrong-charset")).isEqualTo(4);
    }

    @Test
    void a_file_in_its_declared_charset_is_taken_whole() {
        Import file = new Import("right-charset", "GB18030", chineseRows().getBytes(GB18030));

        assertThat(file.into("client-imports").path("progress").path("accepted").asInt())
                .isEqualTo(6);
        assertThat(file.into("interaction-imports")
                        .path("progress")
                        .path("accepted")
                        .asInt())
                .isEqualTo(6);

        JsonNode found =
                analyst.get("/v1/clients?portfolio=right-charset&limit=200").path("items");
        assertThat(StreamSupport.stream(found.spliterator(), false)
                        .map(client -> client.path("externalRef").path("id").asText()))
                .containsExactlyInAnyOrder("1", "2", "北京三号", "4", "5", "上海六号𠀀");
    }

    private static String chineseRows() {
        return """
                customer,date,amount
                1,1997-01-01,1.00
                2,1997-01-02,2.00
                北京三号,1997-01-03,3.00
                4,1997-01-04,4.00
                5,1997-01-05,5.00
                上海六号𠀀,1997-01-06,6.00
                """;
    }

    private JsonNode errors(JsonNode job) {
        return analyst.get(job.path("errors").asText()).path("items");
    }

    private int known(String portfolio) {
        return analyst.get("/v1/clients?portfolio=%s&limit=200".formatted(portfolio))
                .path("items")
                .size();
    }

    /** One file for both imports; the portfolio is also the system of its references. */
    private record Import(String portfolio, String charset, byte[] content) {

        JsonNode into(String collection) {
            Journey journey = new Journey(RunningStack.analyst(), RunningStack.validator(), portfolio, System.out);
            return journey.importFile(
                    collection,
                    journey.mapping(mapping()),
                    "text/csv",
                    BodyPublishers.ofByteArray(content),
                    collection);
        }

        private JsonNode mapping() {
            try {
                return Api.JSON.readTree(
                        """
                        {"name":"rows","format":"CSV","header":true,"charset":"%2$s","fields":{
                         "portfolio":{"constant":"%1$s"},"type":{"constant":"CORPORATE_BORROWER"},
                         "client.externalRef.system":{"constant":"%3$s"},"client.externalRef.id":{"column":"customer"},
                         "kind":{"constant":"TRANSACTION"},"source":{"constant":"%3$s"},
                         "occurredAt":{"column":"date","format":"yyyy-MM-dd"},"transaction.type":{"constant":"FEE"},
                         "transaction.amount":{"column":"amount"},"transaction.currency":{"constant":"CNY"}}}
                        """.formatted(portfolio, charset, portfolio.toUpperCase(java.util.Locale.ROOT)));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
