package assay.scoring.proposals;

import static assay.scoring.creditscore.CreditFixture.officer;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import assay.scoring.Callers;
import assay.scoring.ServiceTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The risk of a project comes from its class, not from the client's grade. */
@ServiceTest
class ProjectRiskTest {

    private static final String PROJECT = "wind-farm-7";

    @Inject
    FinancingFixture given;

    @Test
    void a_rated_project_is_priced_by_its_class_even_for_a_client_without_a_score() {
        UUID client = given.unscored();
        Map<String, Object> request = projectRequest(client, rating(PROJECT, "GOOD"));

        FinancingFixture.proposed(request)
                .statusCode(201)
                .body("basis.risk", equalTo("PROJECT"))
                .body("basis.projectClass", equalTo("GOOD"))
                .body("basis.weightsVersion", equalTo("slotting-weights-2023.1"))
                .body("basis.pd", nullValue())
                .body("options[0].capitalShare", closeTo(0.072, 1e-12))
                .body("options[0].price.expectedLoss", closeTo(0.008, 1e-12));
    }

    @Test
    void a_rating_of_another_project_says_nothing_about_this_one() {
        Map<String, Object> request = projectRequest(given.unscored(), rating("another-project", "GOOD"));

        FinancingFixture.proposed(request).statusCode(400).body("errors.code", hasItem("rating-of-another-project"));
    }

    @Test
    void a_project_in_default_has_no_price() {
        FinancingFixture.proposed(projectRequest(given.unscored(), rating(PROJECT, "GOOD", Map.of("inDefault", true))))
                .statusCode(422)
                .body("code", equalTo("project-not-priced"));
    }

    private static Map<String, Object> projectRequest(UUID client, String rating) {
        Map<String, Object> request = FinancingFixture.request(client, PROJECT);
        request.put("riskBasis", "PROJECT");
        request.put("slottingRatingId", rating);
        return request;
    }

    /** Rates a project with every descriptor in one class, by the card that ships. */
    private static String rating(String project, String descriptor) {
        return rating(project, descriptor, Map.of());
    }

    private static String rating(String project, String descriptor, Map<String, Object> more) {
        JsonPath cards = Callers.validator()
                .get("/v1/slotting-cards?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        String shipped = "items.find { it.author == 'assay' }.";
        Map<String, String> choices = new LinkedHashMap<>();
        List<String> codes = cards.getList(shipped + "document.factors.subFactors.code.flatten()");
        codes.forEach(code -> choices.put(code, descriptor));
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("project", project);
        request.put("cardId", cards.getString(shipped + "id"));
        request.put("choices", choices);
        request.put("exposureAtDefault", Map.of("amount", "60000000.00", "currency", "CNY"));
        request.put("maturityYears", 10);
        request.put("approach", "BASEL");
        request.putAll(more);
        return officer()
                .body(request)
                .post("/v1/slotting-ratings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
