package assay.scoring.proposals;

import static assay.scoring.creditscore.CreditFixture.auditor;
import static assay.scoring.creditscore.CreditFixture.officer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import assay.foundation.time.PortfolioZone;
import assay.scoring.Callers;
import assay.scoring.OtherServices;
import assay.scoring.ServiceTest;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is offered to whom, and what it is made of. */
@ServiceTest
class FinancingProposalsTest {

    @Inject
    FinancingFixture given;

    @Inject
    PortfolioZone zone;

    @Test
    void options_are_ranked_with_reasons_and_parts_that_add_up() {
        JsonPath draft = FinancingFixture.proposed(FinancingFixture.request(given.client()))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("status", equalTo("DRAFT"))
                .body("options[0].schedule", nullValue())
                .extract()
                .jsonPath();

        assertThat(draft.getList("options.rank", Integer.class)).isNotEmpty().startsWith(1);
        for (int i = 0; i < draft.getList("options").size(); i++) {
            String option = "options[" + i + "].";
            Map<String, Double> contributions = draft.getMap(option + "contributions");
            assertThat(sum(contributions)).isCloseTo(draft.getDouble(option + "score"), within(1e-12));
            Map<String, Double> price = draft.getMap(option + "price");
            double rate = price.remove("rate");
            assertThat(sum(price)).isCloseTo(rate, within(1e-12));
            assertThat(draft.getList(option + "reasons")).isNotEmpty();
        }
        assertThat(draft.getList("frontier.tenorMonths", Integer.class))
                .isNotEmpty()
                .isSorted();
        assertThat(draft.getDouble("basis.pd")).isBetween(0.0003, 0.3);
        assertThat(draft.getDouble("basis.lossGivenDefault")).isEqualTo(0.4);
    }

    @Test
    void every_schedule_pays_its_amount_back_to_the_cent() {
        JsonPath proposal = FinancingFixture.read(given.draft());

        for (int i = 0; i < proposal.getList("options").size(); i++) {
            String option = "options[" + i + "].";
            List<String> principal = proposal.getList(option + "schedule.principal");
            BigDecimal repaid = principal.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(repaid.toPlainString()).isEqualTo(proposal.getString(option + "amount.amount"));
            assertThat(proposal.getList(option + "schedule.closing", String.class))
                    .endsWith("0.00");
            assertThat(proposal.getList(option + "schedule.due", String.class)).isSorted();
        }
    }

    @Test
    void a_sculpted_option_has_one_cover_that_its_life_cover_equals() {
        JsonPath proposal = FinancingFixture.read(given.draft());
        String sculpted = "options.find { it.terms.shape == 'SCULPTED' && it.terms.sweepShare == 0.25 }.";

        double cover = proposal.getDouble(sculpted + "cover.minimumDscr");
        assertThat(proposal.getList(sculpted + "schedule.dscr", Double.class))
                .allSatisfy(dscr -> assertThat(dscr).isCloseTo(cover, within(1e-6)));
        assertThat(proposal.getDouble(sculpted + "cover.llcr")).isCloseTo(cover, within(1e-6));
        assertThat(proposal.getDouble(sculpted + "cover.plcr")).isGreaterThan(cover);
    }

    @Test
    void texts_are_in_the_caller_s_language() {
        officer()
                .header("Accept-Language", "zh-CN")
                .body(FinancingFixture.request(given.client("CORPORATE_BORROWER", "SME", null)))
                .post("/v1/financing-proposals")
                .then()
                .statusCode(201)
                .header("Vary", containsString("Accept-Language"))
                .body("options[0].title", equalTo("等额本息快速贷款"))
                .body("options[0].reasons", hasItem("所有方案中审批最快"));
    }

    @Test
    void different_clients_are_led_to_different_options() {
        Set<String> leaders = new LinkedHashSet<>();
        leaders.add(leader(given.client("CORPORATE_BORROWER", "SME", null)));
        leaders.add(leader(given.client("CORPORATE_BORROWER", "LARGE", null)));
        leaders.add(leader(given.client("GOVERNMENT_BODY", null, null)));
        leaders.add(leader(given.client("INVESTOR", null, "HIGH_NET_WORTH")));
        leaders.add(leader(given.client("PARTNER", null, null)));

        assertThat(leaders).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void a_changed_policy_changes_the_order_without_a_build() {
        String portfolio = OtherServices.newPortfolio();
        UUID client = given.client(portfolio, "default");
        String before = leader(client);

        String policy = FinancingFixture.proposedPolicy(portfolio, FinancingProposalsTest::valuingSpeed);
        FinancingFixture.release(policy);

        assertThat(leader(client)).isEqualTo("QUICK_ANNUITY").isNotEqualTo(before);
    }

    private static ObjectNode valuingSpeed(ObjectNode document) {
        for (var rule : document.withArray("clients")) {
            ArrayNode criteria = ((ObjectNode) rule).putArray("criteria");
            criteria.addObject().put("name", "daysToApprove").put("weight", 1).put("better", "LOWER");
        }
        return document;
    }

    @Test
    void flags_of_the_project_have_their_price_and_their_conditions() {
        UUID client = given.client();
        Map<String, Object> plain = FinancingFixture.request(client, "plain");
        Map<String, Object> flagged = FinancingFixture.request(client, "flagged");
        flagged.put(
                "project",
                Map.of(
                        "reference",
                        "flagged",
                        "name",
                        "Solar park",
                        "equatorCategory",
                        "A",
                        "publicValue",
                        List.of(Map.of("indicator", "JOBS", "value", 120, "source", "Feasibility study"))));

        FinancingFixture.proposed(plain).statusCode(201).body("options[0].price.attributes", equalTo(0.0));
        FinancingFixture.proposed(flagged)
                .statusCode(201)
                .body("options[0].price.attributes", equalTo(0.001))
                .body("conditions", hasItem("Public consultation and grievance mechanism"))
                .body("project.publicValue[0].title", equalTo("Jobs created"))
                .body("project.publicValue[0].source", equalTo("Feasibility study"));
    }

    @Test
    void an_agreed_rate_is_a_part_of_the_price_and_changes_the_return() {
        UUID client = given.client();
        Map<String, Object> agreed = FinancingFixture.request(client, "agreed");
        agreed.put("wishes", Map.of("agreedRate", 0.06));

        double computed = FinancingFixture.proposed(FinancingFixture.request(client, "computed"))
                .extract()
                .jsonPath()
                .getDouble("options[0].price.rate");
        JsonPath told =
                FinancingFixture.proposed(agreed).statusCode(201).extract().jsonPath();

        assertThat(told.getDouble("options[0].price.rate")).isEqualTo(0.06);
        assertThat(told.getDouble("options[0].price.negotiated")).isCloseTo(0.06 - computed, within(1e-3));
        assertThat(told.getDouble("options[0].raroc")).isGreaterThan(0.12);
    }

    @Test
    void collateral_lowers_the_loss_and_with_it_the_rate() {
        UUID client = given.client();
        Map<String, Object> secured = FinancingFixture.request(client, "secured");
        secured.put(
                "collateral",
                List.of(Map.of(
                        "form",
                        "MORTGAGE",
                        "value",
                        Map.of("amount", "60000000.00", "currency", "CNY"),
                        "valuedOn",
                        zone.today().minusDays(30).toString())));

        JsonPath without = FinancingFixture.proposed(FinancingFixture.request(client, "unsecured"))
                .statusCode(201)
                .body("options[0].security.loanToValue", nullValue())
                .extract()
                .jsonPath();
        JsonPath with =
                FinancingFixture.proposed(secured).statusCode(201).extract().jsonPath();

        // 70 % of 60 million cover 70 % of the exposure; the rest loses 40 %
        assertThat(with.getDouble("basis.lossGivenDefault")).isCloseTo(0.145, within(1e-12));
        assertThat(with.getString("options[0].security.lendingValue.amount")).isEqualTo("42000000.00");
        assertThat(with.getDouble("options.find { it.code == 'TAILORED_SCULPTED' }.price.rate"))
                .isLessThan(without.getDouble("options.find { it.code == 'TAILORED_SCULPTED' }.price.rate"));
    }

    @Test
    void construction_is_financed_with_its_own_interest() {
        Map<String, Object> request = FinancingFixture.request(given.client());
        request.put("constructionCosts", List.of("30000000.00", "20000000.00"));

        FinancingFixture.proposed(request)
                .statusCode(201)
                .body("options.limitedBy", hasItem("GEARING"))
                .body("options[0].construction.hardCost.amount", equalTo("50000000.00"));
    }

    @Test
    void a_client_s_proposals_are_listed_newest_first_page_by_page() {
        UUID client = given.client();
        String first = FinancingFixture.proposed(FinancingFixture.request(client, "one"))
                .extract()
                .path("id");
        String second = FinancingFixture.proposed(FinancingFixture.request(client, "two"))
                .extract()
                .path("id");

        String next = Callers.reader()
                .get("/v1/clients/{id}/financing-proposals?limit=1", client)
                .then()
                .statusCode(200)
                .body("items.id", contains(second))
                .body("items.status", contains("DRAFT"))
                .extract()
                .path("next");
        Callers.reader()
                .get("/v1/clients/{id}/financing-proposals?limit=1&cursor={next}", client, next)
                .then()
                .statusCode(200)
                .body("items.id", contains(first))
                .body("next", nullValue());
        Callers.reader()
                .get("/v1/clients/{id}/financing-proposals?limit=201", client)
                .then()
                .statusCode(400);
    }

    @Test
    void foreign_books_do_not_exist_and_readers_do_not_propose() {
        UUID client = given.client(OtherServices.newPortfolio(), "north");
        String proposal = FinancingFixture.proposed(FinancingFixture.request(client))
                .extract()
                .path("id");

        Callers.readerOf("south")
                .get("/v1/financing-proposals/{id}", proposal)
                .then()
                .statusCode(404);
        Callers.readerOf("south")
                .get("/v1/clients/{id}/financing-proposals", client)
                .then()
                .statusCode(404);
        Callers.readerOf("north")
                .get("/v1/financing-proposals/{id}", proposal)
                .then()
                .statusCode(200);
        Callers.reader()
                .body(FinancingFixture.request(client))
                .post("/v1/financing-proposals")
                .then()
                .statusCode(403);
    }

    @Test
    void the_same_request_twice_is_one_proposal() {
        UUID client = given.client();
        Map<String, Object> request = FinancingFixture.request(client);
        String key = UUID.randomUUID().toString();

        String first = officer()
                .header("Idempotency-Key", key)
                .body(request)
                .post("/v1/financing-proposals")
                .asString();
        String again = officer()
                .header("Idempotency-Key", key)
                .body(request)
                .post("/v1/financing-proposals")
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .extract()
                .asString();

        assertThat(again).isEqualTo(first);
        Callers.reader()
                .get("/v1/clients/{id}/financing-proposals", client)
                .then()
                .body("items.size()", equalTo(1));
    }

    @Test
    void an_erased_client_leaves_an_anonymous_proposal() {
        UUID client = given.client();
        String proposal = FinancingFixture.proposed(FinancingFixture.request(client))
                .extract()
                .path("id");

        given.erase(client);

        auditor()
                .get("/v1/financing-proposals/{id}", proposal)
                .then()
                .statusCode(200)
                .body("clientId", nullValue());
        Callers.readerOf("default")
                .get("/v1/financing-proposals/{id}", proposal)
                .then()
                .statusCode(404);
        officer()
                .post("/v1/financing-proposals/{id}/replays", proposal)
                .then()
                .statusCode(200)
                .body("equal", equalTo(true));
    }

    private static String leader(UUID client) {
        return FinancingFixture.proposed(FinancingFixture.request(client))
                .statusCode(201)
                .extract()
                .path("options[0].code");
    }

    private static double sum(Map<String, Double> parts) {
        return parts.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
