package assay.scoring.evaluations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import assay.foundation.security.Roles;
import assay.scoring.Callers;
import assay.scoring.ServiceTest;
import assay.scoring.scorecards.StoredCards;
import assay.scoring.scorecards.domain.Characteristic;
import assay.scoring.scorecards.domain.Scorecard;
import assay.scoring.scorecards.domain.evaluation.CardEvaluator;
import assay.scoring.scorecards.domain.evaluation.CardInput;
import assay.scoring.scorecards.domain.evaluation.Completeness;
import assay.scoring.scorecards.domain.evaluation.InputValue;
import assay.scoring.scorecards.domain.evaluation.RandomCards;
import assay.scoring.scorecards.domain.evaluation.RecordRefusal;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A file of records becomes a file of scores. */
@ServiceTest
class FileEvaluationTest {

    @Inject
    StoredCards stored;

    @Test
    void every_row_of_a_file_is_scored_as_the_card_does_or_refused() {
        RandomCards random = new RandomCards(5);
        Scorecard card = random.card(6);
        CardEvaluator evaluator = new CardEvaluator(card);
        StringBuilder csv = new StringBuilder(names(card) + ",note\n");
        Map<Long, Integer> expected = new TreeMap<>();
        int refused = 0;
        for (long row = 1; row <= 2_500; row++) {
            Map<String, InputValue> record = random.record(card);
            csv.append(line(card, record)).append(",\"a, b\"\n");
            switch (evaluator.read(record, Completeness.DEFAULT_MINIMUM)) {
                case CardInput input -> expected.put(row, evaluator.score(input).score());
                case RecordRefusal _ -> refused++;
            }
        }
        String job = upload(stored.released(card), csv.toString());
        finished(job, expected.size(), refused);
        Map<Long, Integer> scores = new TreeMap<>();
        officer()
                .get(job + "/results")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString()
                .lines()
                .skip(1)
                .map(line -> line.split(","))
                .forEach(cells -> scores.put(Long.parseLong(cells[0]), Integer.parseInt(cells[1])));
        assertThat(scores).isEqualTo(expected);
    }

    @Test
    void a_row_with_text_in_a_numeric_column_is_refused_with_row_and_column() {
        Scorecard card = new RandomCards(7).card(5);
        String numeric = card.characteristics().stream()
                .filter(c -> c.type() == Characteristic.ValueType.NUMERIC)
                .findFirst()
                .orElseThrow()
                .name();
        String job = upload(
                stored.released(card),
                names(card) + "\n" + row(card, numeric, "abc") + "\n" + row(card, numeric, "NaN") + "\n");
        finished(job, 0, 2);
        officer()
                .get(job + "/errors")
                .then()
                .body("items.row", contains(1, 2))
                .body("items.column", contains(numeric, numeric))
                .body("items.code", contains("number-expected", "number-not-finite"));
    }

    @Test
    void a_file_without_a_column_of_the_card_is_refused_as_a_whole() {
        Scorecard card = new RandomCards(7).card(5);
        String job = upload(stored.released(card), "x0,x1\n1,2\n");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> officer().get(job).path("state").equals("FAILED"));
        officer().get(job).then().body("problem.code", equalTo("import-columns-missing"));
    }

    @Test
    void somebody_elses_job_does_not_exist() {
        Scorecard card = new RandomCards(7).card(5);
        String job = upload(stored.released(card), names(card) + "\n");
        Callers.as("other", Set.of(Roles.CREDIT_OFFICER), Set.of("*"))
                .get(job + "/results")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }

    @Test
    void a_cell_that_a_spreadsheet_would_run_is_disarmed() {
        assertThat(ResultFile.cell("=1+1")).isEqualTo("'=1+1");
        assertThat(ResultFile.cell("a,\"b\"")).isEqualTo("\"a,\"\"b\"\"\"");
        assertThat(ResultFile.cell("plain")).isEqualTo("plain");
    }

    private static String upload(UUID card, String csv) {
        return officer()
                .contentType("text/csv")
                .body(csv)
                .post("/v1/scorecards/{id}/evaluation-jobs", card)
                .then()
                .statusCode(202)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }

    private static void finished(String job, int accepted, int rejected) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> officer().get(job).path("state").equals("SUCCEEDED"));
        officer()
                .get(job)
                .then()
                .body("progress.accepted", equalTo(accepted))
                .body("progress.rejected", equalTo(rejected));
    }

    private static io.restassured.specification.RequestSpecification officer() {
        return Callers.as("officer", Set.of(Roles.CREDIT_OFFICER), Set.of("*"));
    }

    private static String names(Scorecard card) {
        return card.characteristics().stream().map(Characteristic::name).collect(Collectors.joining(","));
    }

    /** Empty but for one column. */
    private static String row(Scorecard card, String column, String cell) {
        return card.characteristics().stream()
                .map(c -> c.name().equals(column) ? cell : "")
                .collect(Collectors.joining(","));
    }

    private static String line(Scorecard card, Map<String, InputValue> record) {
        List<String> cells = new ArrayList<>();
        for (Characteristic characteristic : card.characteristics()) {
            cells.add(
                    switch (record.getOrDefault(characteristic.name(), new InputValue.Missing())) {
                        case InputValue.OfNumber(double number) -> Double.toString(number);
                        case InputValue.OfText(String text) -> text;
                        default -> "";
                    });
        }
        return String.join(",", cells);
    }
}
