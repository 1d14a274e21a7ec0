package assay.scoring.scorecards;

import static assay.scoring.scorecards.ScorecardRequests.developed;
import static assay.scoring.scorecards.ScorecardRequests.newPurpose;
import static assay.scoring.scorecards.ScorecardRequests.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import assay.scoring.Callers;
import assay.scoring.ServiceTest;
import assay.scoring.scorecards.domain.development.SimulatedSample;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of which no card can be made: the reason names row and column, and nothing of a card is stored. */
@ServiceTest
class BadSamplesTest {

    private static final SimulatedSample SAMPLE = SimulatedSample.of(1, 300);

    @Inject
    Jdbi jdbi;

    static Stream<Arguments> samples() {
        return Stream.of(
                Arguments.of("", "no-rows", null, null),
                Arguments.of("debt,age,income,trade,noise,observed,outcome\n", "no-rows", null, null),
                Arguments.of(oneClass(), "one-class", "outcome", null),
                Arguments.of(SAMPLE.and("branch", _ -> "7").csv(","), "constant-column", "branch", null),
                Arguments.of(SAMPLE.and("number", Integer::toString).csv(","), "leakage", "number", null),
                Arguments.of(SAMPLE.with(17, "outcome", "unknown").csv(","), "label-values", "outcome", 18),
                Arguments.of(SAMPLE.csv(";"), "column-unknown", "outcome", null),
                Arguments.of(SAMPLE.with(8, "trade", "\"open").csv(","), "row-width", null, 9),
                Arguments.of(SAMPLE.with(4, "debt", "plenty").csv(","), "mixed-column", "debt", 5),
                Arguments.of(SAMPLE.with(4, "income", "NaN").csv(","), "mixed-column", "income", 5),
                Arguments.of(SAMPLE.with(4, "income", "Infinity").csv(","), "mixed-column", "income", 5),
                Arguments.of(SAMPLE.and("gender", i -> "x" + i % 2).csv(","), "forbidden-attribute", "gender", null),
                Arguments.of(SAMPLE.csv(",") + "1,2\n", "row-width", null, 301));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_bad_sample_is_refused_and_nothing_of_a_card_is_kept(
            String csv, String reason, @Nullable String column, @Nullable Integer row) {
        String card = developed(settings(newPurpose()), csv);

        Callers.owner()
                .get(card)
                .then()
                .body("status", equalTo("REJECTED"))
                .body("reason.code", equalTo(reason))
                .body("reason.figures.column", column == null ? nullValue() : equalTo(column))
                .body("reason.figures.row", row == null ? nullValue() : equalTo(row))
                .body("card", nullValue())
                .body("report", nullValue());
        Callers.owner().get(card + "/document").then().statusCode(404);
        UUID id = UUID.fromString(card.substring(card.lastIndexOf('/') + 1));
        assertThat(jdbi.<Boolean, RuntimeException>withHandle(handle ->
                        handle.createQuery("""
                                SELECT document IS NULL AND document_hash IS NULL
                                  FROM scorecard WHERE id = ?""").bind(0, id).mapTo(Boolean.class).one()))
                .isTrue();
    }

    /** Rows of less than 20 inputs count as 20: ten megabytes are too many cells already. */
    @Test
    void a_sample_of_too_many_cells_is_refused_with_the_limit() {
        String csv = "income,observed,outcome\n" + "7,,paid\n8,,default\n".repeat(1_250_001);

        String card = developed(settings(newPurpose()), csv);

        Callers.owner()
                .get(card)
                .then()
                .body("status", equalTo("REJECTED"))
                .body("reason.code", equalTo("too-many-cells"))
                .body("reason.figures.limit", equalTo(50_000_000))
                .body("reason.text", containsString("50000000 cells"))
                .body("card", nullValue());
    }

    @Test
    void the_reason_is_told_in_the_callers_language() {
        String card = developed(
                settings(newPurpose()), SAMPLE.with(17, "outcome", "unknown").csv(","));

        Callers.owner()
                .header("Accept-Language", "zh")
                .get(card)
                .then()
                .body("reason.text", equalTo("第 18 行：列 outcome 只能有两种结果，实际为 [default, paid, unknown]。"));
    }

    @Test
    void a_quoted_line_break_is_part_of_a_category() {
        String csv = SAMPLE.csv(",").replace("building", "\"build\n\"\"ing\"\"\"");

        String card = developed(settings(newPurpose()), csv);

        String document = Callers.owner().get(card + "/document").asString();
        assertThat(document).contains("build\\n\\\"ing\\\"");
    }

    @Test
    void another_encoding_is_refused_with_the_row() {
        byte[] csv = SAMPLE.with(99, "trade", "Bäcker").csv(",").getBytes(StandardCharsets.ISO_8859_1);
        String card = ScorecardRequests.path(Callers.owner()
                .contentType("text/csv")
                .body(csv)
                .post("/v1/scorecards?settings={id}", settings(newPurpose()))
                .then()
                .statusCode(202)
                .extract()
                .header("Location"));
        ScorecardRequests.await(card, "FITTING");

        Callers.owner().get(card).then().body("reason.code", equalTo("row-unreadable"));
    }

    private static String oneClass() {
        return SAMPLE.csv(",").lines().filter(line -> !line.endsWith("default")).collect(Collectors.joining("\n"));
    }
}
