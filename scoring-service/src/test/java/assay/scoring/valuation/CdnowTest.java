package assay.scoring.valuation;

import static assay.scoring.OtherServices.purchase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.foundation.events.Event;
import assay.foundation.harness.SharedData;
import assay.foundation.ids.Ids;
import assay.scoring.Callers;
import assay.scoring.OtherServices;
import assay.scoring.ServiceTest;
import assay.scoring.valuation.domain.spend.GammaGamma;
import assay.scoring.valuation.domain.timing.BgNbd;
import assay.scoring.valuation.domain.timing.ClientHistory;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The reference data of the literature, told by events, fitted, released, valued and ranked. */
@ServiceTest
class CdnowTest {

    private static final Percentage THOUSANDTH = Percentage.withPercentage(0.1);

    @Inject
    OtherServices others;

    @Inject
    ModelRequests request;

    @Inject
    ValuationFixture given;

    @Test
    void purchases_become_published_parameters_closed_form_values_and_a_ranking() throws IOException {
        String file = "cdnow/transactions.csv";
        Path path = SharedData.file(file).orElse(null);
        Assumptions.assumeTrue(path != null, () -> SharedData.absent(file));
        String portfolio = OtherServices.newPortfolio();
        others.publish(events(path, portfolio));

        String model = request.fitted(portfolio, "1997-09-30");
        JsonPath fitted = Callers.owner().get(model).then().extract().jsonPath();
        assertPublishedParameters(fitted);
        request.release(model);
        JsonPath run = given.rescored(portfolio, "1997-09-30");

        assertThat(run.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(run.getInt("progress.clientsScored")).isEqualTo(2357);
        assertThat(run.getInt("progress.clientsValued")).isEqualTo(946);
        assertValues(portfolio, fitted);
    }

    private static void assertPublishedParameters(JsonPath model) {
        assertThat(model.getString("status")).isEqualTo("CANDIDATE");
        assertThat(model.getDouble("parameters.bgNbd.r")).isCloseTo(0.242595, THOUSANDTH);
        assertThat(model.getDouble("parameters.bgNbd.alphaWeeks")).isCloseTo(4.413603, THOUSANDTH);
        assertThat(model.getDouble("parameters.bgNbd.a")).isCloseTo(0.792922, THOUSANDTH);
        assertThat(model.getDouble("parameters.bgNbd.b")).isCloseTo(2.425906, THOUSANDTH);
        assertThat(model.getDouble("parameters.gammaGamma.p")).isCloseTo(6.2496, THOUSANDTH);
        assertThat(model.getDouble("parameters.gammaGamma.q")).isCloseTo(3.7442, THOUSANDTH);
        assertThat(model.getDouble("parameters.gammaGamma.gamma")).isCloseTo(15.4435, THOUSANDTH);
        assertThat(model.getDouble("fit.bgNbdLogLikelihood")).isCloseTo(-9582.429, within(0.01));
        assertThat(model.getInt("fit.clients")).isEqualTo(2357);
        assertThat(model.getInt("fit.repeatClients")).isEqualTo(946);
        assertThat(model.getInt("fit.spendClients")).isEqualTo(946);
    }

    private static void assertValues(String portfolio, JsonPath model) {
        BgNbd repeats = new BgNbd(
                model.getDouble("parameters.bgNbd.r"),
                model.getDouble("parameters.bgNbd.alphaWeeks"),
                model.getDouble("parameters.bgNbd.a"),
                model.getDouble("parameters.bgNbd.b"));
        GammaGamma spend = new GammaGamma(
                model.getDouble("parameters.gammaGamma.p"),
                model.getDouble("parameters.gammaGamma.q"),
                model.getDouble("parameters.gammaGamma.gamma"));
        int compared = 0;
        double previous = Double.MAX_VALUE;
        String cursor = null;
        do {
            Map<String, Object> query = new HashMap<>(Map.of("portfolio", portfolio, "limit", 200));
            if (cursor != null) {
                query.put("cursor", cursor);
            }
            JsonPath page = Callers.reader()
                    .queryParams(query)
                    .get("/v1/valuations")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            for (Map<String, Object> client : page.<Map<String, Object>>getList("items")) {
                previous = assertValue(client, repeats, spend, previous);
                compared++;
            }
            cursor = page.getString("next");
        } while (cursor != null);
        assertThat(compared).isEqualTo(946);
    }

    /** The discounted sum week by week, as the formula is written, to 1e-6. */
    private static double assertValue(Map<String, Object> client, BgNbd repeats, GammaGamma spend, double previous) {
        int x = ((Number) client.get("frequency")).intValue();
        ClientHistory history = new ClientHistory(x, number(client, "recency"), number(client, "age"));
        double discounted = 0;
        for (int week = 1; week <= 52; week++) {
            double expected =
                    repeats.expectedTransactions(history, week) - repeats.expectedTransactions(history, week - 1);
            discounted += expected / StrictMath.pow(1.15, week / 52.0);
        }
        double value = spend.expectedSpend(x, number(client, "monetaryValue")) * discounted;

        assertThat(number(client, "pAlive")).isCloseTo(repeats.pAlive(history), within(1e-6));
        assertThat(number(client, "expectedTransactions"))
                .isCloseTo(repeats.expectedTransactions(history, 52), within(1e-6));
        assertThat(number(client, "discountedExpectedTransactions")).isCloseTo(discounted, within(1e-6));
        double shown = new BigDecimal(
                        ((Map<?, ?>) client.get("grossClv")).get("amount").toString())
                .doubleValue();
        assertThat(shown).isCloseTo(value, within(0.005001)).isLessThanOrEqualTo(previous);
        assertThat(client).containsKey("tier");
        return shown;
    }

    private static double number(Map<String, Object> client, String name) {
        return ((Number) client.get(name)).doubleValue();
    }

    /** Registrations and purchases; dollars are told as yuan. */
    private static List<Event> events(Path file, String portfolio) throws IOException {
        Map<String, UUID> ids = new HashMap<>();
        List<Event> events = new ArrayList<>();
        for (String line : Files.readAllLines(file).subList(1, 6920)) {
            String[] row = line.split(",");
            UUID client = ids.computeIfAbsent(row[0], _ -> {
                UUID id = Ids.next();
                events.add(OtherServices.registration(id, portfolio, "default"));
                return id;
            });
            long fen = new BigDecimal(row[3]).movePointRight(2).longValueExact();
            events.add(purchase(client, portfolio, LocalDate.parse(row[1]), fen));
        }
        return events;
    }
}
