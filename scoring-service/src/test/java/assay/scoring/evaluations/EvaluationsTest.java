package assay.scoring.evaluations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import assay.foundation.security.Roles;
import assay.scoring.Callers;
import assay.scoring.ServiceTest;
import assay.scoring.scorecards.StoredCards;
import assay.scoring.scorecards.domain.Characteristic;
import assay.scoring.scorecards.domain.Scorecard;
import assay.scoring.scorecards.domain.evaluation.CardEvaluator;
import assay.scoring.scorecards.domain.evaluation.CardInput;
import assay.scoring.scorecards.domain.evaluation.CardScore;
import assay.scoring.scorecards.domain.evaluation.InputValue;
import assay.scoring.scorecards.domain.evaluation.RandomCards;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Records in a request: each is scored as the card says, or refused with its fields. */
@ServiceTest
class EvaluationsTest {

    @Inject
    StoredCards stored;

    @Test
    void a_thousand_records_are_answered_in_their_order_with_the_score_of_the_card() {
        RandomCards random = new RandomCards(1);
        Scorecard card = random.card(12);
        UUID id = stored.released(card);
        List<Map<String, InputValue>> records = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            records.add(random.record(card));
        }
        JsonPath answer = evaluate(
                        id,
                        Map.of(
                                "records",
                                records.stream().map(EvaluationsTest::json).toList(),
                                "minimumCompleteness",
                                0))
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("items", hasSize(1_000))
                .body("scorecardVersion", is(1))
                .extract()
                .jsonPath();
        CardEvaluator evaluator = new CardEvaluator(card);
        List<Integer> scores = answer.getList("items.score");
        List<Double> pds = answer.getList("items.pd");
        for (int i = 0; i < 1_000; i++) {
            CardScore expected = evaluator.score((CardInput) evaluator.read(records.get(i), 0));
            assertThat(scores.get(i)).isEqualTo(expected.score());
            assertThat(pds.get(i)).isEqualTo(expected.pd());
        }
    }

    @Test
    void one_bad_record_fails_alone_and_names_its_fields_in_the_callers_language() {
        UUID id = stored.released(new RandomCards(2).card(4));
        Map<String, Object> good = json(new RandomCards(2).record(new RandomCards(2).card(4)));
        evaluate(id, Map.of("records", List.of(good, Map.of("shoe size", 43)), "minimumCompleteness", 0))
                .statusCode(200)
                .body("items.state", contains("SCORED", "REFUSED"))
                .body("items[1].errors[0].pointer", equalTo("/records/1/shoe size"))
                .body("items[1].errors[0].code", equalTo("characteristic-unknown"))
                .body("items[1].errors[0].detail", equalTo("is no characteristic of the card"))
                .body("items[1].score", nullValue());
        Callers.reader()
                .header("Accept-Language", "zh")
                .body(Map.of("records", List.of(Map.of("shoe size", 43))))
                .post("/v1/scorecards/{id}/evaluations", id)
                .then()
                .header("Vary", "Accept-Language")
                .body("items[0].errors[0].detail", equalTo("不是该评分卡的特征"));
    }

    @Test
    void a_single_record_that_cannot_be_scored_is_a_problem() {
        UUID id = stored.released(new RandomCards(2).card(4));
        evaluate(id, Map.of("record", Map.of("x0", List.of(1))))
                .statusCode(422)
                .body("code", equalTo("record-not-scorable"))
                .body("errors[0].pointer", equalTo("/record/x0"));
        evaluate(id, Map.of("record", Map.of()))
                .statusCode(422)
                .body("errors.code", org.hamcrest.Matchers.everyItem(equalTo("too-little-data")))
                .body("errors[0].detail", containsString("0 % of the card's data are there, 50 % are needed"));
    }

    @Test
    void text_for_a_number_a_number_for_a_text_and_what_is_beyond_all_numbers_are_named() {
        Scorecard card = new RandomCards(7).card(5);
        UUID id = stored.released(card);
        for (Characteristic characteristic : card.characteristics()) {
            boolean numeric = characteristic.type() == Characteristic.ValueType.NUMERIC;
            String pointer = "/record/" + characteristic.name();
            evaluate(id, Map.of("record", Map.of(characteristic.name(), numeric ? "plenty" : 7)))
                    .statusCode(422)
                    .body("errors.pointer", contains(pointer))
                    .body("errors.code", contains(numeric ? "number-expected" : "text-expected"));
            if (numeric) {
                evaluate(id, "{\"record\":{\"" + characteristic.name() + "\":1e999}}")
                        .statusCode(422)
                        .body("errors.pointer", contains(pointer))
                        .body("errors.code", contains("number-not-finite"));
                for (String none : List.of("NaN", "Infinity")) {
                    evaluate(id, "{\"record\":{\"" + characteristic.name() + "\":" + none + "}}")
                            .statusCode(400)
                            .body("code", equalTo("malformed-json"));
                }
            }
        }
    }

    @Test
    void parts_add_up_and_the_change_on_request_reaches_its_target_when_it_is_sent_again() {
        int reached = 0;
        for (int seed = 0; seed < 20; seed++) {
            RandomCards random = new RandomCards(seed);
            Scorecard card = random.card(8);
            UUID id = stored.released(card);
            Map<String, Object> record = json(random.record(card));
            JsonPath plain = evaluate(id, Map.of("record", record, "minimumCompleteness", 0))
                    .extract()
                    .jsonPath();
            int score = plain.getInt("items[0].score");
            assertThat(plain.getInt("items[0].repayment.ability") + plain.getInt("items[0].repayment.willingness"))
                    .isEqualTo(score);
            assertThat(plain.<String, Integer>getMap("items[0].questions").values().stream()
                            .mapToInt(i -> i)
                            .sum())
                    .isEqualTo(score);
            assertThat(plain.<Integer>getList("items[0].characteristics.points").stream()
                            .mapToInt(i -> i)
                            .sum())
                    .isEqualTo(score);
            JsonPath asked = evaluate(id, Map.of("record", record, "minimumCompleteness", 0, "targetScore", score + 10))
                    .extract()
                    .jsonPath();
            if (asked.getString("items[0].counterfactual.state").equals("REACHED")) {
                Map<String, Object> changed = new HashMap<>(record);
                asked.<Map<String, Object>>getList("items[0].counterfactual.changes")
                        .forEach(change -> changed.put((String) change.get("characteristic"), change.get("to")));
                evaluate(id, Map.of("record", changed, "minimumCompleteness", 0))
                        .body("items[0].score", is(asked.getInt("items[0].counterfactual.score")));
                assertThat(asked.getInt("items[0].counterfactual.score")).isGreaterThanOrEqualTo(score + 10);
                reached++;
            }
        }
        assertThat(reached).isGreaterThan(5);
    }

    @Test
    void reasons_follow_the_baseline_and_the_number_asked_for() {
        RandomCards random = new RandomCards(3);
        Scorecard card = random.card(8);
        UUID id = stored.released(card);
        Map<String, Object> record = json(random.record(card));
        for (String baseline : List.of("MAX", "MEAN", "NEUTRAL")) {
            evaluate(id, Map.of("record", record, "baseline", baseline, "reasons", 2, "minimumCompleteness", 0))
                    .statusCode(200)
                    .body("items[0].reasons.size()", lessThanOrEqualTo(2))
                    .body("items[0].reasons.baseline", org.hamcrest.Matchers.everyItem(equalTo(baseline)));
        }
        evaluate(id, Map.of("record", record, "baseline", "PASSING"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/cutOff"));
        evaluate(id, Map.of("record", record, "baseline", "PASSING", "cutOff", 100_000))
                .statusCode(422)
                .body("code", equalTo("baseline-unavailable"));
        evaluate(
                        id,
                        Map.of(
                                "record",
                                record,
                                "cutOff",
                                100_000,
                                "baseline",
                                "OTHER",
                                "baselinePoints",
                                java.util.Collections.nCopies(8, -1000),
                                "minimumCompleteness",
                                0))
                .statusCode(200)
                .body("items[0].reasons[0].baseline", equalTo("MAX"));
    }

    @Test
    void the_interval_says_what_it_covers() {
        RandomCards random = new RandomCards(3);
        Scorecard card = random.card(8);
        evaluate(stored.released(card), Map.of("record", json(random.record(card)), "minimumCompleteness", 0))
                .body("items[0].pdInterval.confidence", is(0.95))
                .body("items[0].pdInterval.covers", containsString("Chance in the development sample"));
    }

    @Test
    void requests_that_contradict_themselves_and_unknown_cards_are_refused() {
        UUID id = stored.released(new RandomCards(2).card(4));
        evaluate(id, Map.of()).statusCode(400).body("errors[0].code", equalTo("record-or-records"));
        evaluate(id, Map.of("records", List.of())).statusCode(400);
        evaluate(id, Map.of("record", Map.of(), "confidence", 1)).statusCode(400);
        evaluate(id, Map.of("record", Map.of(), "unknown", 1)).statusCode(400);
        evaluate(UUID.randomUUID(), Map.of("record", Map.of())).statusCode(404);
        Callers.as("clerk", Set.of(Roles.CLIENT_READER), Set.of("*"))
                .body(Map.of("record", Map.of()))
                .post("/v1/scorecards/{id}/evaluations", id)
                .then()
                .statusCode(403);
    }

    @Test
    void exports_are_documents_of_their_kind() {
        UUID id = stored.released(new RandomCards(2).card(4));
        Callers.owner()
                .get("/v1/scorecards/{id}/exports/sql?table=my table", id)
                .then()
                .statusCode(200)
                .contentType("application/sql")
                .body(containsString("FROM \"my table\" AS r"));
        Callers.owner()
                .get("/v1/scorecards/{id}/exports/pmml", id)
                .then()
                .statusCode(200)
                .contentType("application/xml")
                .body(containsString("<Scorecard"));
        Callers.owner()
                .get("/v1/scorecards/{id}/exports/markdown", id)
                .then()
                .statusCode(200)
                .contentType("text/markdown")
                .body(containsString("# random"));
        Callers.reader().get("/v1/scorecards/{id}/exports/sql", id).then().statusCode(403);
        Callers.owner()
                .get("/v1/scorecards/{id}/exports/pmml", UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("traceId", notNullValue());
    }

    private static ValidatableResponse evaluate(UUID id, Object request) {
        return Callers.reader()
                .body(request)
                .post("/v1/scorecards/{id}/evaluations", id)
                .then();
    }

    static Map<String, Object> json(Map<String, InputValue> record) {
        Map<String, Object> json = new HashMap<>();
        record.forEach((name, value) -> {
            switch (value) {
                case InputValue.OfNumber(double number) -> json.put(name, number);
                case InputValue.OfText(String text) -> json.put(name, text);
                default -> {}
            }
        });
        return json;
    }
}
