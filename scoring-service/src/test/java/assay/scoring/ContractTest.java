package assay.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import assay.scoring.valuation.ValuationFixture;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** The examples of the contract work, and real answers look like them. */
@ServiceTest
class ContractTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Inject
    ValuationFixture given;

    @Test
    void the_example_of_a_model_is_accepted_and_its_answers_have_the_members_of_the_examples() throws Exception {
        JsonNode post = operation("/v1/valuation-models", "post");
        String answer = Callers.owner()
                .body(example(post.path("requestBody").path("content").path("application/json")))
                .post("/v1/valuation-models")
                .then()
                .statusCode(202)
                .extract()
                .asString();
        assertThat(members(answer)).isEqualTo(members(answerOf(post, "202")));

        String portfolio = given.portfolioWithModel();
        String model = Callers.owner()
                .queryParam("portfolio", portfolio)
                .get("/v1/valuation-models")
                .then()
                .extract()
                .path("items[0].id");
        String active = Callers.owner().get("/v1/valuation-models/{id}", model).asString();
        assertThat(members(active))
                .containsAll(members(answerOf(operation("/v1/valuation-models/{id}", "get"), "200")));
    }

    @Test
    void the_examples_of_a_valuation_and_a_run_have_the_members_of_real_ones() throws Exception {
        String portfolio = given.portfolioWithModel();
        UUID client = given.clientWithPurchases(portfolio, 1_000, "2025-01-01", "2025-05-01");
        var run = given.rescored(portfolio, "2025-12-31");

        assertThat(new TreeSet<>(run.<String, Object>getMap("").keySet()))
                .isEqualTo(members(answerOf(operation("/v1/rescoring-runs/{id}", "get"), "200")));
        String valuation =
                Callers.reader().get("/v1/clients/{id}/valuation", client).asString();
        assertThat(members(valuation))
                .isEqualTo(members(answerOf(operation("/v1/clients/{clientId}/valuation", "get"), "200")));
    }

    private static JsonNode contract() {
        int port = ConfigProvider.getConfig().getValue("quarkus.management.port", Integer.class);
        try {
            return JSON.readTree(
                    RestAssured.given().port(port).get("/q/openapi?format=json").asString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode operation(String path, String method) {
        return contract().path("paths").path(path).path(method);
    }

    private static String answerOf(JsonNode operation, String status) {
        return example(operation.path("responses").path(status).path("content").path("application/json"));
    }

    private static String example(JsonNode content) {
        JsonNode value = content.path("examples").elements().next().path("value");
        return value.isTextual() ? value.asText() : value.toString();
    }

    private static Set<String> members(String json) throws JsonProcessingException {
        Set<String> names = new TreeSet<>();
        JSON.readTree(json).fieldNames().forEachRemaining(names::add);
        return names;
    }
}
