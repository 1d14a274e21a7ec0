package assay.scoring.exposures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import assay.foundation.security.Roles;
import assay.scoring.Callers;
import assay.scoring.ServiceTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A facility in, its risk quantities out, nothing kept. */
@ServiceTest
class RiskCalculationTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String LOAN = """
            {"asOf":"2026-06-30","facility":{"limit":{"amount":"100.00","currency":"CNY"},
            "drawn":{"amount":"100.00","currency":"CNY"},"conversionFactor":0.75,
            "schedule":[{"date":"2027-06-30","outstanding":{"amount":"100.00","currency":"CNY"}},
            {"date":"2028-06-30","outstanding":{"amount":"70.00","currency":"CNY"}},
            {"date":"2029-06-30","outstanding":{"amount":"40.00","currency":"CNY"}}],
            "effectiveInterestRate":0.05,"daysPastDue":0,"originationPd":0.01,"currentPd":0.01,"unsecuredLgd":0.4},
            "scenarios":[{"name":"base","weight":1,"pdTermStructure":[0.01,0.015,0.02]}]}""";

    private static final String BULLET = """
            {"asOf":"2026-06-30","facility":{"limit":{"amount":"100000000.00","currency":"CNY"},
            "drawn":{"amount":"100000000.00","currency":"CNY"},"conversionFactor":0,"maturity":"2028-12-31",
            "effectiveInterestRate":0.05,"daysPastDue":%d,"originationPd":0.01,"currentPd":0.01,"unsecuredLgd":0.45,
            "effectiveMaturityYears":2.5}}""";

    @Inject
    Jdbi jdbi;

    @Test
    void a_loan_has_the_credit_loss_of_the_check_value_to_the_cent() {
        calculated(LOAN)
                .body("impairment.stage", equalTo("STAGE_1"))
                .body("impairment.lifetimeLoss.amount", equalTo("1.03"))
                .body("impairment.twelveMonthLoss.amount", equalTo("0.38"))
                .body("impairment.allowance.amount", equalTo("0.38"))
                .body("parts.find { it.name == 'lifetimeLoss' }.value", closeTo(1.027654, 5e-7))
                .body("parts.find { it.name == 'twelveMonthLoss' }.value", closeTo(0.380952, 5e-7))
                .body("impairment.scenarios[0].terms.exposure", contains(100.0, 70.0, 40.0));
    }

    @Test
    void capital_is_basels_and_the_settings_stand_in_the_answer() {
        calculated(BULLET.formatted(0))
                .body("settings.version", equalTo("basel-iii-2023.1"))
                .body("capital.riskWeight", closeTo(0.9232, 5e-5))
                .body("capital.expectedLoss.amount", equalTo("450000.00"))
                .body("parts.name", hasItems("correlation", "maturityAdjustment", "capitalRequirement"))
                .body("parts.formula", everyItem(notNullValue()))
                .body("fiveClass.result", equalTo("NORMAL"))
                .body("fiveClass.nonPerforming", equalTo(false));
    }

    @Test
    void changed_settings_have_a_version_of_their_own_that_is_the_same_for_the_same_changes() {
        String changed = BULLET.formatted(0).replaceFirst("\\}$", ",\"settings\":{\"capitalMultiplier\":1.06}}");

        String version = calculated(changed)
                .body("settings.version", startsWith("basel-iii-2023.1+"))
                .body("capital.riskWeight", closeTo(0.9232 * 1.06, 6e-5))
                .extract()
                .path("settings.version");
        calculated(changed.replace("1.06", "1.060")).body("settings.version", equalTo(version));
        calculated(changed.replace("1.06", "1.07")).body("settings.version", not(equalTo(version)));
    }

    @Test
    void a_facility_long_overdue_is_in_stage_3_and_doubtful_and_its_loss_is_certain() {
        calculated(BULLET.formatted(300))
                .body("impairment.stage", equalTo("STAGE_3"))
                .body("impairment.rules.code", contains("past-due-90"))
                .body("impairment.allowance.amount", equalTo("45000000.00"))
                .body("capital.pd", nullValue())
                .body("fiveClass.result", equalTo("DOUBTFUL"))
                .body("fiveClass.rules.code", contains("overdue-270"));
    }

    @Test
    void rules_speak_the_callers_language() {
        officer()
                .header("Accept-Language", "zh")
                .body(BULLET.formatted(31))
                .post("/v1/risk-calculations")
                .then()
                .statusCode(200)
                .header("Vary", "Accept-Language")
                .body("impairment.rules.text", contains("逾期超过 30 天，推定信用风险显著增加。"))
                .body("fiveClass.rules.text", contains("本金、利息或收益已逾期。"));
    }

    @Test
    void the_same_key_gives_the_same_answer_and_one_line_in_the_audit_trail() {
        String key = UUID.randomUUID().toString();
        String first = officer()
                .header("Idempotency-Key", key)
                .body(LOAN)
                .post("/v1/risk-calculations")
                .then()
                .statusCode(200)
                .extract()
                .path("id");

        officer()
                .header("Idempotency-Key", key)
                .body(LOAN)
                .post("/v1/risk-calculations")
                .then()
                .header("Idempotent-Replayed", "true")
                .body("id", equalTo(first));
        int audited = jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT count(*) FROM audit WHERE resource = 'risk-calculation' AND :id = ANY (ids)")
                .bind("id", first)
                .mapTo(int.class)
                .one());
        assertThat(audited).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} -> {1}: {2} {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "currentPd":0.01                     | "currentPd":0                       | /facility/currentPd                     | probability
            "currentPd":0.01                     | "currentPd":1                       | /facility/currentPd                     | probability
            "currentPd":0.01                     | "currentPd":1e-400                  | /facility/currentPd                     | probability
            "originationPd":0.01                 | "originationPd":-0.5                | /facility/originationPd                 | probability
            "currentPd":0.01                     | "currentPd":"NaN"                   | /facility/currentPd                     | wrong-type
            "currentPd":0.01                     | "currentPd":"Infinity"              | /facility/currentPd                     | wrong-type
            "conversionFactor":0.75              | "conversionFactor":1.5              | /facility/conversionFactor              | decimal-max
            "daysPastDue":0                      | "daysPastDue":-1                    | /facility/daysPastDue                   | min
            "limit":{"amount":"100.00"           | "limit":{"amount":"-100.00"         | /facility/limit/amount                  | positive-or-zero
            "limit":{"amount":"100.00"           | "limit":{"amount":"1e5"             | /facility/limit/amount                  | decimal
            "drawn":{"amount":"100.00","currency":"CNY" | "drawn":{"amount":"100.00","currency":"EUR" | /facility/drawn/currency | other-currency
            "limit":{"amount":"100.00"           | "limit":{"amount":"10000000000000.01" | /facility/limit/amount                | decimal-max
            "2028-06-30"                         | "2027-06-30"                        | /facility/schedule/1/date               | not-after
            "2029-06-30"                         | "2029-06-31"                        | /facility/schedule/2/date               | wrong-type
            "2029-06-30"                         | "2099-06-30"                        | /facility/schedule/2/date               | too-late
            "amount":"70.00"                     | "amount":"170.00"                   | /facility/schedule/1/outstanding        | above-limit
            "asOf":"2026-06-30"                  | "asOf":"2999-06-30"                 | /asOf                                   | day-in-future
            "asOf":"2026-06-30"                  | "asOf":"1999-06-30"                 | /asOf                                   | day-too-early
            "weight":1,                          | "weight":0.9,                       | /scenarios                              | weights-sum
            [0.01,0.015,0.02]                    | [0.01,1.5,0.02]                     | /scenarios/0/pdTermStructure/1          | probability
            "pdTermStructure":[0.01,0.015,0.02]  | "pdMultiplier":100                  | /scenarios/0/pdMultiplier               | multiplied-pd
            "weight":1,                          | "weight":1,"pdMultiplier":2,        | /scenarios/0/pdMultiplier               | instead-of
            "daysPastDue":0                      | "daysPastDue":0,"maturity":"2029-06-30" | /facility/maturity                  | instead-of
            "daysPastDue":0                      | "daysPastDue":0,"collateral":[{"type":"FINANCIAL","value":{"amount":"-1.00","currency":"CNY"},"haircut":0,"realisationMonths":0,"realisationCost":0}] | /facility/collateral/0/value/amount | positive-or-zero
            "daysPastDue":0                      | "daysPastDue":0,"collateral":[{"type":"FINANCIAL","value":{"amount":"1.00","currency":"CNY"},"haircut":1.1,"realisationMonths":0,"realisationCost":0}] | /facility/collateral/0/haircut | decimal-max
            "daysPastDue":0                      | "daysPastDue":0,"signs":["LATE"]    | /facility/signs/0                       | not-one-of
            "daysPastDue":0                      | "daysPastDue":0,"colour":1          | /facility/colour                        | unknown-property
            "asOf":"2026-06-30"                  | "settings":{"base":"basel-iv"}      | /settings/base                          | not-one-of
            """)
    void a_bad_request_names_the_field_its_fault_and_what_is_allowed(
            String part, String instead, String pointer, String code) {
        String body = LOAN.replace(part, instead);
        assertThat(body).isNotEqualTo(LOAN);

        officer()
                .body(body)
                .post("/v1/risk-calculations")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem(pointer))
                .body("errors.find { it.pointer == '" + pointer + "' }.code", equalTo(code))
                .body("errors.find { it.pointer == '" + pointer + "' }.detail", not(startsWith("field.")));
    }

    @Test
    void bare_nan_is_no_json() {
        officer()
                .body(LOAN.replace("\"currentPd\":0.01", "\"currentPd\":NaN"))
                .post("/v1/risk-calculations")
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-json"));
    }

    @Test
    void a_performing_facility_needs_a_schedule_and_one_in_default_does_not() {
        String open = BULLET.replace("\"maturity\":\"2028-12-31\",", "");

        officer()
                .body(open.formatted(0))
                .post("/v1/risk-calculations")
                .then()
                .statusCode(400)
                .body("errors.code", contains("schedule-or-maturity"));
        calculated(open.formatted(90)).body("impairment.stage", equalTo("STAGE_3"));
    }

    @Test
    void an_overdrawn_account_is_exposed_with_what_is_drawn() {
        calculated(BULLET.formatted(0).replaceFirst("100000000.00", "90000000.00"))
                .body("exposureAtDefault.amount", equalTo("100000000.00"));
    }

    @Test
    void who_only_reads_scores_may_not_calculate() {
        Callers.reader().body(LOAN).post("/v1/risk-calculations").then().statusCode(403);
        Callers.reader().body("{}").post("/v1/altman-scores").then().statusCode(403);
    }

    @Test
    void the_example_of_the_contract_is_the_answer_to_its_request_shown_with_the_first_part_only() throws Exception {
        JsonNode answer = JSON.readTree(calculated(RiskExamples.NEW).extract().asString());
        JsonNode example = JSON.readTree(RiskExamples.ANSWER);

        for (String member : List.of(
                "asOf", "settings", "exposureAtDefault", "lossGivenDefault", "capital", "impairment", "fiveClass")) {
            assertThat(answer.path(member)).as(member).isEqualTo(example.path(member));
        }
        assertThat(answer.path("parts").get(0)).isEqualTo(example.path("parts").get(0));
        assertThat(answer.fieldNames()).toIterable().containsExactlyElementsOf(example::fieldNames);
    }

    private static ValidatableResponse calculated(String body) {
        return officer().body(body).post("/v1/risk-calculations").then().statusCode(200);
    }

    private static RequestSpecification officer() {
        return Callers.as("officer", Set.of(Roles.CREDIT_OFFICER), Set.of("*"));
    }
}
