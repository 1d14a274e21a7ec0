package assay.scoring.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import assay.scoring.Callers;
import assay.scoring.ServiceTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values that follow from the terms in the request; the numbers beside them are worked out by hand or published. */
@ServiceTest
class ContractValuationsTest {

    @Test
    void a_facility_of_one_year_is_worth_what_a_calculator_says() {
        JsonPath answer = post("/v1/facility-valuations", ContractExamples.NEW_FACILITIES)
                .statusCode(200)
                .extract()
                .jsonPath();

        // 1,000,000 x 2 % / 1.1; fees 1,000 / 1.1; loss 1 % x 45 % x 1,000,000 / 1.1; 12 % x 80,000 / 1.1
        assertThat(answer.getString("total.margin.amount")).isEqualTo("18181.82");
        assertThat(answer.getString("total.fees.amount")).isEqualTo("909.09");
        assertThat(answer.getString("total.costs.amount")).isEqualTo("454.55");
        assertThat(answer.getString("total.creditLoss.amount")).isEqualTo("4090.91");
        assertThat(answer.getString("total.capitalCharge.amount")).isEqualTo("8727.27");
        assertThat(answer.getString("total.net.amount")).isEqualTo("5818.18");
        assertThat(answer.getDouble("total.reachesMaturity")).isCloseTo(0.99, within(1e-12));
    }

    @Test
    void facilities_add_up_by_sponsor_and_in_all() {
        String facility = """
                {"reference":"%s","sponsorGroup":"%s","principal":{"amount":"%s.00","currency":"CNY"},"repayment":"%s",\
                "interestRate":0.06,"periods":20,"periodsPerYear":4,"marginRate":0.02,"prepaymentPerYear":0.05,\
                "defaultPerYear":0.01,"lossGivenDefault":0.45,"capitalRatio":0.08}""";
        JsonPath answer = post(
                        "/v1/facility-valuations",
                        "{\"discountRate\":0.1,\"hurdleRate\":0.12,\"facilities\":[%s,%s,%s]}"
                                .formatted(
                                        facility.formatted("A", "S-1", "1000000", "LINEAR"),
                                        facility.formatted("B", "S-1", "2000000", "ANNUITY"),
                                        facility.formatted("C", "S-2", "500000", "BULLET")))
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(answer.getList("groups.sponsorGroup")).isEqualTo(List.of("S-1", "S-2"));
        assertThat(answer.getInt("groups[0].facilities")).isEqualTo(2);
        assertThat(amount(answer, "groups[0].value.net"))
                .isCloseTo(
                        amount(answer, "facilities[0].value.net") + amount(answer, "facilities[1].value.net"),
                        within(0.05));
        assertThat(amount(answer, "total.net"))
                .isCloseTo(amount(answer, "groups[0].value.net") + amount(answer, "groups[1].value.net"), within(0.05));
        assertThat(answer.getDouble("groups[0].value.reachesMaturity"))
                .isCloseTo(StrictMath.pow(0.95 * 0.99, 5), within(1e-9));
    }

    @Test
    void terms_that_contradict_each_other_are_refused_with_their_place() {
        post("/v1/facility-valuations", ContractExamples.NEW_FACILITIES.replace("BULLET", "ANNUITY"))
                .statusCode(400)
                .body("errors.pointer", contains("/facilities/0/interestRate"));
        post("/v1/facility-valuations", ContractExamples.NEW_FACILITIES.replace("1000000.00", "0.00"))
                .statusCode(400)
                .body("errors.code", contains("amount-not-positive"));
        post(
                        "/v1/facility-valuations",
                        ContractExamples.NEW_FACILITIES.replace(
                                "\"500.00\",\"currency\":\"CNY\"", "\"500.00\",\"currency\":\"EUR\""))
                .statusCode(400)
                .body("errors.pointer", contains("/facilities/0/costPerPeriod"));
    }

    @Test
    void the_published_cohort_gives_its_published_parameters_and_lifetimes() {
        JsonPath answer = post("/v1/renewal-valuations", ContractExamples.NEW_RENEWALS)
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(answer.getDouble("model.a")).isCloseTo(0.668, within(0.001));
        assertThat(answer.getDouble("model.b")).isCloseTo(3.806, within(0.003));
        assertThat(answer.getDouble("model.logLikelihood")).isCloseTo(-1611.158, within(0.001));
        assertThat(answer.getDouble("newContract.discountedLifetimePeriods")).isCloseTo(5.92225, within(1e-3));
        assertThat(answer.getDouble("contracts[0].discountedResidualPeriods")).isCloseTo(6.89671, within(1e-3));
        assertThat(answer.getString("groups[0].value.amount")).isEqualTo(answer.getString("total.amount"));
        assertThat(answer.getString("contracts[0].definition")).isEqualTo("NOT_RENEWED");
    }

    @Test
    void too_few_ended_contracts_make_no_model_and_given_parameters_do() {
        post("/v1/renewal-valuations", ContractExamples.NEW_RENEWALS.replaceAll("\\[1000,.*?]", "[10,9,8]"))
                .statusCode(422)
                .body("code", equalTo("renewals-not-fitted"));
        JsonPath given = post(
                        "/v1/renewal-valuations",
                        ContractExamples.NEW_RENEWALS.replaceAll(
                                "\"survivors\":\\[.*?]", "\"parameters\":{\"a\":0.668,\"b\":3.806}"))
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(given.getDouble("newContract.discountedLifetimePeriods")).isCloseTo(5.92260, within(1e-4));
        post("/v1/renewal-valuations", ContractExamples.NEW_RENEWALS.replace("[1000,869", "[1000,1001"))
                .statusCode(400)
                .body("errors.code", contains("survivors-rise"));
    }

    private static ValidatableResponse post(String path, String body) {
        return Callers.reader().body(body).post(path).then();
    }

    private static double amount(JsonPath answer, String path) {
        return Double.parseDouble(answer.getString(path + ".amount"));
    }
}
