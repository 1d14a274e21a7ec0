package assay.scoring.creditscore;

import static assay.scoring.creditscore.CreditFixture.officer;
import static assay.scoring.creditscore.CreditFixture.secondOfficer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.nullValue;

import assay.foundation.events.CreditScoreChanged;
import assay.foundation.ids.Ids;
import assay.foundation.time.PortfolioZone;
import assay.scoring.ServiceTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People depart from decisions within limits, by twos, and until a day. */
@ServiceTest
class DeparturesTest {

    @Inject
    CreditFixture given;

    @Inject
    PortfolioZone zone;

    @Inject
    ScoreTelling telling;

    @Inject
    CreditSubjects subjects;

    @Inject
    CreditDecisions decisions;

    @Inject
    Departures departures;

    @Inject
    Clock clock;

    @Inject
    Jdbi jdbi;

    @Test
    void an_override_counts_from_somebody_else_s_approval_on() {
        UUID client = given.client();
        String decision = given.decision(client);
        int notch = notch(client);
        String better = Integer.toString(notch - 1);
        String override = requested(decision, "overrides", Map.of("grade", better, "reason", "PARENT_SUPPORT"));

        officer().get("/v1/clients/{id}/credit-score", client).then().body("override", nullValue());
        officer()
                .body(Map.of("approved", true))
                .post("/v1/credit-decisions/{d}/overrides/{id}/verdicts", decision, override)
                .then()
                .statusCode(422)
                .body("code", equalTo("four-eyes"));
        secondOfficer()
                .body(Map.of("approved", true))
                .post("/v1/credit-decisions/{d}/overrides/{id}/verdicts", decision, override)
                .then()
                .statusCode(201)
                .body("state", equalTo("APPROVED"));

        officer()
                .header("Accept-Language", "zh")
                .get("/v1/clients/{id}/credit-score", client)
                .then()
                .body("score.notch", equalTo(notch))
                .body("override.value", equalTo(better))
                .body("override.notches", equalTo(-1))
                .body("override.reasonText", matchesRegex("\\p{IsHan}+"))
                .body("policyException", nullValue());
        CreditScoreChanged told = telling.event(
                new CreditSubjects.Subject(client, subjects.subjectOf(client).orElseThrow(), 2),
                decisions.find(UUID.fromString(decision)).orElseThrow());
        assertThat(told.grade()).isEqualTo(better);
        assertThat(told.overridden()).isTrue();
        secondOfficer()
                .body(Map.of("approved", false))
                .post("/v1/credit-decisions/{d}/overrides/{id}/verdicts", decision, override)
                .then()
                .statusCode(409)
                .body("code", equalTo("departure-decided"));
    }

    @Test
    void an_override_keeps_to_the_strategy_s_limits() {
        UUID client = given.client();
        String decision = given.decision(client);
        int notch = notch(client);

        refused(decision, Map.of("grade", "" + (notch - 3), "reason", "PARENT_SUPPORT"), 60, "too-many-notches");
        refused(decision, Map.of("grade", "" + notch, "reason", "PARENT_SUPPORT"), 60, "same-grade");
        refused(decision, Map.of("grade", "D", "reason", "PARENT_SUPPORT"), 60, "default-grade");
        refused(decision, Map.of("grade", "" + (notch - 1), "reason", "PARENT_SUPPORT"), 181, "expires-too-late");
        refused(decision, Map.of("grade", "" + (notch - 1), "reason", "WORKOUT"), 60, "reason-of-the-other-kind");
    }

    @Test
    void an_override_ends_with_its_last_day() {
        UUID client = given.client();
        UUID decision = UUID.fromString(given.decision(client));
        String grade = officer().get("/v1/clients/{id}/credit-score", client).path("score.grade");
        String other = Integer.toString(notch(client) + 1);
        for (LocalDate last : List.of(zone.today().minusDays(1), zone.today())) {
            Departure approved = new Departure(
                    Ids.next(),
                    decision,
                    Departure.Kind.OVERRIDE,
                    grade,
                    other,
                    1,
                    DepartureReason.PENDING_LITIGATION,
                    last,
                    "officer",
                    clock.instant(),
                    null,
                    null,
                    null);
            departures.add(approved);
            departures.decide(approved.id(), true, "second-officer", clock.instant());
            boolean counts = last.equals(zone.today());
            officer()
                    .get("/v1/clients/{id}/credit-score", client)
                    .then()
                    .body("override.value", counts ? equalTo(other) : nullValue());
        }
    }

    @Test
    void a_policy_exception_is_kept_apart_from_overrides() {
        UUID client = given.client();
        Map<String, Object> late = CreditFixture.figures();
        late.put("worstDaysPastDue12m", 100.0);
        String decision = given.scored(client, late).extract().path("id");
        String exception =
                requested(decision, "policy-exceptions", Map.of("outcome", "ACCEPT", "reason", "GUARANTEE_GIVEN"));
        secondOfficer()
                .body(Map.of("approved", true))
                .post("/v1/credit-decisions/{d}/policy-exceptions/{id}/verdicts", decision, exception)
                .then()
                .statusCode(201);

        officer()
                .get("/v1/credit-decisions/{d}/policy-exceptions", decision)
                .then()
                .body("items.id", contains(exception));
        officer().get("/v1/credit-decisions/{d}/overrides", decision).then().body("items", hasSize(0));
        officer()
                .get("/v1/clients/{id}/credit-score", client)
                .then()
                .body("decision.outcome", equalTo("DECLINE"))
                .body("policyException.value", equalTo("ACCEPT"));
    }

    @Test
    void a_decision_that_was_superseded_cannot_be_departed_from() {
        UUID client = given.client();
        String old = given.decision(client);
        given.decision(client);

        officer()
                .body(departure(Map.of("grade", "5", "reason", "PARENT_SUPPORT"), 60))
                .post("/v1/credit-decisions/{d}/overrides", old)
                .then()
                .statusCode(409)
                .body("code", equalTo("decision-superseded"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE credit_decision SET points = 900",
                "DELETE FROM credit_decision",
                "UPDATE credit_departure SET value = '1'",
                "DELETE FROM credit_departure_verdict",
                "DELETE FROM credit_review",
                "UPDATE credit_review_outcome SET outcome = 'UPHELD'",
                "UPDATE credit_policy SET document = '{}'"
            })
    void the_record_cannot_be_changed_by_the_application(String statement) {
        assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute(statement)))
                .hasMessageContaining("permission denied");
    }

    private int notch(UUID client) {
        return officer().get("/v1/clients/{id}/credit-score", client).path("score.notch");
    }

    @Test
    void departures_of_a_decision_are_read_page_by_page() {
        UUID client = given.client();
        String decision = given.decision(client);
        Map<String, Object> better = Map.of("grade", Integer.toString(notch(client) - 1), "reason", "PARENT_SUPPORT");
        String first = requested(decision, "overrides", better);
        String second = requested(decision, "overrides", better);

        String next = officer()
                .get("/v1/credit-decisions/{d}/overrides?limit=1", decision)
                .then()
                .body("items.id", contains(second))
                .extract()
                .path("next");
        officer()
                .get("/v1/credit-decisions/{d}/overrides?limit=1&cursor={next}", decision, next)
                .then()
                .body("items.id", contains(first))
                .body("next", nullValue());
        officer()
                .get("/v1/credit-decisions/{d}/policy-exceptions?cursor={next}", decision, next)
                .then()
                .statusCode(400)
                .body("code", equalTo("cursor-invalid"));
    }

    private String requested(String decision, String kind, Map<String, Object> what) {
        return officer()
                .body(departure(what, 60))
                .post("/v1/credit-decisions/{d}/" + kind, decision)
                .then()
                .statusCode(201)
                .body("state", equalTo("REQUESTED"))
                .extract()
                .path("id");
    }

    private void refused(String decision, Map<String, Object> what, int days, String code) {
        officer()
                .body(departure(what, days))
                .post("/v1/credit-decisions/{d}/overrides", decision)
                .then()
                .statusCode(422)
                .body("code", equalTo("departure-refused"))
                .body("errors.code", contains(code));
    }

    private Map<String, Object> departure(Map<String, Object> what, int days) {
        LocalDate until = zone.today().plusDays(days);
        Map<String, Object> body = new HashMap<>(what);
        body.put("expiresOn", until.toString());
        return body;
    }
}
