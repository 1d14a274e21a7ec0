package assay.scoring.valuation;

import static assay.scoring.OtherServices.purchase;

import assay.foundation.events.InteractionRecorded;
import assay.foundation.ids.Ids;
import assay.scoring.Callers;
import assay.scoring.OtherServices;
import assay.scoring.valuation.FittedParameters.Quality;
import assay.scoring.valuation.domain.fitting.FitOutcome;
import assay.scoring.valuation.domain.spend.GammaGamma;
import assay.scoring.valuation.domain.timing.BgNbd;
import assay.scoring.valuation.domain.timing.ForecastHorizon;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Jdbi;

/** Portfolios as tests need them: models with the parameters of the literature, clients with purchases. */
@ApplicationScoped
public class ValuationFixture {

    /** Parameters of the CDNOW sample, in weeks and (for want of dollars) yuan. */
    public static final BgNbd REPEATS = new BgNbd(0.243, 4.414, 0.793, 2.426);

    public static final GammaGamma SPEND = new GammaGamma(6.25, 3.74, 15.44);

    private static final List<TransactionType> INCOME_TYPES =
            List.of(TransactionType.PURCHASE, TransactionType.FEE, TransactionType.INTEREST);

    private static final Instant MADE = Instant.parse("2026-01-01T00:00:00Z");

    private final ValuationModels models;
    private final OtherServices others;
    private final Jdbi jdbi;

    ValuationFixture(ValuationModels models, OtherServices others, Jdbi jdbi) {
        this.models = models;
        this.others = others;
        this.jdbi = jdbi;
    }

    /** A new portfolio with a released model that values all income in full. */
    public String portfolioWithModel() {
        String portfolio = OtherServices.newPortfolio();
        release(portfolio, INCOME_TYPES, IncomeRule.DEFAULT);
        return portfolio;
    }

    /** Releases another model in place of the present one. */
    public void releaseAnother(String portfolio) {
        release(portfolio, INCOME_TYPES, IncomeRule.DEFAULT);
    }

    /** Releases a model with given rules. */
    UUID release(String portfolio, List<TransactionType> types, List<IncomeRule> rules) {
        UUID id = Ids.next();
        Quality quality = new Quality(-9582.4, 20, FitOutcome.Method.QUASI_NEWTON, 2357, 946, new TreeMap<>());
        QuarkusTransaction.requiringNew().run(() -> {
            models.add(new ValuationModel(
                    id,
                    1,
                    ValuationModel.Status.FITTING,
                    null,
                    Map.of(),
                    new ModelSettings(portfolio, LocalDate.parse("2025-12-31"), types, rules, ForecastHorizon.DEFAULT),
                    "owner",
                    MADE,
                    null,
                    null,
                    null,
                    null,
                    null));
            models.fitted(id, new FittedParameters("CNY", REPEATS, quality, SPEND, quality), MADE);
            models.activate(models.find(id).orElseThrow(), "validator", MADE);
        });
        return id;
    }

    /** A client in the book {@code default} with purchases of so many fen on each day. */
    public UUID clientWithPurchases(String portfolio, long fen, String... days) {
        UUID client = others.client(portfolio, "default");
        List<InteractionRecorded> entries = new ArrayList<>();
        for (String day : days) {
            entries.add(purchase(client, portfolio, LocalDate.parse(day), fen));
        }
        others.publish(entries);
        return client;
    }

    /** Runs over the portfolio as of a day and waits for the end. */
    public JsonPath rescored(String portfolio, String asOf) {
        String location = Callers.owner()
                .body(Map.of("portfolio", portfolio, "asOf", asOf))
                .post("/v1/rescoring-runs")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> Callers.owner()
                                .get(location)
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath(),
                        run -> List.of("SUCCEEDED", "FAILED").contains(run.getString("state")));
    }

    /** What is stored about a client: every column, exact. */
    public Map<String, Object> stored(String portfolio, UUID client) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM valuation WHERE portfolio = :portfolio AND client_id = :client")
                .bind("portfolio", portfolio)
                .bind("client", client)
                .mapToMap()
                .one());
    }

    /** Number of versions published about a client. */
    public int published(String portfolio, UUID client) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT count(*) FROM valuation_history WHERE portfolio = :portfolio AND client_id = :client")
                .bind("portfolio", portfolio)
                .bind("client", client)
                .mapTo(int.class)
                .one());
    }
}
