package assay.scoring.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import assay.scoring.Callers;
import assay.scoring.OtherServices;
import assay.scoring.ServiceTest;
import assay.scoring.valuation.domain.timing.ClientHistory;
import assay.scoring.valuation.domain.timing.MbgNbd;
import assay.scoring.valuation.domain.timing.ParetoNbd;
import assay.scoring.valuation.domain.timing.RepeatModel;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every family is fitted, released, applied by events, runs and readings, and told of in the same way. */
@ServiceTest
class FamiliesOfModelsTest {

    @Inject
    OtherServices others;

    @Inject
    ModelRequests request;

    @Inject
    ValuationFixture given;

    @Inject
    Jdbi jdbi;

    @ParameterizedTest
    @ValueSource(strings = {"PARETO_NBD", "MBG_NBD"})
    void a_client_with_one_purchase_has_a_probability_of_being_active_and_a_value(String family) {
        String portfolio = OtherServices.newPortfolio();
        SimulatedPortfolio simulated = SimulatedPortfolio.ordinary(portfolio);
        others.publish(simulated.events);
        String model = fitted(portfolio, family);
        JsonPath shown = Callers.owner().get(model).then().extract().jsonPath();
        request.release(model);

        JsonPath run = given.rescored(portfolio, "2025-06-30");

        assertThat(run.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(run.getInt("progress.clientsValued")).isEqualTo(250);
        UUID oneTimer = simulated.oneTimers.getFirst();
        JsonPath stored = valuation(oneTimer, Map.of());
        RepeatModel repeats = model(shown, family);
        ClientHistory history = new ClientHistory(0, 0, stored.getDouble("age"));
        assertThat(stored.getString("state")).isEqualTo("VALUED");
        assertThat(stored.getString("family")).isEqualTo(family);
        assertThat(stored.getDouble("pAlive"))
                .isEqualTo(repeats.pAlive(history))
                .isLessThan(1);
        assertThat(stored.getDouble("expectedTransactions"))
                .isCloseTo(repeats.expectedTransactions(history, 52), within(1e-9));
        assertThat(stored.getString("monetaryValue")).isNull();
        assertThat(stored.getDouble("grossClv.amount")).isPositive();
        assertThat(valuation(oneTimer, Map.of("asOf", "2025-06-30")).getMap("grossClv"))
                .isEqualTo(stored.getMap("grossClv"));
        Callers.reader()
                .get("/v1/clients/{id}/valuation/history", oneTimer)
                .then()
                .body("items.family", contains(family));
    }

    @Test
    void new_facts_are_valued_by_the_released_family_at_once() {
        String portfolio = OtherServices.newPortfolio();
        SimulatedPortfolio simulated = SimulatedPortfolio.ordinary(portfolio);
        others.publish(simulated.events);
        String model = fitted(portfolio, "PARETO_NBD");
        request.release(model);

        UUID late = given.clientWithPurchases(portfolio, 5_000, "2025-06-01");

        JsonPath stored = valuation(late, Map.of());
        assertThat(stored.getString("state")).isEqualTo("VALUED");
        assertThat(stored.getString("lifecycleStage")).isNotEqualTo("NOT_IDENTIFIED");
        assertThat(given.published(portfolio, late)).isEqualTo(1);
    }

    @Test
    void a_model_shows_its_parameters_criteria_back_test_and_warnings() {
        String portfolio = OtherServices.newPortfolio();
        others.publish(SimulatedPortfolio.ordinary(portfolio).events);

        Callers.owner()
                .get(fitted(portfolio, "PARETO_NBD"))
                .then()
                .body("status", equalTo("CANDIDATE"))
                .body("parameters.paretoNbd.s", notNullValue())
                .body("parameters.bgNbd", nullValue())
                .body("fit.bgNbdLogLikelihood", nullValue())
                .body("fit.logLikelihood", notNullValue())
                .body("backTest.weeks", equalTo(19))
                .body("backTest.knownUntil", equalTo("2025-02-17"))
                .body("backTest.transactions.actual", notNullValue())
                .body("warnings.code", not(hasItem("one-time-clients-not-identified")));
        Callers.owner()
                .get(fitted(portfolio, "BG_NBD"))
                .then()
                .body("parameters.bgNbd.a", notNullValue())
                .body("warnings.code", hasItem("one-time-clients-not-identified"));
    }

    @Test
    void a_model_that_no_longer_says_what_it_said_when_fitted_is_not_released() {
        String portfolio = OtherServices.newPortfolio();
        others.publish(SimulatedPortfolio.ordinary(portfolio).events);
        String model = fitted(portfolio, "PARETO_NBD");
        jdbi.useHandle(handle -> handle.execute(
                "UPDATE valuation_model SET s = s * 1.0001 WHERE id = ?::uuid",
                model.substring(model.lastIndexOf('/') + 1)));

        Callers.validator()
                .header(
                        "If-Match",
                        Callers.validator().get(model).then().extract().header("ETag"))
                .put(model + "/activation")
                .then()
                .statusCode(409)
                .body("code", equalTo("model-self-test-failed"));
    }

    @Test
    void observation_that_ends_before_the_first_purchase_is_told_apart_from_too_little_data() {
        String portfolio = OtherServices.newPortfolio();
        others.publish(SimulatedPortfolio.ordinary(portfolio).events);

        Callers.owner()
                .get(request.fitted(portfolio, "2023-12-31"))
                .then()
                .body("status", equalTo("REJECTED"))
                .body("reason.code", equalTo("nothing-observed"))
                .body("reason.figures.observedUntil", equalTo("2023-12-31"));
    }

    @Test
    void a_day_before_the_end_of_the_models_data_is_marked_as_looking_ahead() {
        String portfolio = OtherServices.newPortfolio();
        SimulatedPortfolio simulated = SimulatedPortfolio.ordinary(portfolio);
        others.publish(simulated.events);
        request.release(fitted(portfolio, "PARETO_NBD"));
        UUID client = simulated.repeaters.getFirst();

        assertThat(valuation(client, Map.of("asOf", "2025-06-29")).getBoolean("lookAhead"))
                .isTrue();
        assertThat(valuation(client, Map.of("asOf", "2025-06-30")).getBoolean("lookAhead"))
                .isFalse();
        assertThat(valuation(client, Map.of("asOf", "2025-06-30", "knownAt", "2025-07-03T00:00:00Z"))
                        .getBoolean("lookAhead"))
                .isTrue();
    }

    private String fitted(String portfolio, String family) {
        return request.fitted(portfolio, """
                {"portfolio":"%%s","observedUntil":"2025-06-30","family":"%s"}""".formatted(family));
    }

    private static JsonPath valuation(UUID client, Map<String, String> query) {
        return Callers.reader()
                .queryParams(query)
                .get("/v1/clients/{id}/valuation", client)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static RepeatModel model(JsonPath shown, String family) {
        return family.equals("PARETO_NBD")
                ? new ParetoNbd(
                        shown.getDouble("parameters.paretoNbd.r"),
                        shown.getDouble("parameters.paretoNbd.alphaWeeks"),
                        shown.getDouble("parameters.paretoNbd.s"),
                        shown.getDouble("parameters.paretoNbd.betaWeeks"))
                : new MbgNbd(
                        shown.getDouble("parameters.mbgNbd.r"),
                        shown.getDouble("parameters.mbgNbd.alphaWeeks"),
                        shown.getDouble("parameters.mbgNbd.a"),
                        shown.getDouble("parameters.mbgNbd.b"));
    }
}
