package assay.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import assay.gateway.GatewayTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ContractPagesTest extends GatewayTest {

    @ParameterizedTest
    @CsvSource({
        "*/*,                                  application/yaml",
        "application/json,                     application/json",
        "application/yaml,                     application/yaml",
        "'application/yaml;q=0.5, application/json', application/json",
        "text/html,                            application/yaml",
    })
    void the_contract_comes_in_the_form_asked_for(String accept, String type) {
        RestAssured.given()
                .accept(accept)
                .get("/openapi")
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith(type))
                .body(containsString("listClients"));
    }

    @Test
    void each_form_has_an_address_of_its_own() {
        anonymous().get("/openapi.json").then().statusCode(200).body("openapi", equalTo("3.1.0"));
        anonymous().get("/openapi.yaml").then().statusCode(200).body(startsWith("openapi: 3.1.0"));
    }

    @Test
    void the_page_loads_nothing_from_elsewhere_and_may_not() {
        String page = anonymous()
                .get("/docs")
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/html"))
                .header("Content-Security-Policy", containsString("default-src 'none'; script-src 'self'"))
                .header("X-Frame-Options", "DENY")
                .extract()
                .asString();

        List<String> loaded = Pattern.compile("(?:src|href)=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertThat(loaded)
                .contains("/docs/swagger-ui-bundle.js", "/docs/contract.js", "/docs/swagger-ui.css")
                .allMatch(address -> address.startsWith("/") && !address.startsWith("//") || address.equals("data:,"));
        assertThat(page).doesNotContain("<script>", "javascript:", "http://", "https://");
        loaded.stream()
                .filter(address -> address.startsWith("/"))
                .forEach(address -> anonymous().get(address).then().statusCode(200));
    }

    @Test
    void the_styles_of_the_page_name_no_other_server() {
        String styles = anonymous().get("/docs/swagger-ui.css").asString();

        assertThat(styles).isNotEmpty().doesNotContain("url(http", "url(//", "@import");
    }

    @Test
    void the_script_of_the_page_asks_no_validator() {
        anonymous()
                .get("/docs/contract.js")
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/javascript"))
                .body(containsString("validatorUrl: null"))
                .body(containsString("'/openapi.json'"));
    }

    @Test
    void an_expired_token_does_not_keep_anybody_from_reading_the_contract() {
        anonymous()
                .header("Authorization", "Bearer expired")
                .get("/openapi")
                .then()
                .statusCode(200);
    }
}
