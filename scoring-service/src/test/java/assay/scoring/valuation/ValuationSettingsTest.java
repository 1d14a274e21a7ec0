package assay.scoring.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import assay.foundation.events.InteractionRecorded;
import assay.foundation.events.TransactionFacts;
import assay.foundation.ids.Ids;
import assay.foundation.security.Roles;
import assay.scoring.Callers;
import assay.scoring.OtherServices;
import assay.scoring.ServiceTest;
import assay.scoring.valuation.domain.timing.ForecastHorizon;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Margins and costs by product line and discount rates are versions that somebody else releases. */
@ServiceTest
class ValuationSettingsTest {

    @Inject
    OtherServices others;

    @Inject
    ValuationFixture given;

    @Test
    void net_value_is_the_lines_margin_times_gross_value_less_the_cost_of_serving() {
        String portfolio = given.portfolioWithModel();
        UUID client = others.client(portfolio, "default");
        others.publish(purchases(client, portfolio, "GUARANTEE", 20_000));
        JsonPath before = asOf(client);
        assertThat(before.getDouble("parts.margin")).isEqualTo(1);

        release(portfolio, """
                {"lines":[{"productLine":"GUARANTEE","margin":0.4,"costPerTransaction":{"amount":"2.50","currency":"CNY"},\
                "costPerYear":{"amount":"10.00","currency":"CNY"}},{"margin":0.9}]}""");

        JsonPath after = asOf(client);
        double cost = 2.5 * after.getDouble("discountedExpectedTransactions")
                + 10 * after.getDouble("pAlive") * ForecastHorizon.DEFAULT.annuityYears();
        assertThat(after.getString("grossClv.amount")).isEqualTo(before.getString("grossClv.amount"));
        assertThat(after.getDouble("parts.margin")).isEqualTo(0.4);
        assertThat(amount(after, "parts.serviceCost")).isCloseTo(cost, within(0.005001));
        assertThat(amount(after, "netClv"))
                .isCloseTo(0.4 * amount(after, "grossClv") - amount(after, "parts.serviceCost"), within(0.0101));
    }

    @Test
    void a_client_of_two_lines_has_their_margins_weighted_with_the_income_of_each() {
        String portfolio = given.portfolioWithModel();
        UUID client = others.client(portfolio, "default");
        others.publish(purchases(client, portfolio, "GUARANTEE", 30_000));
        others.publish(purchases(client, portfolio, "ADVICE", 10_000));

        release(portfolio, """
                {"lines":[{"productLine":"GUARANTEE","margin":0.4},{"margin":0.8}]}""");

        assertThat(asOf(client).getDouble("parts.margin")).isCloseTo(0.75 * 0.4 + 0.25 * 0.8, within(1e-12));
    }

    @Test
    void principal_stays_without_value_whatever_margin_its_line_has() {
        String portfolio = OtherServices.newPortfolio();
        given.release(
                portfolio, List.of(TransactionType.FEE, TransactionType.REPAYMENT), IncomeRule.DEFAULT.subList(1, 2));
        UUID client = others.client(portfolio, "default");
        others.publish(List.of(
                transaction(client, portfolio, "REPAYMENT", "2025-01-01", 900_000, "LOAN"),
                transaction(client, portfolio, "REPAYMENT", "2025-03-01", 900_000, "LOAN"),
                transaction(client, portfolio, "FEE", "2025-05-01", 1_000, "LOAN")));

        release(portfolio, """
                {"lines":[{"productLine":"LOAN","margin":1}]}""");

        assertThat(asOf(client).getString("inputs.repeatIncome.amount")).isEqualTo("10.00");
    }

    @Test
    void the_most_particular_discount_rate_applies_and_is_told() {
        String portfolio = given.portfolioWithModel();
        UUID client = others.client(portfolio, "default");
        UUID other = others.client(portfolio, "default");
        others.publish(purchases(client, portfolio, null, 20_000));
        others.publish(purchases(other, portfolio, null, 20_000));

        release(portfolio, """
                {"lines":[],"discountRate":0.3,"clientRates":[{"clientId":"%s","rate":0.05}]}""".formatted(client));

        assertThat(asOf(client).getDouble("discountRate")).isEqualTo(0.05);
        assertThat(asOf(other).getDouble("discountRate")).isEqualTo(0.3);
        assertThat(asOf(client).getDouble("discountedExpectedTransactions"))
                .isGreaterThan(asOf(other).getDouble("discountedExpectedTransactions"));
        release(portfolio, """
                {"lines":[],"discountRate":0.3,"segmentRates":[{"segment":"CORPORATE_BORROWER","rate":0.2}]}""");
        assertThat(asOf(other).getDouble("discountRate")).isEqualTo(0.2);
    }

    @Test
    void a_run_applies_the_released_version_to_every_stored_valuation_and_each_names_it() {
        String portfolio = given.portfolioWithModel();
        UUID client = others.client(portfolio, "default");
        others.publish(purchases(client, portfolio, "GUARANTEE", 20_000));
        int published = given.published(portfolio, client);
        String settings = release(portfolio, """
                {"lines":[{"productLine":"GUARANTEE","margin":0.5}]}""");

        JsonPath run = given.rescored(portfolio, "2025-12-31");

        assertThat(run.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(given.published(portfolio, client)).isEqualTo(published + 1);
        Callers.reader()
                .get("/v1/clients/{id}/valuation", client)
                .then()
                .body("settingsId", equalTo(settings.substring(settings.lastIndexOf('/') + 1)))
                .body("parts.margin", equalTo(0.5));
    }

    @Test
    void who_proposes_a_version_does_not_release_it_and_the_present_one_is_retired() {
        String portfolio = given.portfolioWithModel();
        String first = release(portfolio, "{\"lines\":[{\"margin\":0.5}]}");
        String second = proposed(portfolio, "{\"lines\":[{\"margin\":0.6}]}");

        Callers.as("owner", Set.of(Roles.MODEL_VALIDATOR), Set.of("*"))
                .header("If-Match", "\"1\"")
                .put(second + "/activation")
                .then()
                .statusCode(422)
                .body("code", equalTo("four-eyes"));
        Callers.validator().put(second + "/activation").then().statusCode(428);
        activate(second);

        Callers.owner().get(first).then().body("status", equalTo("RETIRED"));
        Callers.owner()
                .queryParam("portfolio", portfolio)
                .get("/v1/valuation-settings")
                .then()
                .body("items.status", contains("ACTIVE", "RETIRED"))
                .body("items", hasSize(2));
    }

    @Test
    void contradictions_and_costs_in_another_currency_are_refused() {
        String portfolio = given.portfolioWithModel();
        UUID client = others.client(portfolio, "default");
        others.publish(purchases(client, portfolio, null, 20_000));

        post(portfolio, "{\"lines\":[{\"margin\":0.5},{\"margin\":0.6}]}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/settings/lines"));
        post(portfolio, "{\"lines\":[{\"costPerYear\":{\"amount\":\"-1.00\",\"currency\":\"CNY\"}}]}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/settings/lines/0/costPerYear"));
        post(portfolio, "{\"lines\":[{\"costPerYear\":{\"amount\":\"1.00\",\"currency\":\"EUR\"}}]}")
                .then()
                .statusCode(422)
                .body("code", equalTo("cost-in-other-currency"));
        post(portfolio, "{\"lines\":[{\"margin\":0}]}").then().statusCode(400);
    }

    private String release(String portfolio, String settings) {
        String location = proposed(portfolio, settings);
        activate(location);
        return location;
    }

    private static void activate(String location) {
        Callers.validator()
                .header(
                        "If-Match",
                        Callers.owner().get(location).then().extract().header("ETag"))
                .put(location + "/activation")
                .then()
                .statusCode(200)
                .body("status", equalTo("ACTIVE"));
    }

    private static String proposed(String portfolio, String settings) {
        String location =
                post(portfolio, settings).then().statusCode(201).extract().header("Location");
        return location.substring(location.indexOf("/v1/"));
    }

    private static Response post(String portfolio, String settings) {
        return Callers.owner()
                .body("{\"portfolio\":\"%s\",\"settings\":%s}".formatted(portfolio, settings))
                .post("/v1/valuation-settings");
    }

    private static JsonPath asOf(UUID client) {
        return Callers.reader()
                .queryParam("asOf", "2025-12-31")
                .get("/v1/clients/{id}/valuation", client)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static double amount(JsonPath valuation, String path) {
        return Double.parseDouble(valuation.getString(path + ".amount"));
    }

    private static List<InteractionRecorded> purchases(UUID client, String portfolio, String line, long fen) {
        return List.of(
                transaction(client, portfolio, "PURCHASE", "2025-01-01", fen, line),
                transaction(client, portfolio, "PURCHASE", "2025-04-01", fen, line),
                transaction(client, portfolio, "PURCHASE", "2025-09-01", fen, line),
                transaction(client, portfolio, "PURCHASE", "2025-12-01", fen, line));
    }

    private static InteractionRecorded transaction(
            UUID client, String portfolio, String type, String day, long fen, String line) {
        return new InteractionRecorded(
                Ids.next(),
                client,
                portfolio,
                "TRANSACTION",
                LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC),
                Instant.parse("2026-01-02T03:04:05Z"),
                "CORE",
                null,
                line,
                new TransactionFacts(type, fen, "CNY"),
                null,
                "1:1");
    }
}
