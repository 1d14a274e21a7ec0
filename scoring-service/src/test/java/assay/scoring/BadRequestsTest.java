package assay.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import assay.foundation.ids.Ids;
import assay.foundation.security.Roles;
import assay.scoring.valuation.ValuationFixture;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way to ask wrongly gets its documented problem and leaves nothing behind. */
@ServiceTest
class BadRequestsTest {

    @Inject
    ValuationFixture given;

    @Inject
    Jdbi jdbi;

    @ParameterizedTest(name = "{0}: {2} at {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"observedUntil":                                                             | 400 | malformed-json           |
            {}                                                                            | 400 | validation-failed        | /observedUntil
            {"observedUntil":"2025-12-31","secret":1}                                     | 400 | validation-failed        | /secret
            {"observedUntil":"31.12.2025"}                                                | 400 | validation-failed        | /observedUntil
            {"observedUntil":20251231}                                                    | 400 | validation-failed        | /observedUntil
            {"observedUntil":"2999-01-01"}                                                | 400 | validation-failed        | /observedUntil
            {"observedUntil":"2025-12-31","portfolio":"No Spaces"}                        | 400 | validation-failed        | /portfolio
            {"observedUntil":"2025-12-31","horizonWeeks":0}                               | 400 | validation-failed        | /horizonWeeks
            {"observedUntil":"2025-12-31","horizonWeeks":52.5}                            | 400 | validation-failed        | /horizonWeeks
            {"observedUntil":"2025-12-31","discountRate":1.5}                             | 400 | validation-failed        | /discountRate
            {"observedUntil":"2025-12-31","discountRate":"0.1"}                           | 400 | validation-failed        | /discountRate
            {"observedUntil":"2025-12-31","transactionTypes":[]}                          | 400 | validation-failed        | /transactionTypes
            {"observedUntil":"2025-12-31","transactionTypes":["GIFT"]}                    | 400 | validation-failed        | /transactionTypes/0
            {"observedUntil":"2025-12-31","transactionTypes":["FEE","FEE"]}               | 400 | validation-failed        | /transactionTypes
            {"observedUntil":"2025-12-31","incomeRules":[]}                               | 400 | validation-failed        | /transactionTypes
            {"observedUntil":"2025-12-31","incomeRules":[{"type":"FEE"}]}                 | 400 | validation-failed        | /incomeRules/0/margin
            {"observedUntil":"2025-12-31","incomeRules":[{"type":"FEE","margin":0}]}      | 400 | validation-failed        | /incomeRules/0/margin
            {"observedUntil":"2025-12-31","incomeRules":[{"type":"DRAWDOWN","margin":1}]} | 422 | principal-is-not-income  | /incomeRules/0/type
            """)
    void a_request_for_a_model_that_breaks_the_contract(String body, int status, String code, String pointer) {
        int before = models();

        var answer = Callers.owner().body(body).post("/v1/valuation-models").then();

        answer.statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("type", equalTo("urn:assay:problem:" + code));
        if (pointer != null) {
            answer.body("errors.pointer", hasItem(pointer));
        }
        assertThat(models()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}: {1} at {2}")
    @CsvSource(delimiter = '|', textBlock = """
            /v1/valuations?limit=201                                | 400 | limit
            /v1/valuations?limit=0                                  | 400 | limit
            /v1/valuations?limit=many                               | 400 | limit
            /v1/valuations?sort=name                                | 400 | sort
            /v1/valuations?tier=Z                                   | 400 | tier
            /v1/valuations?state=HAPPY                              | 400 | state
            /v1/valuations?state=INSUFFICIENT_HISTORY&tier=A        | 400 | tier
            /v1/valuations?portfolio=No%20Spaces                    | 400 | portfolio
            /v1/valuations?cursor=nonsense                          | 400 | cursor
            /v1/valuations?cursor=nonsense&state=NO_INCOME_RULE     | 400 | cursor
            """)
    void a_list_or_client_asked_for_wrongly(String path, int status, String pointer) {
        Callers.reader()
                .get(path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void what_is_no_id_names_nothing() {
        Callers.reader()
                .get("/v1/clients/not-an-id/valuation")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void the_future_cannot_be_asked_for() {
        String client = given.clientWithPurchases(given.portfolioWithModel(), 100, "2025-01-01")
                .toString();
        Callers.reader()
                .get("/v1/clients/{id}/valuation?asOf=2999-01-01&knownAt=2999-01-01T00:00:00Z", client)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("asOf"))
                .body("errors.pointer", hasItem("knownAt"));
        Callers.owner()
                .body(Map.of("asOf", "2999-01-01"))
                .post("/v1/rescoring-runs")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/asOf"));
    }

    @Test
    void the_problem_speaks_chinese_to_who_asks_for_it() {
        Callers.owner()
                .header("Accept-Language", "zh")
                .body(Map.of("portfolio", OtherServices.newPortfolio()))
                .post("/v1/rescoring-runs")
                .then()
                .statusCode(422)
                .body("title", equalTo("没有已发布的模型"));
    }

    @Test
    void a_model_of_another_portfolio_is_not_there() {
        String client = given.clientWithPurchases(given.portfolioWithModel(), 100, "2025-01-01")
                .toString();

        Callers.reader()
                .get("/v1/clients/{id}/valuation?modelId={model}", client, Ids.next())
                .then()
                .statusCode(404);
    }

    @Test
    void without_a_token_nothing_and_without_the_role_not_this() {
        RestAssured.given()
                .get("/v1/valuations")
                .then()
                .statusCode(401)
                .body("code", equalTo("authentication-required"));
        var stranger = Callers.as("stranger", Set.of(Roles.CLIENT_READER), Set.of("*"));
        stranger.get("/v1/valuations").then().statusCode(403);
        stranger.get("/v1/activity-summaries/main").then().statusCode(403);
        stranger.body("{}").post("/v1/rescoring-runs").then().statusCode(403);
        Callers.validator().body("{}").post("/v1/valuation-models").then().statusCode(403);
        Callers.owner()
                .header("If-Match", "\"1\"")
                .put("/v1/valuation-models/{id}/activation", Ids.next())
                .then()
                .statusCode(403);
    }

    @Test
    void the_same_key_replays_the_first_answer_and_refuses_another_request() {
        String portfolio = OtherServices.newPortfolio();
        String key = "fit-" + portfolio;
        String body = """
                {"portfolio":"%s","observedUntil":"2025-12-31"}""".formatted(portfolio);
        String first = Callers.owner()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/valuation-models")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");

        Callers.owner()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/valuation-models")
                .then()
                .statusCode(202)
                .header("Idempotent-Replayed", "true")
                .header("Location", first);
        Callers.owner()
                .header("Idempotency-Key", key)
                .body(body.replace("2025-12-31", "2025-11-30"))
                .post("/v1/valuation-models")
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }

    private int models() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM valuation_model")
                .mapTo(int.class)
                .one());
    }
}
