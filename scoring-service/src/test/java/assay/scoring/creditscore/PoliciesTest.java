package assay.scoring.creditscore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import assay.foundation.security.Roles;
import assay.scoring.Callers;
import assay.scoring.OtherServices;
import assay.scoring.ServiceTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Master scales and decision strategies. */
@ServiceTest
class PoliciesTest {

    @Inject
    CreditFixture given;

    @Test
    void the_product_s_own_documents_wait_for_somebody_to_release_them() {
        Callers.owner()
                .get("/v1/master-scales?limit=200")
                .then()
                .statusCode(200)
                .body("items.author", hasItem("assay"))
                .body("items.find { it.author == 'assay' }.grades", hasSize(13));
        Callers.owner().get("/v1/decision-strategies?limit=200").then().body("items.author", hasItem("assay"));
    }

    @Test
    void who_proposes_a_scale_cannot_release_it() {
        String portfolio = OtherServices.newPortfolio();
        String id = Callers.owner()
                .body(PolicyExamples.NEW_SCALE.replace("\"portfolio\":\"main\"", "\"portfolio\":\"" + portfolio + "\""))
                .post("/v1/master-scales")
                .then()
                .statusCode(201)
                .body("number", equalTo(1))
                .body("status", equalTo("CANDIDATE"))
                .extract()
                .path("id");

        Callers.as("owner", Set.of(Roles.MODEL_VALIDATOR), Set.of("*"))
                .header("If-Match", "\"1\"")
                .put("/v1/master-scales/{id}/activation", id)
                .then()
                .statusCode(422)
                .body("code", equalTo("four-eyes"));
        Callers.validator().put("/v1/master-scales/{id}/activation", id).then().statusCode(428);
        Callers.validator()
                .header("If-Match", "\"7\"")
                .put("/v1/master-scales/{id}/activation", id)
                .then()
                .statusCode(412);
        Callers.validator()
                .header("If-Match", "\"1\"")
                .put("/v1/master-scales/{id}/activation", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("activatedBy", equalTo("validator"));
    }

    @Test
    void a_scale_that_is_none_is_refused_with_its_places() {
        Callers.owner()
                .body(PolicyExamples.NEW_SCALE
                        .replace("\"lowestPd\":0.0003", "\"lowestPd\":0.5")
                        .replace("\"defaultGrade\":\"D\"", "\"defaultGrade\":\"1\""))
                .post("/v1/master-scales")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/highestPd", "/defaultGrade"));
    }

    @Test
    void a_strategy_asks_only_for_what_the_catalogue_has() {
        Callers.owner()
                .body(PolicyExamples.NEW_STRATEGY
                        .replace("worstDaysPastDue12m", "shoeSize")
                        .replace("\"operator\":\"IN\"", "\"operator\":\"BELOW\"")
                        .replace("\"acceptFrom\":580", "\"acceptFrom\":480"))
                .post("/v1/decision-strategies")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        contains("/knockOuts/0/when/feature", "/segments/0/when", "/segments/1/acceptFrom"));
    }

    @Test
    void a_strategy_is_tried_on_scored_clients_before_it_decides() {
        String portfolio = OtherServices.newPortfolio();
        for (double gearing : List.of(0.55, 0.75, 0.95)) {
            Map<String, Object> figures = CreditFixture.figures();
            figures.put("gearing", gearing);
            given.scored(given.client(portfolio, "default"), figures).statusCode(201);
        }
        String harsher = strategy(portfolio, 620);

        JsonPath table = Callers.owner()
                .body(Map.of("from", "2020-01-01", "to", "2100-01-01", "shifts", List.of(-200, 0, 200)))
                .post("/v1/decision-strategies/{id}/trade-offs", harsher)
                .then()
                .statusCode(200)
                .body("clients", equalTo(3))
                .body("leftOut", equalTo(0))
                .extract()
                .jsonPath();

        assertThat(table.getList("lines.accepted", Integer.class)).isSortedAccordingTo((one, next) -> next - one);
        assertThat(table.getInt("lines[0].accepted")).isEqualTo(3);
        assertThat(table.getInt("swapSet.keptIn.count")
                        + table.getInt("swapSet.swappedIn.count")
                        + table.getInt("swapSet.swappedOut.count")
                        + table.getInt("swapSet.keptOut.count"))
                .isEqualTo(3);
        assertThat(table.getInt("swapSet.swappedIn.count")).isZero();
        Callers.owner()
                .body(Map.of("from", "2020-01-01", "to", "2020-01-02"))
                .post("/v1/decision-strategies/{id}/trade-offs", harsher)
                .then()
                .statusCode(409)
                .body("code", equalTo("no-decisions"));
    }

    @Test
    void a_portfolio_s_own_strategy_goes_before_the_one_for_all() {
        String portfolio = OtherServices.newPortfolio();
        UUID client = given.client(portfolio, "default");
        given.scored(client, CreditFixture.figures()).body("outcome", equalTo("ACCEPT"));
        String own = strategy(portfolio, 700);

        given.scored(client, CreditFixture.figures()).body("outcome", equalTo("ACCEPT"));
        Callers.validator()
                .header("If-Match", "\"1\"")
                .put("/v1/decision-strategies/{id}/activation", own)
                .then()
                .statusCode(200);

        given.scored(client, CreditFixture.figures()).body("outcome", not(equalTo("ACCEPT")));
    }

    private static String strategy(String portfolio, int acceptFrom) {
        return Callers.owner()
                .body(PolicyExamples.NEW_STRATEGY
                        .replace("\"portfolio\":\"main\"", "\"portfolio\":\"" + portfolio + "\"")
                        .replace("\"acceptFrom\":580", "\"acceptFrom\":" + acceptFrom))
                .post("/v1/decision-strategies")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
