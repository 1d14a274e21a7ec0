package assay.scoring.monitoring;

import static assay.scoring.creditscore.CreditFixture.figures;
import static assay.scoring.creditscore.CreditFixture.officer;
import static assay.scoring.creditscore.CreditFixture.secondOfficer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import assay.foundation.time.PortfolioZone;
import assay.scoring.Callers;
import assay.scoring.OtherServices;
import assay.scoring.ServiceTest;
import assay.scoring.creditscore.CreditFixture;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Decisions that were really made: where people departed from them, their outcomes show who knew better. */
@ServiceTest
class DeparturesFollowedUpTest {

    @Inject
    CreditFixture given;

    @Inject
    PortfolioZone zone;

    final String portfolio = OtherServices.newPortfolio();

    @Test
    void overrides_and_policy_exceptions_are_followed_up_apart_and_only_once_approved() {
        String overridden = given.decision(given.client(portfolio, "default"));
        int notch = decision(overridden).getInt("score.notch");
        approved(overridden, "overrides", "grade", Integer.toString(notch - 1), "PARENT_SUPPORT");
        Map<String, Object> late = figures();
        late.put("worstDaysPastDue12m", 100.0);
        String excepted =
                given.scored(given.client(portfolio, "default"), late).extract().path("id");
        approved(excepted, "policy-exceptions", "outcome", "ACCEPT", "GUARANTEE_GIVEN");
        String waiting = given.decision(given.client(portfolio, "default"));
        requested(waiting, "overrides", "grade", Integer.toString(notch + 1), "PENDING_LITIGATION");
        outcomes(Map.of(overridden, true, excepted, false, waiting, false));

        JsonPath run = run(decision(overridden).getString("models.scorecardId"), "clientType");

        assertThat(run.getList("departures.overrides")).hasSize(1);
        assertThat(run.getString("departures.overrides[0].direction")).isEqualTo("BETTER");
        assertThat(run.getInt("departures.overrides[0].outcomes")).isEqualTo(1);
        assertThat(run.getInt("departures.overrides[0].defaults")).isEqualTo(1);
        double cardPd = decision(overridden).getDouble("score.gradePd");
        assertThat(run.getDouble("departures.overrides[0].expectedByCard")).isCloseTo(cardPd, within(1e-12));
        assertThat(run.getDouble("departures.overrides[0].brierOfPeople"))
                .isGreaterThan(run.getDouble("departures.overrides[0].brierOfCard"));
        assertThat(run.getList("departures.exceptions")).hasSize(1);
        assertThat(run.getString("departures.exceptions[0].from")).isEqualTo("DECLINE");
        assertThat(run.getString("departures.exceptions[0].to")).isEqualTo("ACCEPT");
        assertThat(run.getInt("departures.exceptions[0].defaults")).isZero();
        assertThat(run.getInt("report.records")).isEqualTo(3);
    }

    @Test
    void groups_are_compared_by_an_attribute_that_the_card_does_not_ask_for() {
        String made = given.decision(given.client(portfolio, "default"));

        JsonPath run = run(decision(made).getString("models.scorecardId"), "person");

        assertThat(decision(made).getList("score.awarded.characteristic")).doesNotContain("person");
        assertThat(run.getList("report.fairness.groups.name")).isEqualTo(List.of("LEGAL"));
        assertThat(run.getMap("departures")).isNull();
        for (String none : List.of("sex", "gearing")) {
            Callers.validator()
                    .body(settings(UUID.randomUUID().toString(), none))
                    .post("/v1/monitoring-runs")
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/attribute"))
                    .body("errors[0].code", equalTo("no-category"));
        }
    }

    private static JsonPath decision(String id) {
        return officer()
                .get("/v1/credit-decisions/{id}", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private String requested(String decision, String kind, String what, String value, String reason) {
        Map<String, Object> body = new HashMap<>(Map.of(what, value, "reason", reason));
        body.put("expiresOn", zone.today().plusDays(60).toString());
        return officer()
                .body(body)
                .post("/v1/credit-decisions/{d}/" + kind, decision)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void approved(String decision, String kind, String what, String value, String reason) {
        String id = requested(decision, kind, what, value, reason);
        secondOfficer()
                .body(Map.of("approved", true))
                .post("/v1/credit-decisions/{d}/" + kind + "/{id}/verdicts", decision, id)
                .then()
                .statusCode(201);
    }

    private void outcomes(Map<String, Boolean> defaulted) {
        List<Map<String, Object>> items = defaulted.entrySet().stream()
                .map(entry -> Map.<String, Object>of(
                        "decisionId",
                        entry.getKey(),
                        "defaulted",
                        entry.getValue(),
                        "observedOn",
                        zone.today().toString()))
                .toList();
        Callers.validator()
                .body(Map.of("items", items))
                .post("/v1/outcomes")
                .then()
                .statusCode(201);
    }

    private Map<String, Object> settings(String card, String attribute) {
        String today = zone.today().toString();
        return Map.of("scorecardId", card, "portfolio", portfolio, "from", today, "to", today, "attribute", attribute);
    }

    private JsonPath run(String card, String attribute) {
        String location = Callers.validator()
                .body(settings(card, attribute))
                .post("/v1/monitoring-runs")
                .then()
                .statusCode(202)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Callers.validator().get(location).path("report") != null);
        return Callers.validator().get(location).jsonPath();
    }
}
