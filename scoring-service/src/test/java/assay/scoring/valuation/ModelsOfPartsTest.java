package assay.scoring.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import assay.foundation.events.ClientChanged;
import assay.foundation.events.ClientRegistered;
import assay.foundation.events.Event;
import assay.foundation.ids.Ids;
import assay.scoring.Callers;
import assay.scoring.OtherServices;
import assay.scoring.ServiceTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Models of a segment or a product line come before the portfolio's, and covariates tell clients of one model apart. */
@ServiceTest
class ModelsOfPartsTest {

    @Inject
    OtherServices others;

    @Inject
    ModelRequests request;

    @Inject
    ValuationFixture given;

    @Test
    void clients_of_a_segment_with_a_model_are_valued_with_it_and_the_others_with_the_portfolios() {
        String portfolio = OtherServices.newPortfolio();
        SimulatedPortfolio small = new SimulatedPortfolio(portfolio, 21).add(200, 3, "SME", null, null);
        SimulatedPortfolio large = new SimulatedPortfolio(portfolio, 22).add(200, 1, "LARGE", null, null);
        others.publish(both(small.events, large.events));
        String whole = released(portfolio, "");
        String ofSmall = released(portfolio, ",\"segment\":\"CORPORATE_BORROWER/SME\"");
        Callers.owner().get(ofSmall).then().body("fit.clients", equalTo(200)).body("status", equalTo("ACTIVE"));
        Callers.owner().get(whole).then().body("fit.clients", equalTo(400)).body("status", equalTo("ACTIVE"));

        JsonPath run = given.rescored(portfolio, "2025-06-30");

        assertThat(run.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(run.getInt("progress.clientsScored")).isEqualTo(400);
        assertThat(modelOf(small.repeaters.getFirst())).isEqualTo(id(ofSmall));
        assertThat(modelOf(large.repeaters.getFirst())).isEqualTo(id(whole));
        UUID newcomer = registered(portfolio, "SME");
        others.publish(List.of(small.purchase(newcomer, SimulatedPortfolio.LAST_DAY, 5_000, null)));
        assertThat(modelOf(newcomer)).isEqualTo(id(ofSmall));
    }

    @Test
    void a_client_that_changes_its_segment_is_valued_anew_with_the_other_model() {
        String portfolio = OtherServices.newPortfolio();
        SimulatedPortfolio small = new SimulatedPortfolio(portfolio, 21).add(200, 3, "SME", null, null);
        others.publish(small.events);
        String whole = released(portfolio, "");
        String ofSmall = released(portfolio, ",\"segment\":\"CORPORATE_BORROWER/SME\"");
        given.rescored(portfolio, "2025-06-30");
        UUID client = small.repeaters.getFirst();
        assertThat(modelOf(client)).isEqualTo(id(ofSmall));

        others.publish(List.of(new ClientChanged(
                client,
                2,
                portfolio,
                "CORPORATE_BORROWER",
                null,
                "LEGAL",
                "LARGE",
                null,
                null,
                null,
                "default",
                "CONTRACT",
                List.of(),
                Instant.parse("2025-07-05T00:00:00Z"))));

        assertThat(modelOf(client)).isEqualTo(id(whole));
    }

    @Test
    void a_product_line_has_values_of_its_own_and_falls_back_to_the_portfolios_model() {
        String portfolio = OtherServices.newPortfolio();
        SimulatedPortfolio guarantees = new SimulatedPortfolio(portfolio, 24).add(200, 2, null, null, "GUARANTEE");
        SimulatedPortfolio advice = new SimulatedPortfolio(portfolio, 25).add(200, 1, null, null, "ADVICE");
        others.publish(both(guarantees.events, advice.events));
        String whole = released(portfolio, "");
        String line = released(portfolio, ",\"productLine\":\"GUARANTEE\"");
        Callers.owner().get(line).then().body("fit.clients", equalTo(200));
        UUID guaranteed = guarantees.repeaters.getFirst();
        UUID advised = advice.repeaters.getFirst();

        assertThat(ofLine(guaranteed, "GUARANTEE").getString("modelId")).isEqualTo(id(line));
        assertThat(ofLine(advised, "ADVICE").getString("modelId")).isEqualTo(id(whole));
        assertThat(ofLine(advised, "ADVICE").getString("state")).isEqualTo("VALUED");
        assertThat(ofLine(guaranteed, "ADVICE").getString("state")).isEqualTo("NO_TRANSACTIONS");
        given.rescored(portfolio, "2025-06-30");
        assertThat(modelOf(guaranteed)).as("whole clients").isEqualTo(id(whole));
    }

    @Test
    void a_covariate_with_an_effect_shows_it_and_one_without_is_warned_of() {
        String portfolio = OtherServices.newPortfolio();
        SimulatedPortfolio simulated = new SimulatedPortfolio(portfolio, 26)
                .add(150, 4, "SME", "F42", null)
                .add(150, 1, "LARGE", "F41", null)
                .add(150, 4, "SME", "C10", null)
                .add(150, 1, "LARGE", "C11", null);
        others.publish(simulated.events);

        String model = released(portfolio, ",\"covariates\":[\"SEGMENT\",\"INDUSTRY\"]");

        JsonPath shown = Callers.owner()
                .get(model)
                .then()
                .body("parameters.effects", hasSize(2))
                .body("warnings.code", hasItem("covariate-without-effect"))
                .extract()
                .jsonPath();
        double segment = shown.getDouble("parameters.effects.find{it.name.startsWith('SEGMENT')}.pValue");
        double industry = shown.getDouble("parameters.effects.find{it.name.startsWith('INDUSTRY')}.pValue");
        assertThat(segment).isLessThan(1e-6);
        assertThat(industry).isGreaterThan(0.05);
        assertThat(shown.getString("warnings.find{it.code=='covariate-without-effect'}.figures.covariates"))
                .startsWith("INDUSTRY=");
        JsonPath run = given.rescored(portfolio, "2025-06-30");
        assertThat(run.getInt("progress.clientsValued")).isEqualTo(600);
        UUID small = registered(portfolio, "SME");
        UUID large = registered(portfolio, "LARGE");
        others.publish(List.of(
                simulated.purchase(small, SimulatedPortfolio.LAST_DAY, 5_000, null),
                simulated.purchase(large, SimulatedPortfolio.LAST_DAY, 5_000, null)));
        assertThat(asOfLastDay(small).getDouble("expectedTransactions"))
                .isGreaterThan(asOfLastDay(large).getDouble("expectedTransactions"));
    }

    @Test
    void a_covariate_that_tells_nobody_apart_is_refused_by_name() {
        String portfolio = OtherServices.newPortfolio();
        others.publish(SimulatedPortfolio.ordinary(portfolio).events);

        Callers.owner()
                .get(request.fitted(portfolio, body(",\"covariates\":[\"REGION\"]")))
                .then()
                .body("status", equalTo("REJECTED"))
                .body("reason.code", equalTo("covariate-constant"))
                .body(
                        "reason.text",
                        equalTo("Covariate REGION does not tell two classes of at least 30 clients apart."));
    }

    @Test
    void a_model_is_of_a_segment_or_of_a_line() {
        Callers.owner()
                .body(body(",\"segment\":\"LENDER\",\"productLine\":\"X\"").formatted("main"))
                .post("/v1/valuation-models")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/productLine"));
        Callers.owner()
                .body(body(",\"covariates\":[\"REGION\",\"REGION\"]").formatted("main"))
                .post("/v1/valuation-models")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/covariates"));
    }

    private UUID registered(String portfolio, String sizeClass) {
        UUID client = Ids.next();
        others.publish(List.of(new ClientRegistered(
                client,
                1,
                portfolio,
                "CORPORATE_BORROWER",
                null,
                "LEGAL",
                sizeClass,
                null,
                null,
                null,
                "default",
                "CONTRACT",
                List.of(),
                Instant.parse("2025-07-02T00:00:00Z"))));
        return client;
    }

    private String released(String portfolio, String more) {
        String model = request.fitted(portfolio, body(more));
        assertThat(Callers.owner().get(model).then().extract().<String>path("status"))
                .isEqualTo("CANDIDATE");
        request.release(model);
        return model;
    }

    private static String body(String more) {
        return """
                {"portfolio":"%%s","observedUntil":"2025-06-30","family":"PARETO_NBD","holdoutWeeks":0%s}""".formatted(more);
    }

    private static String modelOf(UUID client) {
        return stored(client).getString("modelId");
    }

    private static JsonPath stored(UUID client) {
        return Callers.reader()
                .get("/v1/clients/{id}/valuation", client)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath asOfLastDay(UUID client) {
        return Callers.reader()
                .queryParam("asOf", "2025-06-30")
                .get("/v1/clients/{id}/valuation", client)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath ofLine(UUID client, String line) {
        return Callers.reader()
                .queryParams(Map.of("productLine", line, "asOf", "2025-06-30"))
                .get("/v1/clients/{id}/valuation", client)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static List<Event> both(List<Event> one, List<Event> other) {
        List<Event> events = new ArrayList<>(one);
        events.addAll(other);
        return events;
    }
}
