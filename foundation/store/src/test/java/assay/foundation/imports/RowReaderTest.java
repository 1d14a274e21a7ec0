package assay.foundation.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import assay.foundation.imports.ImportMapping.Condition;
import assay.foundation.imports.ImportMapping.FieldRule;
import assay.foundation.imports.ImportMapping.Format;
import assay.foundation.problem.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RowReaderTest {

    @Test
    void a_quote_that_is_never_closed_costs_its_own_row_only() throws IOException {
        StringBuilder file = new StringBuilder("customer,date,amount\n");
        for (int row = 1; row <= 6_000; row++) {
            file.append(row == 3_000 ? "c3000,\"1997-01-01,5\n" : "c" + row + ",1997-01-01,5.00\n");
        }

        List<ImportRow> rows = read(csv(), file.toString());

        assertThat(rows).hasSize(6_000);
        assertThat(rows.get(2_999)).isInstanceOfSatisfying(ImportRow.Broken.class, broken -> {
            assertThat(broken.number()).isEqualTo(3_000);
            assertThat(broken.line()).isEqualTo(3_001);
            assertThat(broken.fault().code()).isEqualTo("quote-unclosed");
        });
        assertThat(rows.stream().filter(ImportRow.Readable.class::isInstance)).hasSize(5_999);
    }

    @Test
    void a_quoted_value_may_hold_delimiters_quotes_and_line_breaks() throws IOException {
        List<ImportRow> rows =
                read(csv(), "customer,date,amount\r\n\"a \"\"b\"\",\r\nc\",1997-01-01,5\r\nd,1997-01-02,6\r\n");

        assertThat(row(rows, 0).text("client.externalRef.id")).isEqualTo("a \"b\",\nc");
        assertThat(row(rows, 1).text("client.externalRef.id")).isEqualTo("d");
        assertThat(rows.get(1).line()).isEqualTo(4);
    }

    @Test
    void a_row_of_the_wrong_width_says_how_wide_it_is() throws IOException {
        List<ImportRow> rows = read(csv(), "customer,date,amount\na,1997-01-01\nb,1997-01-01,5\n");

        assertThat(rows.getFirst())
                .isInstanceOfSatisfying(
                        ImportRow.Broken.class,
                        broken -> assertThat(broken.fault().args())
                                .containsEntry("expected", 3)
                                .containsEntry("found", 2));
        assertThat(rows.getLast()).isInstanceOf(ImportRow.Readable.class);
    }

    @Test
    void two_stray_quotes_cost_their_two_rows_and_none_between_them() throws IOException {
        List<ImportRow> rows = read(csv(), """
                customer,date,amount
                a,"1997-01-01,1
                b,1997-01-02,2
                c,1997-01-03,3
                d",1997-01-04,4
                e,"1997-01-05"x,5
                f,1997-01-06,6
                """);

        assertThat(rows).hasSize(6);
        assertThat(rows.stream().filter(ImportRow.Broken.class::isInstance).map(ImportRow::number))
                .containsExactly(1L, 5L);
        assertThat(row(rows, 1).text("client.externalRef.id")).isEqualTo("b");
        assertThat(row(rows, 3).text("client.externalRef.id")).isEqualTo("d\"");
    }

    @Test
    void without_a_header_the_first_row_says_how_wide_rows_are() throws IOException {
        List<ImportRow> rows = read(
                mapping(Format.WHITESPACE, false, Map.of("client.externalRef.id", column("1")), null),
                "a 1 2\nb 1\nc 1 2\n");

        assertThat(rows.stream().filter(ImportRow.Broken.class::isInstance).map(ImportRow::number))
                .containsExactly(2L);
    }

    @Test
    void a_number_with_a_monstrous_exponent_is_a_fault_and_not_the_end_of_memory() throws IOException {
        MappedRow row = row(
                read(
                        mapping(Format.NDJSON, null, Map.of("transaction.amount", column("amount")), null),
                        "{\"amount\":1e999999999}\n"),
                0);

        assertThatExceptionOfType(RowFault.class).isThrownBy(() -> row.decimal("transaction.amount"));
    }

    @Test
    void a_row_in_another_encoding_fails_alone() throws IOException {
        byte[] file = "customer,date,amount\nM\u00fcller,1997-01-01,5\nb,1997-01-01,5\n"
                .getBytes(StandardCharsets.ISO_8859_1);

        List<ImportRow> rows = read(csv(), file);

        assertThat(rows.getFirst())
                .isInstanceOfSatisfying(
                        ImportRow.Broken.class,
                        broken -> assertThat(broken.fault().code()).isEqualTo("charset-mismatch"));
        assertThat(rows.getLast()).isInstanceOf(ImportRow.Readable.class);
    }

    @Test
    void chinese_in_its_national_encoding_is_read() throws IOException {
        ImportMapping mapping =
                new ImportMapping("gb", Format.CSV, null, null, true, "GB18030", null, null, csv().fields(), null);

        List<ImportRow> rows =
                read(mapping, "customer,date,amount\n中国建设,1997-01-01,5\n".getBytes(Charset.forName("GB18030")));

        assertThat(row(rows, 0).text("client.externalRef.id")).isEqualTo("中国建设");
    }

    @Test
    void a_line_of_ten_mebibytes_fails_alone() throws IOException {
        String file = "customer,date,amount\n" + "x".repeat(10 << 20) + ",1997-01-01,5\nb,1997-01-01,5\n";

        List<ImportRow> rows = read(csv(), file);

        assertThat(rows.getFirst())
                .isInstanceOfSatisfying(
                        ImportRow.Broken.class,
                        broken -> assertThat(broken.fault().code()).isEqualTo("row-too-long"));
        assertThat(rows.getLast()).isInstanceOf(ImportRow.Readable.class);
    }

    @Test
    void a_column_that_the_mapping_wants_and_the_file_lacks_refuses_the_file() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> read(csv(), "customer,day,amount\na,1997-01-01,5\n"))
                .satisfies(refused -> assertThat(refused.args()).containsEntry("missing", "date"));
    }

    @Test
    void an_empty_file_is_refused() {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> read(csv(), ""));
    }

    @Test
    void columns_between_blanks_are_called_by_position() throws IOException {
        ImportMapping mapping = mapping(
                Format.WHITESPACE,
                false,
                Map.of(
                        "client.externalRef.id",
                        column("2"),
                        "occurredAt",
                        new FieldRule(null, "3", "yyyyMMdd", null, null)),
                null);

        List<ImportRow> rows = read(mapping, " 00004 0001 19970101  2   29.33\n");

        assertThat(row(rows, 0).text("client.externalRef.id")).isEqualTo("0001");
        assertThat(row(rows, 0).instant("occurredAt")).hasToString("1997-01-01T00:00:00Z");
    }

    @Test
    void rows_can_be_left_out_and_signs_follow_another_column() throws IOException {
        ImportMapping mapping = mapping(
                Format.CSV,
                true,
                Map.of(
                        "transaction.amount",
                        new FieldRule(null, "amount", null, null, new Condition("type", List.of("OUT")))),
                new Condition("operation", List.of("CASH")));

        List<ImportRow> rows = read(mapping, "type,operation,amount\nOUT,CASH,5.5\nIN,CASH,4\nOUT,CARD,3\n");

        assertThat(row(rows, 0).decimal("transaction.amount")).isEqualByComparingTo("-5.5");
        assertThat(row(rows, 1).decimal("transaction.amount")).isEqualByComparingTo("4");
        assertThat(rows.get(2)).isInstanceOf(ImportRow.LeftOut.class);
    }

    @ParameterizedTest(name = "{0} as {1} is {2}")
    @CsvSource({
        "930101, yyMMdd, 1993-01-01T00:00:00Z",
        "680101, yyMMdd, 2068-01-01T00:00:00Z",
        "31.12.1999, dd.MM.yyyy, 1999-12-31T00:00:00Z"
    })
    void dates_follow_the_mappings_pattern(String text, String pattern, String expected) throws IOException {
        ImportMapping mapping =
                mapping(Format.CSV, true, Map.of("occurredAt", new FieldRule(null, "date", pattern, null, null)), null);

        assertThat(row(read(mapping, "date\n" + text + "\n"), 0).instant("occurredAt"))
                .hasToString(expected);
    }

    @Test
    void a_day_that_does_not_exist_is_a_fault_and_not_the_last_of_the_month() throws IOException {
        MappedRow row = row(read(csv(), "customer,date,amount\na,1997-02-30,5\n"), 0);

        assertThatExceptionOfType(RowFault.class)
                .isThrownBy(() -> row.instant("occurredAt"))
                .satisfies(fault -> assertThat(fault.fault().pointer()).isEqualTo("date"));
    }

    @Test
    void a_json_object_a_line_is_called_by_its_paths_and_equal_rows_have_equal_digests() throws IOException {
        ImportMapping mapping =
                mapping(Format.NDJSON, null, Map.of("client.externalRef.id", column("client.no")), null);

        List<ImportRow> rows = read(mapping, """
                {"client":{"no":"7"},"amount":1.50}
                {"amount":1.50,"client":{"no":"7"}}
                {"client":
                """);

        assertThat(row(rows, 0).text("client.externalRef.id")).isEqualTo("7");
        assertThat(row(rows, 0).digest()).isEqualTo(row(rows, 1).digest());
        assertThat(rows.get(2)).isInstanceOf(ImportRow.Broken.class);
    }

    private static ImportMapping csv() {
        return mapping(
                Format.CSV,
                true,
                Map.of(
                        "client.externalRef.id", column("customer"),
                        "occurredAt", column("date"),
                        "transaction.amount", column("amount")),
                null);
    }

    private static ImportMapping mapping(
            Format format, Boolean header, Map<String, FieldRule> fields, Condition where) {
        return new ImportMapping("test", format, null, null, header, null, null, null, fields, where);
    }

    private static FieldRule column(String name) {
        return new FieldRule(null, name, null, null, null);
    }

    private static MappedRow row(List<ImportRow> rows, int index) {
        return ((ImportRow.Readable) rows.get(index)).row();
    }

    private static List<ImportRow> read(ImportMapping mapping, String file) throws IOException {
        return read(mapping, file.getBytes(StandardCharsets.UTF_8));
    }

    private static List<ImportRow> read(ImportMapping mapping, byte[] file) throws IOException {
        List<ImportRow> rows = new ArrayList<>();
        try (RowReader reader = RowReader.open(new ByteArrayInputStream(file), mapping)) {
            for (ImportRow row = reader.next(); row != null; row = reader.next()) {
                rows.add(row);
            }
        }
        return rows;
    }
}
