package assay.scoring.proposals;

import static assay.scoring.creditscore.CreditFixture.officer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;

import assay.foundation.time.PortfolioZone;
import assay.scoring.OtherServices;
import assay.scoring.ServiceTest;
import assay.scoring.creditscore.CreditFixture;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is not possible is refused with its place, its reason, and what would be possible instead. */
@ServiceTest
class ProposalRefusalsTest {

    @Inject
    FinancingFixture given;

    @Inject
    CreditFixture credit;

    @Inject
    PortfolioZone zone;

    @Test
    void a_period_with_negative_cash_is_named_with_its_shortfall() {
        Map<String, Object> request = FinancingFixture.request(given.client());
        List<String> revenue = new ArrayList<>(Collections.nCopies(20, "9600000.00"));
        revenue.set(6, "2000000.00");
        request.put("cash", Map.of("revenue", revenue, "cost", Collections.nCopies(20, "2150000.50")));

        refused(request, "/cash/cost/6", "cash-flow-negative", "period 7 negative by 150000.50");
    }

    @Test
    void a_cover_below_one_a_tenor_beyond_the_forecast_and_a_rate_above_the_cap_say_the_limit() {
        UUID client = given.client();

        refused(wish(client, "minimumDscr", 0.95), "/wishes/minimumDscr", "cover-below-one", "Possible: 1 or more");
        refused(wish(client, "tenorMonths", 126), "/wishes/tenorMonths", "tenor-beyond-forecast", "up to 120 months");
        refused(wish(client, "agreedRate", 0.30), "/wishes/agreedRate", "rate-above-cap", "up to 24 %");
        refused(wish(client, "agreedRate", 0.01), "/wishes/agreedRate", "rate-below-floor", "3.5 % or more");
    }

    @Test
    void security_counts_only_with_a_form_and_a_fresh_valuation() {
        UUID client = given.client();

        refused(security(client, "SHOES", null), "/collateral/0/form", "collateral-form-unknown", "MORTGAGE");
        refused(security(client, "MORTGAGE", null), "/collateral/0/valuedOn", "collateral-not-dated", "365 days");
        refused(
                security(client, "MORTGAGE", zone.today().minusDays(366).toString()),
                "/collateral/0/valuedOn",
                "collateral-too-old",
                zone.today().minusDays(365).toString());
        FinancingFixture.proposed(
                        security(client, "MORTGAGE", zone.today().minusDays(365).toString()))
                .statusCode(201);
    }

    @Test
    void an_index_that_the_policy_does_not_know_is_refused() {
        Map<String, Object> request = FinancingFixture.request(given.client());
        request.put("index", Map.of("name", "LIBOR", "curve", List.of(Map.of("from", "2026-06-30", "rate", 0.03))));

        refused(request, "/index/name", "index-unknown", "LPR_1Y, LPR_5Y");
    }

    @Test
    void without_an_index_floating_options_are_not_possible_and_the_others_are() {
        Map<String, Object> request = FinancingFixture.request(given.client());
        request.remove("index");

        FinancingFixture.proposed(request)
                .statusCode(201)
                .body("impossible.find { it.option == 'FLOATING_FLEX' }.code", equalTo("option-no-index"))
                .body("impossible.find { it.option == 'FLOATING_FLEX' }.text", containsString("Possible"));
    }

    @Test
    void a_debt_that_the_cash_cannot_repay_is_refused_with_the_amount_that_it_can() {
        Map<String, Object> request = FinancingFixture.request(given.client());
        request.put("amount", Map.of("amount", "900000000.00", "currency", "CNY"));
        request.put("wishes", Map.of("leastAmount", Map.of("amount", "500000000.00", "currency", "CNY")));

        FinancingFixture.proposed(request)
                .statusCode(422)
                .body("code", equalTo("financing-not-possible"))
                .body("errors.code", hasItem("option-amount-too-small"))
                .body("errors.detail", hasItem(matchesPattern(".*Possible: [0-9.]+ CNY.*")));
    }

    @Test
    void cash_that_carries_no_debt_at_all_is_refused() {
        Map<String, Object> request = FinancingFixture.request(given.client());
        request.put(
                "cash",
                Map.of("revenue", Collections.nCopies(20, "100.00"), "cost", Collections.nCopies(20, "100.00")));

        FinancingFixture.proposed(request).statusCode(422).body("errors.code", hasItem("option-no-cash"));
    }

    @Test
    void a_payment_below_the_interest_is_refused_unless_the_rest_may_be_added_to_the_debt() {
        String portfolio = OtherServices.newPortfolio();
        UUID client = given.client(portfolio, "default");
        FinancingFixture.release(FinancingFixture.proposedPolicy(portfolio, document -> onlySculpted(document, false)));
        List<String> late = new ArrayList<>(Collections.nCopies(8, "50000.00"));
        late.addAll(Collections.nCopies(12, "20000000.00"));
        Map<String, Object> request = FinancingFixture.request(client);
        request.put("cash", Map.of("revenue", late, "cost", Collections.nCopies(20, "0")));

        FinancingFixture.proposed(request)
                .statusCode(422)
                .body("errors.code", hasItem("option-payment-below-interest"))
                .body("errors.detail", hasItem(containsString("an option that capitalises")));

        String capitalising = OtherServices.newPortfolio();
        FinancingFixture.release(
                FinancingFixture.proposedPolicy(capitalising, document -> onlySculpted(document, true)));
        request.put("clientId", given.client(capitalising, "default"));
        FinancingFixture.proposed(request).statusCode(201).body("options[0].code", equalTo("TAILORED_SCULPTED"));
    }

    @Test
    void a_risk_that_costs_more_than_the_cap_is_not_offered() {
        String portfolio = OtherServices.newPortfolio();
        UUID client = given.client(portfolio, "default");
        FinancingFixture.release(
                FinancingFixture.proposedPolicy(portfolio, document -> document.put("highestRate", 0.036)));

        FinancingFixture.proposed(FinancingFixture.request(client))
                .statusCode(422)
                .body("errors.code", hasItem("option-rate-above-cap"))
                .body("errors.detail", hasItem(containsString("lawful cap of 3.6 %")));
    }

    @Test
    void a_client_without_a_score_needs_one_or_the_project_s_class() {
        FinancingFixture.proposed(FinancingFixture.request(given.unscored()))
                .statusCode(409)
                .body("code", equalTo("no-credit-score"))
                .body("detail", containsString("slotting rating"));
    }

    @Test
    void a_declined_client_is_offered_nothing() {
        UUID client = given.client();
        Map<String, Object> figures = CreditFixture.figures();
        figures.put("worstDaysPastDue12m", 120.0);
        credit.scored(client, figures).statusCode(201).body("outcome", equalTo("DECLINE"));

        FinancingFixture.proposed(FinancingFixture.request(client))
                .statusCode(422)
                .body("code", equalTo("client-declined"))
                .body("detail", containsString("policy exception"));
    }

    @Test
    void reasons_are_told_in_chinese_too() {
        officer()
                .header("Accept-Language", "zh")
                .body(wish(given.client(), "tenorMonths", 126))
                .post("/v1/financing-proposals")
                .then()
                .statusCode(422)
                .body("title", equalTo("无法按此要求融资"))
                .body("errors[0].detail", equalTo("超出预测期。可行：最长 120 个月，或更长的预测"));
    }

    @Test
    void what_breaks_the_contract_is_named_with_its_place() {
        Map<String, Object> request = FinancingFixture.request(given.client());
        request.put("riskBasis", "PROJECT");
        request.put("dates", Map.of("start", "2026-06-30", "monthsPerPeriod", 5));
        request.put("cash", Map.of("revenue", List.of("1.005", "2"), "cost", List.of("1")));
        request.put("wishes", Map.of("leastAmount", Map.of("amount", "1.00", "currency", "EUR")));

        FinancingFixture.proposed(request)
                .statusCode(400)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/slottingRatingId",
                                "/dates/monthsPerPeriod",
                                "/cash/cost",
                                "/cash/revenue/0",
                                "/wishes/leastAmount/currency"));
    }

    private static ObjectNode onlySculpted(ObjectNode document, boolean capitalises) {
        document.withArray("options").forEach(option -> ((ObjectNode) option).put("mayCapitalise", capitalises));
        document.withArray("clients")
                .forEach(rule -> ((ObjectNode) rule).putArray("options").add("TAILORED_SCULPTED"));
        return document;
    }

    private static Map<String, Object> wish(UUID client, String name, Object value) {
        Map<String, Object> request = FinancingFixture.request(client);
        request.put("wishes", Map.of(name, value));
        return request;
    }

    private static Map<String, Object> security(UUID client, String form, String valuedOn) {
        Map<String, Object> piece = new LinkedHashMap<>();
        piece.put("form", form);
        piece.put("value", Map.of("amount", "60000000.00", "currency", "CNY"));
        piece.put("valuedOn", valuedOn);
        Map<String, Object> request = FinancingFixture.request(client);
        request.put("collateral", List.of(piece));
        return request;
    }

    private static void refused(Map<String, Object> request, String pointer, String code, String says) {
        ValidatableResponse answer = FinancingFixture.proposed(request)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("financing-not-possible"));
        List<Map<String, String>> errors = answer.extract().path("errors");
        assertThat(errors)
                .anySatisfy(error -> assertThat(error)
                        .containsEntry("pointer", pointer)
                        .containsEntry("code", code)
                        .hasEntrySatisfying(
                                "detail", detail -> assertThat(detail).contains(says)));
    }
}
