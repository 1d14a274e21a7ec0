package assay.foundation.contract;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import assay.foundation.sample.SampleApplication;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The management port: contract, health and metrics, and nothing of the business. */
@QuarkusTest
@QuarkusTestResource(SampleApplication.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContractTest {

    @ConfigProperty(name = "quarkus.management.test-port")
    int configuredPort;

    private int port;

    @BeforeEach
    void findThePort() {
        port = org.eclipse.microprofile.config.ConfigProvider.getConfig()
                .getOptionalValue("quarkus.management.port", Integer.class)
                .orElse(configuredPort);
    }

    @Test
    void every_operation_names_its_roles_and_its_problems() {
        manage("/q/openapi?format=json")
                .statusCode(200)
                .body("paths.'/v1/samples'.post.security[0].token", contains("client-reader"))
                .body("paths.'/v1/samples'.post.responses", hasKey("413"))
                .body("paths.'/v1/samples'.post.responses", not(hasKey("404")))
                .body("paths.'/v1/samples/{id}'.put.responses", hasKey("428"))
                .body("paths.'/v1/open-samples'.get.responses", not(hasKey("401")))
                .body("paths.'/v1/samples'.get.responses.default.'$ref'", equalTo("#/components/responses/Problem"))
                .body("components.responses.Problem.content", hasKey("application/problem+json"))
                .body("components.schemas.Problem", notNullValue())
                .body("components.schemas.Money.required", hasItem("amount"));
    }

    @Test
    void health_and_metrics_answer_on_the_management_port() {
        manage("/q/health/live").statusCode(200).body("status", equalTo("UP"));
        manage("/q/metrics").statusCode(200);
    }

    @Test
    void the_business_does_not() {
        manage("/v1/open-samples").statusCode(404);
    }

    private ValidatableResponse manage(String path) {
        return RestAssured.given().port(port).get(path).then();
    }
}
