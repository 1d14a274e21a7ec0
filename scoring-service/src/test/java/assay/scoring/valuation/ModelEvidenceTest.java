package assay.scoring.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import assay.foundation.events.Event;
import assay.foundation.events.InteractionRecorded;
import assay.foundation.ids.Ids;
import assay.foundation.security.Roles;
import assay.scoring.Callers;
import assay.scoring.OtherServices;
import assay.scoring.ServiceTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Which family fits, how well it foretold, and how far it could have come out otherwise. */
@ServiceTest
class ModelEvidenceTest {

    @Inject
    OtherServices others;

    @Inject
    ModelRequests request;

    @Test
    void families_are_compared_on_the_holdout_and_one_is_recommended_with_the_reason() {
        String portfolio = OtherServices.newPortfolio();
        others.publish(SimulatedPortfolio.ordinary(portfolio).events);

        JsonPath done = finished(started("/v1/model-comparisons", """
                {"portfolio":"%s","observedUntil":"2025-06-30","holdoutWeeks":13}""".formatted(portfolio)));

        assertThat(done.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(done.getInt("holdoutWeeks")).isEqualTo(13);
        assertThat(done.getString("knownUntil")).isEqualTo("2025-03-31");
        assertThat(done.getInt("clients")).isEqualTo(250);
        assertThat(done.getList("candidates")).hasSize(3);
        List<Float> errors =
                done.getList("candidates.findAll{it.refusal==null}.holdoutTransactions.rootMeanSquareError");
        assertThat(errors).isNotEmpty().isSorted();
        assertThat(done.getString("recommendation.model")).isEqualTo(done.getString("candidates[0].family"));
        assertThat(done.getString("recommendation.code")).isEqualTo("smallest-holdout-error");
        assertThat(done.getDouble("candidates[0].aic"))
                .isEqualTo(8 - 2 * done.getDouble("candidates[0].logLikelihood"));
        assertThat(done.getBoolean("evidence.looksContractual")).isFalse();
    }

    @Test
    void where_the_end_of_relations_is_observed_no_family_of_silent_leaving_is_a_candidate() {
        String portfolio = OtherServices.newPortfolio();
        others.publish(SimulatedPortfolio.ordinary(portfolio).events);

        JsonPath done = finished(started("/v1/model-comparisons", """
                {"portfolio":"%s","observedUntil":"2025-06-30","relation":"RENEWED"}""".formatted(portfolio)));

        assertThat(done.getList("candidates")).isEmpty();
        assertThat(done.getString("recommendation.model")).isEqualTo("SHIFTED_BETA_GEOMETRIC");
        assertThat(done.getString("recommendation.code")).isEqualTo("renewed-at-observed-moments");
    }

    @Test
    void even_gaps_are_evidence_of_contracts_against_a_relation_declared_silent() {
        String portfolio = OtherServices.newPortfolio();
        SimulatedPortfolio simulated = SimulatedPortfolio.ordinary(portfolio);
        List<Event> monthly = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            UUID client = Ids.next();
            for (LocalDate day = LocalDate.of(2024, 1, 1 + i % 20); day.getYear() < 2025; day = day.plusMonths(1)) {
                InteractionRecorded fee = simulated.purchase(client, day, 5_000, null);
                monthly.add(fee);
            }
        }
        others.publish(monthly);

        JsonPath done = finished(started("/v1/model-comparisons", """
                {"portfolio":"%s","observedUntil":"2025-06-30","holdoutWeeks":0}""".formatted(portfolio)));

        assertThat(done.getInt("evidence.clientsJudged")).isEqualTo(60);
        assertThat(done.getInt("evidence.regularClients")).isEqualTo(60);
        assertThat(done.getBoolean("evidence.contradictsRelation")).isTrue();
    }

    @Test
    void a_comparison_of_nothing_fails_with_its_reason() {
        JsonPath done = finished(started("/v1/model-comparisons", """
                {"portfolio":"%s","observedUntil":"2025-06-30"}""".formatted(OtherServices.newPortfolio())));

        assertThat(done.getString("state")).isEqualTo("FAILED");
        assertThat(done.getString("failure.code")).isEqualTo("nothing-to-compare");
        assertThat(done.getString("failure.text")).contains("2025-06-30");
    }

    @Test
    void the_same_key_starts_one_comparison() {
        String portfolio = OtherServices.newPortfolio();
        String body = """
                {"portfolio":"%s","observedUntil":"2025-06-30"}""".formatted(portfolio);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            ids.add(Callers.owner()
                    .header("Idempotency-Key", portfolio)
                    .body(body)
                    .post("/v1/model-comparisons")
                    .then()
                    .statusCode(202)
                    .extract()
                    .path("id"));
        }
        assertThat(ids.get(0)).isEqualTo(ids.get(1));
        Callers.owner()
                .queryParam("portfolio", portfolio)
                .get("/v1/model-comparisons")
                .then()
                .body("items", hasSize(1));
        Callers.reader().body(body).post("/v1/model-comparisons").then().statusCode(403);
    }

    @Test
    void the_back_test_is_drawn_as_a_picture() {
        String portfolio = OtherServices.newPortfolio();
        others.publish(SimulatedPortfolio.ordinary(portfolio).events);
        String tested = request.fitted(portfolio, "2025-06-30");
        String untested = request.fitted(portfolio, """
                {"portfolio":"%s","observedUntil":"2025-06-30","holdoutWeeks":0}""");

        Callers.owner()
                .get(tested + "/calibration-plot")
                .then()
                .statusCode(200)
                .contentType(startsWith("image/svg+xml"))
                .body(containsString("<svg"));
        Callers.owner()
                .get(untested + "/calibration-plot")
                .then()
                .statusCode(409)
                .body("code", equalTo("model-without-back-test"));
        Callers.owner()
                .get("/v1/valuation-models/{id}/calibration-plot", Ids.next())
                .then()
                .statusCode(404);
    }

    @Test
    void a_bootstrap_gives_intervals_around_the_parameters_and_around_a_clients_value() {
        String portfolio = OtherServices.newPortfolio();
        SimulatedPortfolio simulated = SimulatedPortfolio.ordinary(portfolio);
        others.publish(simulated.events);
        String model = request.fitted(portfolio, """
                {"portfolio":"%s","observedUntil":"2025-06-30","family":"PARETO_NBD","holdoutWeeks":0}""");
        request.release(model);
        JsonPath shown = Callers.owner().get(model).then().extract().jsonPath();
        String body = """
                {"modelId":"%s","replicates":30,"seed":7,"level":0.9}""".formatted(id(model));

        String first = started("/v1/bootstrap-runs", body);
        JsonPath run = finished(first);
        JsonPath again = finished(started("/v1/bootstrap-runs", body));

        assertThat(run.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(run.getInt("progress.done")).isEqualTo(30);
        assertThat(run.getInt("progress.fitted") + run.getInt("progress.refused"))
                .isEqualTo(30);
        for (String parameter : List.of("r", "alphaWeeks")) {
            assertThat(shown.getDouble("parameters.paretoNbd." + parameter))
                    .isBetween(
                            run.getDouble("parameters." + parameter + ".lower"),
                            run.getDouble("parameters." + parameter + ".upper"));
        }
        assertThat(again.getMap("parameters")).isEqualTo(run.getMap("parameters"));
        Callers.owner().put(first + "/cancellation").then().statusCode(409).body("code", equalTo("job-finished"));

        UUID client = simulated.repeaters.getFirst();
        Map<String, String> query = Map.of("intervals", "true", "asOf", "2025-06-30");
        JsonPath valuation = Callers.reader()
                .queryParams(query)
                .get("/v1/clients/{id}/valuation", client)
                .then()
                .statusCode(200)
                .body("interval.level", equalTo(0.9))
                .body("interval.replicates", notNullValue())
                .extract()
                .jsonPath();
        assertThat(amount(valuation, "grossClv"))
                .isBetween(amount(valuation, "interval.grossClv.lower"), amount(valuation, "interval.grossClv.upper"));
        assertThat(amount(valuation, "interval.grossClv.lower"))
                .isLessThan(amount(valuation, "interval.grossClv.upper"));
        Callers.reader().get("/v1/clients/{id}/valuation", client).then().body("interval", nullValue());
    }

    @Test
    void a_model_without_parameters_has_no_uncertainty() {
        String model = request.fitted(OtherServices.newPortfolio(), "2025-06-30");

        Callers.owner()
                .body("{\"modelId\":\"%s\"}".formatted(id(model)))
                .post("/v1/bootstrap-runs")
                .then()
                .statusCode(409)
                .body("code", equalTo("model-not-bootstrappable"));
        Callers.owner()
                .body("{\"modelId\":\"%s\"}".formatted(Ids.next()))
                .post("/v1/bootstrap-runs")
                .then()
                .statusCode(404);
        Callers.as("teller", Set.of(Roles.CLIENT_READER), Set.of("*"))
                .body("{\"modelId\":\"%s\"}".formatted(id(model)))
                .post("/v1/bootstrap-runs")
                .then()
                .statusCode(403);
    }

    private static double amount(JsonPath valuation, String path) {
        return Double.parseDouble(valuation.getString(path + ".amount"));
    }

    private static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static String started(String path, String body) {
        String location = Callers.owner()
                .body(body)
                .post(path)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        return location.substring(location.indexOf("/v1/"));
    }

    private static JsonPath finished(String path) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .until(
                        () -> Callers.owner()
                                .get(path)
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath(),
                        run -> List.of("SUCCEEDED", "FAILED", "CANCELLED").contains(run.getString("state")));
    }
}
