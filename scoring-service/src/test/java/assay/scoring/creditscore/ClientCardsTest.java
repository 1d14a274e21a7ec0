package assay.scoring.creditscore;

import static assay.scoring.creditscore.CreditFixture.auditor;
import static assay.scoring.creditscore.CreditFixture.officer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import assay.scoring.Callers;
import assay.scoring.OtherServices;
import assay.scoring.ServiceTest;
import assay.scoring.scorecards.CardImport;
import assay.scoring.scorecards.domain.Characteristic;
import assay.scoring.scorecards.domain.Characteristic.RepaymentAspect;
import assay.scoring.scorecards.domain.Scorecard;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which card decides about a client, which one only watches, and which one is not let in. */
@ServiceTest
class ClientCardsTest {

    @Inject
    CreditFixture given;

    @Inject
    CardImport cards;

    final String portfolio = OtherServices.newPortfolio();

    @Test
    void a_challenger_scores_in_the_shadow_and_never_shows_as_the_decision() {
        UUID client = given.client(portfolio, "default");
        UUID challenger = released("credit-" + portfolio + "-challenger");

        String decision = given.decision(client);

        officer()
                .get("/v1/clients/{id}/credit-scores", client)
                .then()
                .body("items.id", contains(decision))
                .body("items[0].models.scorecardId", not(equalTo(challenger.toString())));
        String shadow = auditor()
                .get("/v1/credit-decisions?role=CHALLENGER&clientId={id}", client)
                .then()
                .statusCode(200)
                .body("items.championId", contains(decision))
                .body("items[0].models.scorecardId", equalTo(challenger.toString()))
                .extract()
                .path("items[0].id");
        auditor().post("/v1/credit-decisions/{id}/replays", shadow).then().body("equal", equalTo(true));
        officer()
                .body("{\"reason\":\"SAMPLE\",\"deadline\":\"2999-01-01\"}")
                .post("/v1/credit-decisions/{id}/reviews", shadow)
                .then()
                .statusCode(409)
                .body("code", equalTo("not-a-decision"));
    }

    @Test
    void a_portfolio_s_own_card_goes_before_the_one_for_all() {
        UUID client = given.client(portfolio, "default");
        UUID own = released("credit-" + portfolio);

        given.decision(client);

        officer()
                .get("/v1/clients/{id}/credit-score", client)
                .then()
                .body("models.scorecardId", equalTo(own.toString()));
    }

    @Test
    void a_card_that_asks_for_what_the_catalogue_has_not_is_not_released_for_clients() {
        Characteristic first = expert().characteristics().getFirst();
        Characteristic unknown = new Characteristic(
                "shoeSize",
                first.label(),
                first.type(),
                first.coefficient(),
                first.bins(),
                first.repayment(),
                first.question(),
                first.action(),
                first.reason());
        var characteristics = new ArrayList<>(expert().characteristics());
        characteristics.set(0, unknown);
        UUID card = register("credit-" + portfolio, expert(), characteristics);
        String etag = Callers.validator().get("/v1/scorecards/{id}", card).header("ETag");

        Callers.validator()
                .header("If-Match", etag)
                .put("/v1/scorecards/{id}/activation", card)
                .then()
                .statusCode(422)
                .body("code", equalTo("card-not-for-clients"))
                .body("errors.pointer", contains("/characteristics/0/name"));
        Callers.validator().get("/v1/scorecards/{id}", card).then().body("status", equalTo("CANDIDATE"));
    }

    @Test
    void a_card_that_infers_willingness_from_anything_but_behaviour_is_not_released_for_clients() {
        Characteristic first = expert().characteristics().getFirst();
        Characteristic poor = new Characteristic(
                first.name(),
                first.label(),
                first.type(),
                first.coefficient(),
                first.bins(),
                RepaymentAspect.WILLINGNESS,
                first.question(),
                first.action(),
                first.reason());
        var characteristics = new ArrayList<>(expert().characteristics());
        characteristics.set(0, poor);
        UUID card = register("credit-" + portfolio, expert(), characteristics);
        String etag = Callers.validator().get("/v1/scorecards/{id}", card).header("ETag");

        Callers.validator()
                .header("If-Match", etag)
                .put("/v1/scorecards/{id}/activation", card)
                .then()
                .statusCode(422)
                .body("code", equalTo("card-not-for-clients"))
                .body("errors.pointer", contains("/characteristics/0/repayment"))
                .body("errors.code", contains("no-sign-of-willingness"));
    }

    private UUID released(String purpose) {
        UUID id = register(purpose, expert(), expert().characteristics());
        CreditFixture.releaseCard(id.toString());
        return id;
    }

    private UUID register(String purpose, Scorecard card, List<Characteristic> characteristics) {
        Scorecard other =
                new Scorecard(card.name(), card.origin(), card.scale(), card.intercept(), null, characteristics, null);
        return QuarkusTransaction.requiringNew().call(() -> cards.add(purpose, other, "expert"));
    }

    private static Scorecard expert() {
        return DefaultPolicies.document("expert-card", Scorecard.class);
    }
}
