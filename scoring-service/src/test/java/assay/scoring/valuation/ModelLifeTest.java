package assay.scoring.valuation;

import static assay.scoring.OtherServices.purchase;
import static assay.scoring.OtherServices.transaction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import assay.foundation.events.InteractionRecorded;
import assay.foundation.events.TransactionFacts;
import assay.foundation.ids.Ids;
import assay.foundation.security.Roles;
import assay.scoring.Callers;
import assay.scoring.OtherServices;
import assay.scoring.ServiceTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** A model is asked for by one person, fitted or refused with a reason, and released by another person. */
@ServiceTest
class ModelLifeTest {

    @Inject
    OtherServices others;

    @Inject
    ModelRequests request;

    @Inject
    Jdbi jdbi;

    @Test
    void too_little_data_is_said_in_the_callers_language_and_gives_no_number() {
        String portfolio = OtherServices.newPortfolio();
        UUID client = Ids.next();
        others.publish(List.of(
                purchase(client, portfolio, LocalDate.parse("2025-01-01"), 100),
                purchase(client, portfolio, LocalDate.parse("2025-02-01"), 100)));

        String model = request.fitted(portfolio, "2025-12-31");

        Callers.owner()
                .get(model)
                .then()
                .body("status", equalTo("REJECTED"))
                .body("reason.code", equalTo("too-few-repeat-buyers"))
                .body(
                        "reason.text",
                        equalTo("Too little data for BG/NBD: 1 clients came back, at least 30 are needed."))
                .body("parameters", nullValue());
        Callers.owner()
                .header("Accept-Language", "zh")
                .get(model)
                .then()
                .header("Vary", "Accept-Language")
                .body("reason.text", equalTo("BG/NBD 的数据不足：有重复交易的客户为 1 名，至少需要 30 名。"));
    }

    @Test
    void a_portfolio_nobody_has_heard_of_is_too_little_data_too() {
        String model = request.fitted(OtherServices.newPortfolio(), "2025-12-31");

        Callers.owner().get(model).then().body("status", equalTo("REJECTED"));
    }

    @Test
    void mixed_currencies_are_refused_with_their_names() {
        String portfolio = OtherServices.newPortfolio();
        UUID client = Ids.next();
        InteractionRecorded yuan = purchase(client, portfolio, LocalDate.parse("2025-01-01"), 100);
        InteractionRecorded euro = new InteractionRecorded(
                Ids.next(),
                client,
                portfolio,
                "TRANSACTION",
                yuan.occurredAt(),
                yuan.recordedAt(),
                null,
                null,
                null,
                new TransactionFacts("PURCHASE", 5, "EUR"),
                null,
                "1:3");
        others.publish(List.of(yuan, euro));

        Callers.owner()
                .get(request.fitted(portfolio, "2025-12-31"))
                .then()
                .body("status", equalTo("FAILED"))
                .body("reason.code", equalTo("currencies-mixed"))
                .body("reason.figures.currencies", equalTo("CNY, EUR"));
    }

    @Test
    void clients_who_never_leave_drive_the_fit_to_a_boundary_and_the_model_is_not_released() {
        String portfolio = OtherServices.newPortfolio();
        others.publish(steadyWithdrawals(portfolio));
        String model = request.fitted(portfolio, """
                {"portfolio":"%s","observedUntil":"2025-12-31","transactionTypes":["WITHDRAWAL"]}""");

        ValidatableResponse rejected = Callers.validator().get(model).then();
        rejected.body("status", equalTo("REJECTED")).body("reason.figures.model", equalTo("BG/NBD"));
        activation(model, rejected.extract().header("ETag"))
                .statusCode(409)
                .body("code", equalTo("model-not-activatable"))
                .body("detail", equalTo("Only a candidate or a retired model can be released; this one is REJECTED."));
    }

    @Test
    void who_asked_for_a_model_cannot_release_it_and_somebody_else_can() {
        String portfolio = OtherServices.newPortfolio();
        others.publish(ordinaryPurchases(portfolio));
        String model = request.fitted(portfolio, "2025-12-31");
        String etag = Callers.owner()
                .get(model)
                .then()
                .body("status", equalTo("CANDIDATE"))
                .body("parameters.bgNbd.r", notNullValue())
                .body("parameters.gammaGamma.gamma", notNullValue())
                .extract()
                .header("ETag");

        Callers.as("owner", Set.of(Roles.MODEL_VALIDATOR), Set.of("*"))
                .header("If-Match", etag)
                .put(model + "/activation")
                .then()
                .statusCode(422)
                .body("code", equalTo("four-eyes"));
        Callers.validator().put(model + "/activation").then().statusCode(428);
        activation(model, "\"1\"").statusCode(412);
        activation(model, etag).statusCode(200).body("status", equalTo("ACTIVE"));

        int audited = jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT count(*) FROM audit WHERE resource = 'valuation-model' AND :id = ANY (ids)")
                .bind("id", model.substring(model.lastIndexOf('/') + 1))
                .mapTo(int.class)
                .one());
        assertThat(audited).isEqualTo(2);
    }

    @Test
    void a_new_release_retires_the_old_one_which_can_be_released_again() {
        String portfolio = OtherServices.newPortfolio();
        others.publish(ordinaryPurchases(portfolio));
        String first = request.fitted(portfolio, "2025-10-31");
        String second = request.fitted(portfolio, "2025-12-31");
        activation(first, etagOf(first)).statusCode(200);

        activation(second, etagOf(second)).statusCode(200);

        Callers.owner().get(first).then().body("status", equalTo("RETIRED"));
        activation(first, etagOf(first)).statusCode(200);
        Callers.owner()
                .queryParam("portfolio", portfolio)
                .get("/v1/valuation-models")
                .then()
                .body("items.status", contains("RETIRED", "ACTIVE"));
    }

    @Test
    void models_are_paged_newest_first() {
        String portfolio = OtherServices.newPortfolio();
        String first = request.fitted(portfolio, "2025-10-31");
        String second = request.fitted(portfolio, "2025-12-31");

        String next = Callers.owner()
                .queryParams(Map.of("portfolio", portfolio, "limit", 1))
                .get("/v1/valuation-models")
                .then()
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(second.substring(second.lastIndexOf('/') + 1)))
                .extract()
                .path("next");

        Callers.owner()
                .queryParams(Map.of("portfolio", portfolio, "limit", 1, "cursor", next))
                .get("/v1/valuation-models")
                .then()
                .body("items[0].id", equalTo(first.substring(first.lastIndexOf('/') + 1)))
                .body("next", nullValue());
    }

    private static ValidatableResponse activation(String model, String etag) {
        return Callers.validator()
                .header("If-Match", etag)
                .put(model + "/activation")
                .then();
    }

    private static String etagOf(String model) {
        return Callers.owner().get(model).then().extract().header("ETag");
    }

    /** Sixty clients who withdraw every ten days for ever: nobody ever leaves. */
    private static List<InteractionRecorded> steadyWithdrawals(String portfolio) {
        List<InteractionRecorded> entries = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            UUID client = Ids.next();
            for (LocalDate day = LocalDate.of(2025, 1, 1 + i % 20); day.getYear() == 2025; day = day.plusDays(10)) {
                entries.add(transaction(client, portfolio, "WITHDRAWAL", day, -5_000, Instant.EPOCH, null));
            }
        }
        return entries;
    }

    /** Two hundred clients of mixed habits, some of whom fall silent; the pattern is fixed. */
    private static List<InteractionRecorded> ordinaryPurchases(String portfolio) {
        List<InteractionRecorded> entries = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            UUID client = Ids.next();
            int purchases = i % 3 == 0 ? 1 + i % 7 : 1 + i % 2;
            int gapDays = 6 + i * 37 % 50;
            LocalDate day = LocalDate.of(2025, 1, 1).plusDays(i * 13 % 120);
            for (int n = 0; n < purchases; n++) {
                entries.add(purchase(client, portfolio, day, 1_000 + i * 7_919L % 9_000 + 150L * (n % 3)));
                day = day.plusDays(gapDays + (n % 4) * 5L);
            }
        }
        return entries;
    }
}
