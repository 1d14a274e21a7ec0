package assay.scoring.creditscore;

import static assay.scoring.creditscore.CreditFixture.auditor;
import static assay.scoring.creditscore.CreditFixture.figures;
import static assay.scoring.creditscore.CreditFixture.officer;
import static assay.scoring.creditscore.CreditFixture.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import assay.foundation.security.Roles;
import assay.scoring.Callers;
import assay.scoring.OtherServices;
import assay.scoring.ServiceTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServiceTest
class CreditScoresTest {

    @Inject
    CreditFixture given;

    @Inject
    OtherServices others;

    @Test
    void a_score_explains_itself_in_both_languages() {
        UUID client = given.client();
        given.decision(client);

        JsonPath english =
                Callers.reader().get("/v1/clients/{id}/credit-score", client).jsonPath();
        assertThat(english.getList("reasons.text", String.class)).isNotEmpty().allMatch(text -> text.matches("[ -~]+"));
        Callers.reader()
                .header("Accept-Language", "zh")
                .get("/v1/clients/{id}/credit-score", client)
                .then()
                .statusCode(200)
                .header("ETag", nullValue())
                .body("reasons.text", everyItem(matchesRegex(".*\\p{IsHan}.*")))
                .body("reasons.code", equalTo(english.getList("reasons.code")));
        assertThat(english.getBoolean("score.pdAssumed")).isTrue();
        assertThat(english.getString("decidedBy")).isEqualTo("officer");
    }

    @Test
    void the_parts_add_up_to_the_points_and_the_grade_s_probability_is_the_scale_s() {
        UUID client = given.client();
        given.decision(client);

        JsonPath score = Callers.reader()
                .get("/v1/clients/{id}/credit-score", client)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        int points = score.getInt("score.points");
        assertThat(score.getInt("score.ability") + score.getInt("score.willingness"))
                .isEqualTo(points);
        assertThat(score.<Integer>getList("score.awarded.points").stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(points);
        assertThat(score.<String, Integer>getMap("score.questions").values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(points);
        Callers.reader()
                .get("/v1/master-scales/{id}", score.getString("models.masterScaleId"))
                .then()
                .body(
                        "grades.find { it.name == '" + score.getString("score.grade") + "' }.pd",
                        equalTo(score.get("score.gradePd")));
    }

    @Test
    void the_smallest_change_reaches_the_next_grade_when_it_is_made() {
        UUID client = given.client();
        given.decision(client);
        JsonPath before = officer().get("/v1/clients/{id}/credit-score", client).jsonPath();
        Map<String, Object> changed = figures();
        for (Map<String, Object> change : before.<Map<String, Object>>getList("nextGrade.changes")) {
            change(changed, change.get("feature").toString(), (Double) change.get("to"));
        }

        given.scored(client, changed)
                .statusCode(201)
                .body("grade", equalTo(before.getString("nextGrade.grade")))
                .body("points", equalTo(before.getInt("nextGrade.points")));
    }

    /** Sets the figure, or the dividend of the ratio, so that the feature gets the value. */
    private static void change(Map<String, Object> figures, String feature, double to) {
        switch (feature) {
            case "equityRatio" -> figures.put("equity", to * (Double) figures.get("totalAssets"));
            case "interestCover" -> figures.put("ebit", to * (Double) figures.get("interestExpense"));
            case "revenueTrend" -> figures.put("revenue", to * (Double) figures.get("priorRevenue"));
            default -> figures.put(feature, to);
        }
    }

    @Test
    void too_little_data_is_refused_with_what_is_missing() {
        UUID client = given.client();

        officer()
                .body(Map.of())
                .post("/v1/clients/{id}/credit-scores", client)
                .then()
                .statusCode(422)
                .body("code", equalTo("too-little-data"))
                .body("errors.pointer", hasItem("/features/minimumDscr"))
                .body("errors.code", everyItem(equalTo("feature-missing")));
        officer().get("/v1/clients/{id}/credit-score", client).then().statusCode(404);
    }

    @Test
    void figures_are_checked_by_name_and_range_and_statements_by_date() {
        UUID client = given.client();

        officer()
                .body(Map.of(
                        "asOf", "2026-03-31",
                        "statementDate", "2026-04-01",
                        "figures", Map.of("gearing", 1.5, "shoeSize", 43)))
                .post("/v1/clients/{id}/credit-scores", client)
                .then()
                .statusCode(400)
                .body("errors.code", hasSize(3))
                .body("errors.find { it.pointer == '/figures/gearing' }.code", equalTo("figure-out-of-range"))
                .body("errors.find { it.pointer == '/figures/shoeSize' }.code", equalTo("unknown-figure"))
                .body("errors.find { it.pointer == '/statementDate' }.code", equalTo("after-as-of"));
        officer()
                .body(Map.of("asOf", "2999-01-01"))
                .post("/v1/clients/{id}/credit-scores", client)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/asOf"));
    }

    @Test
    void a_decline_by_a_rule_has_the_rule_as_its_reason() {
        UUID client = given.client();
        Map<String, Object> late = figures();
        late.put("worstDaysPastDue12m", 120.0);
        given.scored(client, late).statusCode(201).body("outcome", equalTo("DECLINE"));

        Callers.reader()
                .get("/v1/clients/{id}/credit-score", client)
                .then()
                .body("decision.basis", equalTo("KNOCK_OUT"))
                .body("decision.rule", equalTo("arrears-over-90-days"))
                .body("reasons[0].code", equalTo("arrears-over-90-days"));
    }

    @Test
    void the_same_request_twice_is_one_decision() {
        UUID client = given.client();
        String key = UUID.randomUUID().toString();
        String first = null;
        for (int i = 0; i < 2; i++) {
            String id = officer()
                    .header("Idempotency-Key", key)
                    .body(request(figures()))
                    .post("/v1/clients/{id}/credit-scores", client)
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            assertThat(id).isEqualTo(first == null ? id : first);
            first = id;
        }

        officer().get("/v1/clients/{id}/credit-scores", client).then().body("items", hasSize(1));
    }

    @Test
    void history_is_newest_first_and_pages() {
        UUID client = given.client();
        String older = given.decision(client);
        String newer = given.decision(client);

        String next = officer()
                .get("/v1/clients/{id}/credit-scores?limit=1", client)
                .then()
                .statusCode(200)
                .body("items.id", contains(newer))
                .body("items.version", contains(2))
                .extract()
                .path("next");
        officer()
                .get("/v1/clients/{id}/credit-scores?limit=1&cursor={next}", client, next)
                .then()
                .body("items.id", contains(older))
                .body("next", nullValue());
    }

    @Test
    void a_foreign_book_does_not_exist() {
        UUID client = given.client(OtherServices.newPortfolio(), "north");
        String decision = given.decision(client);

        Callers.readerOf("south")
                .get("/v1/clients/{id}/credit-score", client)
                .then()
                .statusCode(404);
        Callers.readerOf("nor")
                .get("/v1/credit-decisions/{id}", decision)
                .then()
                .statusCode(404);
        Callers.readerOf("south")
                .get("/v1/credit-decisions?from=2020-01-01")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(decision)));
        Callers.readerOf("north")
                .get("/v1/credit-decisions/{id}", decision)
                .then()
                .statusCode(200);
        Callers.as("officer-south", Set.of(Roles.CREDIT_OFFICER), Set.of("south"))
                .body(request(figures()))
                .post("/v1/clients/{id}/credit-scores", client)
                .then()
                .statusCode(404);
    }

    @Test
    void reading_is_not_scoring() {
        UUID client = given.client();

        Callers.reader()
                .body(request(figures()))
                .post("/v1/clients/{id}/credit-scores", client)
                .then()
                .statusCode(403);
        Callers.reader().get("/v1/credit-decisions?role=CHALLENGER").then().statusCode(403);
        auditor().get("/v1/credit-decisions?role=CHALLENGER").then().statusCode(200);
    }

    @Test
    void the_catalogue_is_told_in_both_languages() {
        Callers.reader()
                .get("/v1/features")
                .then()
                .statusCode(200)
                .body("items", hasSize(greaterThan(25)))
                .body("items.find { it.name == 'gearing' }.source", equalTo("REQUEST"));
        Callers.reader()
                .header("Accept-Language", "zh-CN")
                .get("/v1/features")
                .then()
                .body("items.label", everyItem(matchesRegex(".*\\p{IsHan}.*")));
    }

    @Test
    void decisions_are_found_by_client_and_time() {
        UUID client = given.client();
        String decision = given.decision(client);

        officer()
                .get("/v1/credit-decisions?clientId={id}&from=2020-01-01", client)
                .then()
                .body("items.id", contains(decision))
                .body("items[0].inputs.features.clientType", equalTo("CORPORATE_BORROWER"))
                .body("items[0].models.scorecardId", notNullValue());
        officer()
                .get("/v1/credit-decisions?clientId={id}&to=2020-01-01", client)
                .then()
                .body("items", empty());
    }
}
