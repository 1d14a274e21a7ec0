package assay.scoring.altman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import assay.foundation.security.Roles;
import assay.scoring.Callers;
import assay.scoring.ServiceTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.specification.RequestSpecification;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A statement in, a score with its zones out, nothing kept. */
@ServiceTest
class AltmanScoringTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void the_score_of_emerging_markets_comes_with_its_shifted_zones_as_in_the_example() throws JsonProcessingException {
        String answer = officer()
                .body(AltmanExamples.NEW)
                .post("/v1/altman-scores")
                .then()
                .statusCode(200)
                .body("score", closeTo(7.262, 1e-9))
                .body("zone", equalTo("SAFE"))
                .body("model.distressBelow", closeTo(4.35, 1e-9))
                .body("model.safeAbove", closeTo(5.85, 1e-9))
                .extract()
                .asString();

        assertThat(members(answer)).isEqualTo(members(AltmanExamples.ANSWER));
    }

    private static Set<String> members(String json) throws JsonProcessingException {
        Set<String> names = new TreeSet<>();
        JSON.readTree(json).path("model").fieldNames().forEachRemaining(names::add);
        JSON.readTree(json).fieldNames().forEachRemaining(names::add);
        return names;
    }

    @ParameterizedTest(name = "{0} -> {1}: {2} {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "totalAssets":{"amount":"1000.00"   | "totalAssets":{"amount":"0.00"      | /statement/totalAssets/amount        | positive
            "totalLiabilities":{"amount":"500.00" | "totalLiabilities":{"amount":"0.00" | /statement/totalLiabilities/amount | positive
            "currentAssets":{"amount":"500.00"  | "currentAssets":{"amount":"-1.00"   | /statement/currentAssets/amount      | positive-or-zero
            "ebit":{"amount":"100.00","currency":"CNY" | "ebit":{"amount":"100.00","currency":"USD" | /statement/ebit/currency | other-currency
            "ebit":{"amount":"100.00"           | "ebit":{"amount":"NaN"              | /statement/ebit/amount               | decimal
            "EMERGING_MARKETS"                  | "Z_PRIME"                           | /formula                             | not-one-of
            """)
    void a_bad_statement_is_refused_by_its_field(String part, String instead, String pointer, String code) {
        String body = AltmanExamples.NEW.replace(part, instead);
        assertThat(body).isNotEqualTo(AltmanExamples.NEW);

        officer()
                .body(body)
                .post("/v1/altman-scores")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer))
                .body("errors.find { it.pointer == '" + pointer + "' }.code", equalTo(code));
    }

    private static RequestSpecification officer() {
        return Callers.as("officer", Set.of(Roles.CREDIT_OFFICER), Set.of("*"));
    }
}
