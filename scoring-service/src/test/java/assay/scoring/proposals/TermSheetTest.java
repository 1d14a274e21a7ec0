package assay.scoring.proposals;

import static assay.scoring.creditscore.CreditFixture.officer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import assay.scoring.ServiceTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A proposal to print. */
@ServiceTest
class TermSheetTest {

    @Inject
    FinancingFixture given;

    @Test
    void it_shows_the_terms_the_schedule_and_the_plots() {
        String id = given.draft();

        Response page = officer().accept("text/html").get("/v1/financing-proposals/{id}/term-sheet", id);
        String html = page.then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Language", equalTo("en"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .extract()
                .asString();

        String leading = FinancingFixture.read(id).getString("options[0].title").replace("'", "&#39;");
        assertThat(html)
                .contains("Term sheet: Solar park")
                .contains(leading)
                .contains("Draft, not an offer")
                .contains("How the rate is made up")
                .contains("<svg")
                .doesNotContain("<!DOCTYPE svg")
                .contains("Cash available");
        for (String due : FinancingFixture.read(id).<String>getList("options[0].schedule.due")) {
            assertThat(html).contains("<td>" + due + "</td>");
        }
    }

    @Test
    void it_speaks_chinese() {
        officer()
                .accept("text/html")
                .header("Accept-Language", "zh-CN")
                .get("/v1/financing-proposals/{id}/term-sheet", given.draft())
                .then()
                .statusCode(200)
                .header("Content-Language", equalTo("zh"))
                .body(containsString("融资条款书"))
                .body(containsString("还款计划"))
                .body(containsString("可用现金"));
    }

    @Test
    void what_people_wrote_is_text_and_never_markup() {
        Map<String, Object> request = FinancingFixture.request(given.client(), "park");
        request.put("project", Map.of("reference", "park", "name", "<script>alert('x')</script> & sons"));
        String id = FinancingFixture.proposed(request).statusCode(201).extract().path("id");

        String html = officer()
                .accept("text/html")
                .get("/v1/financing-proposals/{id}/term-sheet", id)
                .asString();

        assertThat(html).doesNotContain("<script>").contains("&lt;script&gt;").contains("&amp; sons");
    }

    @Test
    void other_forms_are_not_there() {
        officer()
                .accept("application/pdf")
                .get("/v1/financing-proposals/{id}/term-sheet", given.draft())
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
    }
}
