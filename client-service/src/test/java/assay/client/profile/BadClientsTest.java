package assay.client.profile;

import static assay.client.ClientFixture.newReference;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import assay.client.Callers;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong is told where it stands, in both languages, and nothing is stored. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BadClientsTest {

    private static final String SOUND =
            "{\"externalRef\":{\"system\":\"CORE\",\"id\":\"REF\"},\"type\":\"LENDER\",\"name\":\"Bank\",\"region\":\"CN\"}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "type":"LENDER"      | "type":"BANK"                                     | /type               | not-one-of
            "type":"LENDER"      | "type":5                                          | /type               | wrong-type
            "type":"LENDER"      | "type":null                                       | /type               | required
            "name":"Bank"        | "name":""                                         | /name               | text-length
            "name":"Bank"        | "name":"a\\u0000b"                                | /name               | text-characters
            "name":"Bank"        | "names":"Bank"                                    | /names              | unknown-property
            "name":"Bank"        | "name":"Bank","id":"01936d2a-5c3e-7a10-b2d4-6f0e1c9a8b77" | /id         | unknown-property
            "name":"Bank"        | "name":"Bank","version":7                         | /version            | unknown-property
            "name":"Bank"        | "name":"Bank","registeredAt":"2020-01-01T00:00:00Z" | /registeredAt     | unknown-property
            "name":"Bank"        | "name":"Bank","subtype":"SPONSOR"                 | /subtype            | subtype-of-type
            "name":"Bank"        | "name":"Bank","person":"NATURAL"                  | /person             | person-of-type
            "name":"Bank"        | "name":"Bank","wealthClass":"ORDINARY"            | /wealthClass        | natural-persons-only
            "name":"Bank"        | "name":"Bank","industry":"Z99"                    | /industry           | industry-code
            "name":"Bank"        | "name":"Bank","book":"../x"                       | /book               | book-name
            "name":"Bank"        | "name":"Bank","portfolio":"'; DROP TABLE client"  | /portfolio          | portfolio-name
            "name":"Bank"        | "name":"Bank","legalBasis":"NONE"                 | /legalBasis         | not-one-of
            "name":"Bank"        | "name":"Bank","identifiers":{}                    | /identifiers        | wrong-type
            "name":"Bank"        | "name":"Bank","identifiers":[null]                | /identifiers/0/value | required
            "name":"Bank"        | "name":"Bank","identifiers":[{"scheme":"LEI","value":"HWUPKR0MPOU8FGXBT395"}] | /identifiers/0/value | lei-check-digits
            "name":"Bank"        | "name":"Bank","identifiers":[{"scheme":"USCC","value":"91350100M000100Y44"}]  | /identifiers/0/value | uscc-check-digit
            "region":"CN"        | "region":"Shanghai"                               | /region             | region-code
            "system":"CORE"      | "system":"CO:RE"                                  | /externalRef/system | system-name
            "id":"REF"           | "id":17                                           | /externalRef/id     | wrong-type
            "id":"REF"           | "id":" REF"                                       | /externalRef/id     | text-blanks
            """)
    void a_bad_member_is_refused_with_its_pointer(String sound, String bad, String pointer, String code) {
        String reference = newReference();
        String body = SOUND.replace(sound, bad).replace("REF", reference);

        Callers.writer()
                .body(body)
                .post("/v1/clients")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem(pointer))
                .body("errors.find { it.pointer == '" + pointer + "' }.code", is(code))
                .body("errors.detail", not(hasItem(containsString("{"))));
        Callers.reader().get("/v1/clients?externalRef=CORE:" + reference).then().body("items.size()", is(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "\"x\"", "{\"type\":\"LENDER\",\"type\":\"LENDER\"}", "{} {}"})
    void what_is_no_registration_at_all_is_refused(String body) {
        Callers.writer().body(body).post("/v1/clients").then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void everything_that_is_missing_is_named_at_once() {
        Callers.writer()
                .body("{}")
                .post("/v1/clients")
                .then()
                .statusCode(400)
                .body("code", is("validation-failed"))
                .body("errors.pointer", contains("/externalRef/system", "/externalRef/id", "/name", "/type"));
    }

    @ParameterizedTest
    @CsvSource({"en, must be one of", "zh-CN, 必须是以下之一"})
    void what_is_allowed_is_told_in_the_callers_language(String language, String text) {
        Callers.writer()
                .header("Accept-Language", language)
                .body(SOUND.replace("LENDER", "BANK"))
                .post("/v1/clients")
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString(text))
                .body("errors[0].detail", containsString("CORPORATE_BORROWER"));
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0,            limit",
        "limit=201,          limit",
        "limit=1e9,          limit",
        "type=BANK,          type",
        "externalRef=CORE,   externalRef",
        "externalRef=:1,     externalRef",
        "industry=42,        industry",
        "region=Shanghai,    region",
        "portfolio=A,        portfolio",
        "text=%20,           text",
        "cursor=xyz,         cursor"
    })
    void a_filter_that_nothing_could_match_is_refused(String query, String parameter) {
        Callers.reader()
                .urlEncodingEnabled(false)
                .get("/v1/clients?" + query)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(parameter));
    }

    @Test
    void media_types_methods_and_ids_nobody_knows_get_problems_too() {
        Callers.writer()
                .contentType("text/plain")
                .body("x")
                .post("/v1/clients")
                .then()
                .statusCode(415);
        Callers.writer().delete("/v1/clients").then().statusCode(405);
        Callers.reader().get("/v1/clients/not-an-id").then().statusCode(404);
        Callers.writer()
                .body(Map.of())
                .put("/v1/clients")
                .then()
                .statusCode(405)
                .body("code", is("method-not-allowed"));
    }
}
