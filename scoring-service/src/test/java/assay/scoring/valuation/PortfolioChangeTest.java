package assay.scoring.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import assay.foundation.ids.Ids;
import assay.scoring.Callers;
import assay.scoring.OtherServices;
import assay.scoring.ServiceTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** New value less old is time, transactions and model, to the minor unit, for a client and for all of them together. */
@ServiceTest
class PortfolioChangeTest {

    @Inject
    OtherServices others;

    @Inject
    ModelRequests request;

    @Inject
    ValuationFixture given;

    @Test
    void a_clients_change_is_split_and_adds_up() {
        String portfolio = given.portfolioWithModel();
        UUID client = given.clientWithPurchases(
                portfolio, 2_235, "2025-01-01", "2025-03-01", "2025-05-02", "2025-10-10", "2025-11-30");

        JsonPath change = change(client, Map.of("from", "2025-06-30", "to", "2025-12-31"));

        assertThat(change.getString("stateBefore")).isEqualTo("VALUED");
        assertThat(minor(change, "before")).isEqualTo(value(client, "2025-06-30"));
        assertThat(minor(change, "after")).isEqualTo(value(client, "2025-12-31"));
        assertThat(minor(change, "timePassing")).as("silence costs").isNegative();
        assertThat(minor(change, "newTransactions")).isPositive();
        assertThat(minor(change, "modelChange")).isZero();
        assertThat(minor(change, "before") + minor(change, "timePassing") + minor(change, "newTransactions"))
                .isEqualTo(minor(change, "after"));
        assertThat(minor(change, "total")).isEqualTo(minor(change, "after") - minor(change, "before"));
    }

    @Test
    void a_client_that_came_in_between_and_one_that_did_nothing_are_told_apart() {
        String portfolio = given.portfolioWithModel();
        UUID newcomer = given.clientWithPurchases(portfolio, 2_235, "2025-07-01", "2025-09-01");
        UUID idle = given.clientWithPurchases(portfolio, 2_235, "2025-01-01", "2025-03-01", "2025-05-02");

        JsonPath came = change(newcomer, Map.of("from", "2025-06-30", "to", "2025-12-31"));
        assertThat(came.getString("stateBefore")).isEqualTo("NO_TRANSACTIONS");
        assertThat(minor(came, "before")).isZero();
        assertThat(minor(came, "timePassing")).isZero();
        assertThat(minor(came, "newTransactions"))
                .isEqualTo(minor(came, "after"))
                .isPositive();
        JsonPath waited = change(idle, Map.of("from", "2025-06-30", "to", "2025-12-31"));
        assertThat(minor(waited, "newTransactions")).isZero();
        assertThat(minor(waited, "timePassing"))
                .isEqualTo(minor(waited, "total"))
                .isNegative();
    }

    @Test
    void facts_recorded_after_known_at_are_no_new_transactions() {
        String portfolio = given.portfolioWithModel();
        UUID client = given.clientWithPurchases(portfolio, 2_235, "2025-01-01", "2025-03-01", "2025-10-10");

        JsonPath change =
                change(client, Map.of("from", "2025-06-30", "to", "2025-12-31", "knownAt", "2025-12-31T00:00:00Z"));

        assertThat(change.getString("stateAfter")).isEqualTo("NO_TRANSACTIONS");
        assertThat(change.getBoolean("lookAhead")).isTrue();
    }

    @Test
    void a_portfolios_change_is_the_sum_of_its_clients_with_migration_and_concentration() {
        String portfolio = OtherServices.newPortfolio();
        SimulatedPortfolio simulated = SimulatedPortfolio.ordinary(portfolio);
        others.publish(simulated.events);
        String bg = request.fitted(portfolio, body(portfolio, "BG_NBD"));
        String pareto = request.fitted(portfolio, body(portfolio, "PARETO_NBD"));
        request.release(pareto);

        JsonPath done = finished("""
                {"portfolio":"%s","from":"2025-01-31","to":"2025-06-30","fromModelId":"%s","toModelId":"%s"}""".formatted(portfolio, id(bg), id(pareto)));

        assertThat(done.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(done.getInt("result.clients")).isEqualTo(250);
        assertThat(done.getBoolean("result.lookAhead")).isTrue();
        double parts = minor(done, "result.change.before")
                + minor(done, "result.change.timePassing")
                + minor(done, "result.change.newTransactions")
                + minor(done, "result.change.modelChange");
        assertThat(parts).isEqualTo(minor(done, "result.change.after"));
        assertThat(minor(done, "result.change.modelChange")).isNotZero();
        int moved = 0;
        for (Map<String, Integer> row : done.<String, Map<String, Integer>>getMap("result.migration.moves")
                .values()) {
            moved += row.values().stream().mapToInt(Integer::intValue).sum();
        }
        int arrived = done.<String, Integer>getMap("result.migration.arrived").values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        assertThat(moved + arrived).as("everybody has a value under Pareto/NBD").isEqualTo(250);
        assertThat(done.getDouble("result.concentrationAfter.gini")).isBetween(0.1, 1.0);
        assertThat(done.getList("result.concentrationAfter.points")).hasSize(21);
        double sum = 0;
        for (UUID client :
                List.of(simulated.repeaters.get(0), simulated.repeaters.get(1), simulated.oneTimers.get(0))) {
            JsonPath one = change(
                    client,
                    Map.of("from", "2025-01-31", "to", "2025-06-30", "fromModelId", id(bg), "toModelId", id(pareto)));
            sum += minor(one, "after")
                    - minor(one, "modelChange")
                    - minor(one, "newTransactions")
                    - minor(one, "timePassing")
                    - minor(one, "before");
        }
        assertThat(sum).isZero();

        given.rescored(portfolio, "2025-06-30");
        JsonPath stored = Callers.owner()
                .queryParam("portfolio", portfolio)
                .get("/v1/value-concentration")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(stored.getDouble("gini")).isCloseTo(done.getDouble("result.concentrationAfter.gini"), within(1e-12));
    }

    @Test
    void days_out_of_order_unknown_models_and_portfolios_without_value_are_refused() {
        String portfolio = given.portfolioWithModel();
        UUID client = given.clientWithPurchases(portfolio, 1_000, "2025-01-01", "2025-02-01");

        Callers.reader()
                .queryParams(Map.of("from", "2025-06-30", "to", "2025-06-30"))
                .get("/v1/clients/{id}/valuation/change", client)
                .then()
                .statusCode(400)
                .body("errors.code", contains("not-after-from"));
        Callers.owner()
                .body("{\"portfolio\":\"%s\",\"from\":\"2025-06-30\",\"to\":\"2025-01-31\"}".formatted(portfolio))
                .post("/v1/portfolio-changes")
                .then()
                .statusCode(400);
        Callers.owner()
                .body("{\"portfolio\":\"%s\",\"from\":\"2025-01-30\",\"to\":\"2025-06-30\",\"toModelId\":\"%s\"}"
                        .formatted(portfolio, Ids.next()))
                .post("/v1/portfolio-changes")
                .then()
                .statusCode(404);
        Callers.owner()
                .queryParam("portfolio", OtherServices.newPortfolio())
                .get("/v1/value-concentration")
                .then()
                .statusCode(409)
                .body("code", equalTo("no-valued-clients"));
    }

    private static String body(String portfolio, String family) {
        return """
                {"portfolio":"%s","observedUntil":"2025-06-30","family":"%s","holdoutWeeks":0}""".formatted(portfolio, family);
    }

    private static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static JsonPath change(UUID client, Map<String, String> query) {
        JsonPath shown = Callers.reader()
                .queryParams(query)
                .get("/v1/clients/{id}/valuation/change", client)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return shown;
    }

    private static double minor(JsonPath shown, String path) {
        String amount = shown.getString(path + ".amount");
        String found = amount == null ? shown.getString("change." + path + ".amount") : amount;
        return new BigDecimal(found).movePointRight(2).doubleValue();
    }

    private static double value(UUID client, String asOf) {
        return minor(
                Callers.reader()
                        .queryParam("asOf", asOf)
                        .get("/v1/clients/{id}/valuation", client)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath(),
                "grossClv");
    }

    private static JsonPath finished(String body) {
        String location = Callers.owner()
                .body(body)
                .post("/v1/portfolio-changes")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        String path = location.substring(location.indexOf("/v1/"));
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> Callers.owner()
                                .get(path)
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath(),
                        run -> List.of("SUCCEEDED", "FAILED").contains(run.getString("state")));
    }
}
