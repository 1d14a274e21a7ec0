package assay.scoring.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import assay.foundation.ids.Ids;
import assay.foundation.security.Roles;
import assay.scoring.Callers;
import assay.scoring.ServiceTest;
import assay.scoring.creditscore.CreditFixture;
import assay.scoring.scorecards.StoredCards;
import assay.scoring.scorecards.domain.Scorecard;
import assay.scoring.scorecards.domain.evaluation.RandomCards;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Outcomes come in, runs look at decisions, the inventory says who answers for what. */
@ServiceTest
class MonitoringTest {

    @Inject
    StoredCards stored;

    @Inject
    Decisions decisions;

    @Inject
    CreditFixture credit;

    @Inject
    Jdbi jdbi;

    @Test
    void a_run_before_outcomes_shows_stability_expected_performance_and_groups() {
        Scorecard card = new RandomCards(4).card(5);
        UUID id = stored.released(card);
        List<UUID> made = decisions.of(id, card, 300);

        JsonPath run = run(Map.of("scorecardId", id, "from", "2025-01-01", "to", "2025-12-31", "attribute", "country"));

        assertThat(run.getInt("report.records")).isEqualTo(made.size());
        assertThat(run.getInt("report.outcomes")).isZero();
        assertThat(run.getList("report.characteristics")).hasSize(5);
        assertThat(run.getDouble("report.expected.approvalRate")).isBetween(0.01, 0.99);
        assertThat(run.getList("report.fairness.groups.name")).isEqualTo(List.of("CN", "SG"));
        assertThat(run.getMap("report.observed")).isNull();
    }

    @Test
    void once_outcomes_are_reported_discrimination_and_calibration_appear() {
        Scorecard card = new RandomCards(4).card(5);
        UUID id = stored.released(card);
        List<UUID> made = decisions.of(id, card, 200);
        report(outcomes(made)).statusCode(201).body("items.state", hasItem("RECORDED"));
        report(outcomes(made)).statusCode(201).body("items[0].state", equalTo("DUPLICATE"));

        JsonPath run = run(Map.of("scorecardId", id, "from", "2025-01-01", "to", "2025-12-31"));

        assertThat(run.getInt("report.outcomes")).isEqualTo(200);
        assertThat(run.getDouble("report.observed.gini")).isBetween(-1.0, 1.0);
        assertThat(run.getList("report.calibration.groups")).isNotEmpty();
        assertThat(run.getMap("report.fairness")).isNull();
    }

    @Test
    void a_challenger_in_the_shadow_is_compared_on_the_same_records() {
        Scorecard card = new RandomCards(4).card(5);
        UUID champion = stored.released(card);
        UUID challenger = stored.released(new RandomCards(9).card(5));
        List<UUID> made = decisions.of(champion, card, 50);
        decisions.inTheShadow(challenger, made);

        JsonPath run = run(
                Map.of("scorecardId", champion, "challengerId", challenger, "from", "2025-01-01", "to", "2025-12-31"));

        assertThat(run.getInt("comparison.pairs")).isEqualTo(50);
        assertThat(run.getDouble("comparison.challenger.meanPd")).isEqualTo(0.5);
        assertThat(run.getInt("report.records")).isEqualTo(50);
    }

    @Test
    void wrong_outcomes_refuse_all_of_them_with_pointers() {
        Scorecard card = new RandomCards(4).card(5);
        UUID made = decisions.of(stored.released(card), card, 1).getFirst();
        report(List.of(outcome(made, true, "2025-12-31"), outcome(UUID.randomUUID(), false, "2025-12-31")))
                .statusCode(422)
                .body("errors.pointer", contains("/items/1/decisionId"))
                .body("errors.code", contains("decision-unknown"));
        report(List.of(outcome(made, true, "2020-01-01")))
                .statusCode(422)
                .body("errors.code", contains("outcome-before-decision"));
        report(List.of(outcome(made, true, "2999-01-01"))).statusCode(400);
        report(List.of(outcome(made, true, "2025-12-31"), outcome(made, true, "2025-12-31")))
                .statusCode(400)
                .body("errors.code", contains("decision-twice"));
        report(List.of(outcome(made, true, "2025-12-31"))).statusCode(201);
        report(List.of(outcome(made, false, "2025-12-31")))
                .statusCode(422)
                .body("errors.code", contains("outcome-differs"));
    }

    @Test
    void a_run_of_an_unknown_card_or_an_empty_period_is_refused() {
        validator()
                .body(Map.of("scorecardId", UUID.randomUUID(), "from", "2025-01-01", "to", "2025-12-31"))
                .post("/v1/monitoring-runs")
                .then()
                .statusCode(422)
                .body("code", equalTo("scorecard-unknown"));
        UUID id = stored.released(new RandomCards(4).card(5));
        validator()
                .body(Map.of("scorecardId", id, "from", "2025-02-01", "to", "2025-01-01"))
                .post("/v1/monitoring-runs")
                .then()
                .statusCode(400);
        JsonPath empty = run(Map.of("scorecardId", id, "from", "2025-01-01", "to", "2025-12-31"));
        assertThat(empty.getInt("report.records")).isZero();
    }

    @Test
    void a_model_is_in_the_inventory_and_its_record_grows_version_by_version() {
        UUID id = stored.released(new RandomCards(4).card(5));
        validator()
                .get("/v1/models/{id}", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("kind", equalTo("SCORECARD"))
                .body("status", equalTo("ACTIVE"))
                .body("author", equalTo("owner"))
                .body("record", nullValue());
        Map<String, Object> record = Map.of(
                "purpose",
                "Corporate lending",
                "owner",
                "Credit risk",
                "tier",
                1,
                "validation",
                "VALIDATED",
                "reviewDue",
                "2027-01-31");
        validator().body(record).put("/v1/models/{id}/record", id).then().statusCode(428);
        Callers.owner()
                .header("If-Match", "\"0\"")
                .body(record)
                .put("/v1/models/{id}/record", id)
                .then()
                .statusCode(422)
                .body("code", equalTo("validation-needs-validator"));
        Callers.as("owner", Set.of(Roles.MODEL_VALIDATOR), Set.of("*"))
                .header("If-Match", "\"0\"")
                .body(record)
                .put("/v1/models/{id}/record", id)
                .then()
                .statusCode(422)
                .body("code", equalTo("four-eyes"));
        validator()
                .header("If-Match", "\"0\"")
                .body(record)
                .put("/v1/models/{id}/record", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("record.validation", equalTo("VALIDATED"))
                .body("record.tier", is(1));
        validator()
                .header("If-Match", "\"0\"")
                .body(record)
                .put("/v1/models/{id}/record", id)
                .then()
                .statusCode(412);
        validator()
                .queryParam("kind", "SCORECARD")
                .queryParam("limit", 200)
                .get("/v1/models")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id.toString()));
        validator().get("/v1/models/{id}", Ids.next()).then().statusCode(404);
        Callers.reader().get("/v1/models").then().statusCode(403);
    }

    @Test
    void every_kind_of_model_of_the_service_is_in_the_inventory_with_its_releases() {
        credit.release();
        UUID valuation = Ids.next();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO valuation_model (id, version, portfolio, status, observed_until, transaction_types,
                            income_rules, horizon_weeks, discount_rate, requested_by, requested_at)
                        VALUES (:id, 1, 'main', 'FAILED', '2025-06-30', '{PURCHASE}', '{}', 52, 0.15, 'owner',
                            '2025-07-01T00:00:00Z')
                        """).bind("id", valuation).execute());

        validator()
                .get("/v1/models/{id}", valuation)
                .then()
                .statusCode(200)
                .body("kind", equalTo("VALUATION_MODEL"))
                .body("author", equalTo("owner"));
        for (ModelKind kind : ModelKind.values()) {
            validator()
                    .get("/v1/models?kind={kind}&limit=200", kind)
                    .then()
                    .statusCode(200)
                    .body("items.kind", hasItem(kind.name()));
        }
        for (ModelKind kind : List.of(ModelKind.SCORECARD, ModelKind.MASTER_SCALE, ModelKind.DECISION_STRATEGY)) {
            String shipped = validator()
                    .get("/v1/models?kind={kind}&limit=200", kind)
                    .path("items.find { it.author == 'assay' }.id");
            validator()
                    .get("/v1/models/{id}", shipped)
                    .then()
                    .body("status", equalTo("ACTIVE"))
                    .body("activations.by", contains("validator"));
        }
    }

    private static JsonPath run(Map<String, ?> request) {
        String location = validator()
                .body(request)
                .post("/v1/monitoring-runs")
                .then()
                .statusCode(202)
                .body("id", notNullValue())
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> validator().get(location).path("report") != null);
        validator().get("/v1/monitoring-runs?limit=1").then().body("items", hasSize(1));
        return validator()
                .get(location)
                .then()
                .body("state", equalTo("SUCCEEDED"))
                .extract()
                .jsonPath();
    }

    private static ValidatableResponse report(List<Map<String, Object>> items) {
        return validator().body(Map.of("items", items)).post("/v1/outcomes").then();
    }

    private static List<Map<String, Object>> outcomes(List<UUID> made) {
        return made.stream()
                .map(id -> outcome(
                        id,
                        id.getLeastSignificantBits() % 4 == 0,
                        LocalDate.parse("2025-12-31").toString()))
                .toList();
    }

    private static Map<String, Object> outcome(UUID decision, boolean defaulted, String day) {
        return Map.of("decisionId", decision, "defaulted", defaulted, "observedOn", day);
    }

    private static RequestSpecification validator() {
        return Callers.validator();
    }
}
