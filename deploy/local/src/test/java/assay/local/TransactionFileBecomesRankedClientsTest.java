package assay.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.foundation.harness.SharedData;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The main job, through the gateway only: the CDNOW sample (6,919 purchases of 2,357 customers, the reference data of
 * the lifetime-value literature) is imported, fitted twice, released by a second person, scored and ranked.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TransactionFileBecomesRankedClientsTest {

    private static final String PORTFOLIO = "cdnow";
    private static final int TRANSACTIONS = 6_919;

    private static Path file;
    private static Journey journey;
    private static Api analyst;
    private static String mapping;
    private static JsonNode calibration;

    @BeforeAll
    static void imported() throws IOException {
        file = SharedData.file("cdnow/transactions.csv").orElse(null);
        Assumptions.assumeTrue(file != null, "the CDNOW sample is not on this machine");
        analyst = RunningStack.analyst();
        journey = new Journey(analyst, RunningStack.validator(), PORTFOLIO, System.out);
        ObjectNode document = (ObjectNode)
                Api.JSON.readTree(Files.readString(Home.directory().resolve("deploy/local/mappings/cdnow-csv.json")));
        document.withObject("/fields").withObject("/portfolio").put("constant", PORTFOLIO);
        mapping = journey.mapping(document);
        importClients("clients");
        JsonNode job = importTransactions("transactions");
        assertThat(job.path("progress").path("accepted").asInt()).isEqualTo(TRANSACTIONS);
        journey.awaitProjection(TRANSACTIONS);
    }

    @Test
    @Order(1)
    void the_published_parameters_are_reproduced_for_the_first_39_weeks() {
        calibration = fit("1997-09-30");

        JsonNode repeat = calibration.path("parameters").path("bgNbd");
        assertRelative(repeat.path("r"), 0.242595);
        assertRelative(repeat.path("alphaWeeks"), 4.413603);
        assertRelative(repeat.path("a"), 0.792922);
        assertRelative(repeat.path("b"), 2.425906);
        assertThat(calibration.path("fit").path("bgNbdLogLikelihood").asDouble())
                .isCloseTo(-9582.429, within(0.01));
        JsonNode spend = calibration.path("parameters").path("gammaGamma");
        assertRelative(spend.path("p"), 6.2496);
        assertRelative(spend.path("q"), 3.7442);
        assertRelative(spend.path("gamma"), 15.4435);
        assertThat(calibration.path("fit").path("repeatClients").asInt()).isEqualTo(946);
    }

    @Test
    @Order(2)
    void and_for_all_78_weeks() {
        JsonNode model = fit("1998-06-30");

        JsonNode repeat = model.path("parameters").path("bgNbd");
        assertRelative(repeat.path("r"), 0.25356);
        assertRelative(repeat.path("alphaWeeks"), 5.44725);
        assertRelative(repeat.path("a"), 0.60737);
        assertRelative(repeat.path("b"), 2.64723);
        assertThat(model.path("fit").path("bgNbdLogLikelihood").asDouble()).isCloseTo(-17138.234, within(0.01));
        assertThat(model.path("fit").path("repeatClients").asInt()).isEqualTo(1_139);
    }

    @Test
    @Order(3)
    void every_ranked_value_equals_the_closed_forms() {
        journey.activate(calibration);
        journey.rescore("1997-09-30");

        ClosedForms forms = forms(calibration);
        int compared = 0;
        String cursor = "";
        String previous = null;
        do {
            JsonNode page =
                    analyst.get("/v1/valuations?portfolio=cdnow&state=VALUED&sort=-grossClv&limit=200" + cursor);
            for (JsonNode valuation : page.path("items")) {
                assertMatches(forms, valuation);
                String value = valuation.path("grossClv").path("amount").asText();
                assertThat(previous == null || Double.parseDouble(previous) >= Double.parseDouble(value))
                        .as("sorted by value")
                        .isTrue();
                previous = value;
                compared++;
            }
            cursor = page.path("next").isTextual()
                    ? "&cursor=" + page.path("next").asText()
                    : null;
        } while (cursor != null);
        assertThat(compared).isEqualTo(946);
    }

    @Test
    @Order(4)
    void the_same_file_again_has_no_effect() throws IOException {
        JsonNode before = analyst.get("/v1/activity-summaries/" + PORTFOLIO);

        JsonNode job = importTransactions("the same transactions again");

        assertThat(job.path("progress").path("accepted").asInt()).isZero();
        assertThat(job.path("progress").path("duplicate").asInt()).isEqualTo(TRANSACTIONS);
        assertThat(analyst.get("/v1/activity-summaries/" + PORTFOLIO)).isEqualTo(before);
    }

    @Test
    @Order(5)
    void pareto_nbd_reproduces_its_published_parameters_and_values_one_time_clients_too() {
        JsonNode model = journey.fit(
                Api.JSON.createObjectNode().put("observedUntil", "1997-09-30").put("family", "PARETO_NBD"));
        assertThat(model.path("status").asText()).isEqualTo("CANDIDATE");
        JsonNode repeat = model.path("parameters").path("paretoNbd");
        assertRelative(repeat.path("r"), 0.55315);
        assertRelative(repeat.path("alphaWeeks"), 10.57633);
        assertRelative(repeat.path("s"), 0.60625);
        assertRelative(repeat.path("betaWeeks"), 11.67150);
        assertThat(model.path("fit").path("logLikelihood").asDouble()).isCloseTo(-9594.976, within(0.01));
        assertThat(model.path("backTest").path("weeks").asInt()).isEqualTo(9);
        assertThat(model.path("warnings").findValuesAsText("code")).contains("mean-lifetime-infinite");

        journey.activate(model);
        JsonNode run = journey.rescore("1997-10-01");

        assertThat(run.path("progress").path("clientsValued").asInt()).isEqualTo(2_357);
        JsonNode most = journey.ranked(1).path("items").get(0);
        JsonNode analysis = analyst.get("/v1/clients/%s/valuation/analysis?asOf=1997-10-01&infinite=true"
                .formatted(most.path("clientId").asText()));
        JsonNode churn = analysis.path("churn");
        JsonNode parts = churn.path("contributions");
        assertThat(parts.path("history").asDouble()
                        + parts.path("silence").asDouble()
                        + parts.path("ahead").asDouble())
                .isCloseTo(churn.path("probability").asDouble(), within(1e-12));
        assertThat(analysis.path("discountedExpectedTransactions").path("value").asDouble())
                .isGreaterThan(most.path("discountedExpectedTransactions").asDouble());
    }

    private static JsonNode fit(String observedUntil) {
        JsonNode model = journey.fit(Api.JSON.createObjectNode().put("observedUntil", observedUntil));
        assertThat(model.path("status").asText()).isEqualTo("CANDIDATE");
        return model;
    }

    private static void importClients(String what) throws FileNotFoundException {
        journey.importFile("client-imports", mapping, "text/csv", BodyPublishers.ofFile(file), what);
    }

    private static JsonNode importTransactions(String what) throws FileNotFoundException {
        return journey.importFile("interaction-imports", mapping, "text/csv", BodyPublishers.ofFile(file), what);
    }

    private static ClosedForms forms(JsonNode model) {
        JsonNode repeat = model.path("parameters").path("bgNbd");
        JsonNode spend = model.path("parameters").path("gammaGamma");
        return new ClosedForms(
                repeat.path("r").asDouble(),
                repeat.path("alphaWeeks").asDouble(),
                repeat.path("a").asDouble(),
                repeat.path("b").asDouble(),
                spend.path("p").asDouble(),
                spend.path("q").asDouble(),
                spend.path("gamma").asDouble());
    }

    private static void assertMatches(ClosedForms forms, JsonNode valuation) {
        int x = valuation.path("frequency").asInt();
        double recency = valuation.path("recency").asDouble();
        double age = valuation.path("age").asDouble();
        double discounted = forms.discounted(x, recency, age, 52, 0.15);
        assertClose(valuation.path("pAlive"), forms.pAlive(x, recency, age));
        assertClose(valuation.path("expectedTransactions"), forms.expected(x, recency, age, 52));
        assertClose(valuation.path("discountedExpectedTransactions"), discounted);
        double spend = forms.spend(x, valuation.path("monetaryValue").asDouble());
        assertThat(Double.parseDouble(valuation.path("grossClv").path("amount").asText()))
                .isCloseTo(spend * discounted, within(0.0051)); // a cent, rounded once
    }

    private static void assertClose(JsonNode number, double expected) {
        assertThat(number.asDouble()).isCloseTo(expected, Percentage.withPercentage(1e-4)); // 1e-6 relative
    }

    private static void assertRelative(JsonNode number, double expected) {
        assertThat(number.asDouble()).isCloseTo(expected, Percentage.withPercentage(0.1)); // 1e-3 relative
    }
}
