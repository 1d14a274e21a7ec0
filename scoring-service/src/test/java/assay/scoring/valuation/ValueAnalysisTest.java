package assay.scoring.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import assay.scoring.Callers;
import assay.scoring.OtherServices;
import assay.scoring.ServiceTest;
import assay.scoring.valuation.domain.timing.ClientHistory;
import assay.scoring.valuation.domain.timing.ForecastHorizon;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A client's value taken apart: every part is there, names its formula, and the parts add up. */
@ServiceTest
class ValueAnalysisTest {

    @Inject
    OtherServices others;

    @Inject
    ValuationFixture given;

    @Inject
    ModelRequests request;

    @Test
    void the_parts_are_those_of_the_formulas_and_add_up() {
        String portfolio = given.portfolioWithModel();
        UUID client = given.clientWithPurchases(
                portfolio, 2_235, "2025-01-01", "2025-03-01", "2025-08-02", "2025-09-10", "2025-11-30");
        ClientHistory history = new ClientHistory(4, 333 / 7.0, 364 / 7.0);

        JsonPath shown = analysis(client, Map.of("asOf", "2025-12-31"));

        assertThat(shown.getString("state")).isEqualTo("VALUED");
        double discounted = ValuationFixture.REPEATS.discountedExpectedTransactions(history, ForecastHorizon.DEFAULT);
        double spend = ValuationFixture.SPEND.expectedSpend(4, 22.35);
        assertThat(shown.getDouble("discountedExpectedTransactions.value")).isCloseTo(discounted, within(1e-9));
        assertThat(shown.getString("discountedExpectedTransactions.formula")).isEqualTo("discounted-weekly-sum");
        assertThat(shown.getDouble("expectedSpend.value")).isEqualTo(spend);
        assertThat(amount(shown, "grossClv.amount")).isCloseTo(discounted * spend, within(0.0051));
        assertThat(shown.getString("grossClv.formula")).isEqualTo("gross-clv");
        assertThat(amount(shown, "split.acquisition") + amount(shown, "split.keeping") + amount(shown, "split.loyalty"))
                .isCloseTo(amount(shown, "grossClv.amount"), within(1e-9));
        double ofNew = ForecastHorizon.DEFAULT.discountedSum(ValuationFixture.REPEATS::expectedTransactionsOfNewClient);
        assertThat(shown.getDouble("newClient.discountedTransactions")).isCloseTo(ofNew, within(1e-9));
        assertThat(shown.getString("realised.income.amount")).isEqualTo("111.75");
        double probability = shown.getDouble("churn.probability");
        assertThat(probability).isCloseTo(ValuationFixture.REPEATS.pLeftWithin(history, 26), within(1e-12));
        assertThat(shown.getDouble("churn.contributions.history")
                        + shown.getDouble("churn.contributions.silence")
                        + shown.getDouble("churn.contributions.ahead"))
                .isCloseTo(probability, within(1e-12));
        assertThat(shown.getString("churn.definition")).isEqualTo("DROPOUT_AFTER_REPEAT");
        assertThat(amount(shown, "churn.valueAtStake"))
                .isCloseTo(probability * amount(shown, "grossClv.amount"), within(0.0051));
        assertThat(shown.getDouble("nextTransaction.medianWeeks"))
                .isCloseTo((4.414 + 52) * (StrictMath.pow(2, 1 / 4.243) - 1), within(1e-9));
        assertThat(shown.getDouble("nextTransaction.fromWeeks"))
                .isLessThan(shown.getDouble("nextTransaction.medianWeeks"));
        assertThat(shown.getString("lifecycle.stage")).isEqualTo("GROWING");
    }

    @Test
    void without_end_the_published_residual_is_discounted_by_the_rate_asked_for() {
        String portfolio = given.portfolioWithModel();
        UUID client = given.clientWithPurchases(portfolio, 2_235, "2025-01-01", "2025-03-01", "2025-08-02");
        ClientHistory history = new ClientHistory(2, 213 / 7.0, 272 / 7.0);

        JsonPath shown = analysis(client, Map.of("asOf", "2025-09-30", "infinite", "true", "discountRate", "0.15"));

        assertThat(shown.getBoolean("horizon.infinite")).isTrue();
        assertThat(shown.getString("discountRate.source")).isEqualTo("REQUEST");
        assertThat(shown.getDouble("discountedExpectedTransactions.value"))
                .isCloseTo(ValuationFixture.REPEATS.residualTransactions(history, 0.15), within(1e-7));
        assertThat(shown.getDouble("discountedExpectedTransactions.value")).isCloseTo(5.17, within(0.02));
        assertThat(shown.getString("discountedExpectedTransactions.formula"))
                .isEqualTo("discounted-expected-residual-transactions");
    }

    @Test
    void a_longer_horizon_is_worth_more_and_a_higher_rate_less() {
        String portfolio = given.portfolioWithModel();
        UUID client = given.clientWithPurchases(portfolio, 2_235, "2025-01-01", "2025-03-01", "2025-08-02");

        double year = gross(client, Map.of("horizonWeeks", "52"));
        assertThat(gross(client, Map.of("horizonWeeks", "104"))).isGreaterThan(year);
        assertThat(gross(client, Map.of("horizonWeeks", "52", "discountRate", "0.5")))
                .isLessThan(year);
        assertThat(gross(client, Map.of("infinite", "true", "discountRate", "0.15")))
                .isGreaterThan(year);
    }

    @Test
    void one_purchase_under_bg_nbd_has_a_stage_and_no_numbers_that_the_model_cannot_give() {
        String portfolio = given.portfolioWithModel();
        UUID client = given.clientWithPurchases(portfolio, 1_000, "2025-01-01");

        JsonPath shown = analysis(client, Map.of("asOf", "2025-12-31"));

        assertThat(shown.getString("state")).isEqualTo("INSUFFICIENT_HISTORY");
        assertThat(shown.getString("lifecycle.stage")).isEqualTo("NOT_IDENTIFIED");
        assertThat(shown.getMap("churn")).isNull();
        assertThat(shown.getMap("grossClv")).isNull();
        assertThat(shown.getMap("nextTransaction")).isNull();
    }

    @Test
    void contradictions_are_refused_and_foreign_clients_do_not_exist() {
        String portfolio = given.portfolioWithModel();
        UUID client = given.clientWithPurchases(portfolio, 1_000, "2025-01-01", "2025-02-01");

        Callers.reader()
                .queryParams(Map.of("infinite", "true", "horizonWeeks", "52"))
                .get("/v1/clients/{id}/valuation/analysis", client)
                .then()
                .statusCode(400)
                .body("errors.code", contains("infinite-or-weeks"));
        Callers.reader()
                .queryParams(Map.of("infinite", "true", "discountRate", "0"))
                .get("/v1/clients/{id}/valuation/analysis", client)
                .then()
                .statusCode(400)
                .body("errors.code", contains("infinite-needs-rate"));
        Callers.readerOf("book-7")
                .get("/v1/clients/{id}/valuation/analysis", client)
                .then()
                .statusCode(404);
        Callers.owner()
                .get("/v1/clients/{id}/valuation/analysis", client)
                .then()
                .statusCode(403);
    }

    @Test
    void clients_at_risk_come_with_what_is_at_stake_the_most_valuable_first_and_page_by_page() {
        String portfolio = OtherServices.newPortfolio();
        SimulatedPortfolio simulated = SimulatedPortfolio.ordinary(portfolio);
        others.publish(simulated.events);
        request.release(request.fitted(portfolio, """
                {"portfolio":"%s","observedUntil":"2025-06-30","family":"PARETO_NBD","holdoutWeeks":0}"""));
        given.rescored(portfolio, "2025-06-30");

        List<Map<String, Object>> all = atRisk(portfolio, 0.5, 200);
        List<Map<String, Object>> paged = atRisk(portfolio, 0.5, 7);

        assertThat(all).isNotEmpty().hasSizeLessThan(250);
        assertThat(paged).isEqualTo(all);
        double previous = Double.MAX_VALUE;
        for (Map<String, Object> client : all) {
            double probability = ((Number) client.get("probability")).doubleValue();
            double gross = money(client, "grossClv");
            assertThat(probability).isBetween(0.5, 1.0);
            assertThat(money(client, "valueAtStake")).isCloseTo(probability * gross, within(0.0051));
            assertThat(gross).isLessThanOrEqualTo(previous);
            previous = gross;
        }
        JsonPath analysed =
                analysis(UUID.fromString((String) all.getFirst().get("clientId")), Map.of("asOf", "2025-06-30"));
        assertThat(analysed.getDouble("churn.probability"))
                .isEqualTo(((Number) all.getFirst().get("probability")).doubleValue());
        Callers.readerOf("elsewhere")
                .queryParam("portfolio", portfolio)
                .get("/v1/clients-at-risk")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0))
                .body("next", nullValue());
    }

    private static List<Map<String, Object>> atRisk(String portfolio, double least, int limit) {
        List<Map<String, Object>> clients = new ArrayList<>();
        String cursor = null;
        do {
            Map<String, Object> query =
                    new HashMap<>(Map.of("portfolio", portfolio, "minProbability", least, "limit", limit));
            if (cursor != null) {
                query.put("cursor", cursor);
            }
            JsonPath page = Callers.reader()
                    .queryParams(query)
                    .get("/v1/clients-at-risk")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            clients.addAll(page.getList("items"));
            cursor = page.getString("next");
        } while (cursor != null);
        return clients;
    }

    private static double gross(UUID client, Map<String, String> query) {
        Map<String, String> all = new HashMap<>(query);
        all.put("asOf", "2025-09-30");
        return amount(analysis(client, all), "grossClv.amount");
    }

    private static JsonPath analysis(UUID client, Map<String, String> query) {
        return Callers.reader()
                .queryParams(query)
                .get("/v1/clients/{id}/valuation/analysis", client)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static double amount(JsonPath shown, String path) {
        return Double.parseDouble(shown.getString(path + ".amount"));
    }

    private static double money(Map<String, Object> client, String name) {
        return Double.parseDouble(((Map<?, ?>) client.get(name)).get("amount").toString());
    }
}
