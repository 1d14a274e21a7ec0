package assay.scoring.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import assay.foundation.time.PortfolioZone;
import assay.scoring.ServiceTest;
import assay.scoring.valuation.ValuationFixture;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a request says reaches the options. */
@ServiceTest
class ProposalTermsTest {

    @Inject
    FinancingFixture given;

    @Inject
    ValuationFixture values;

    @Inject
    PortfolioZone zone;

    /** 30 December 2026 is a holiday; that of 2028 is a Saturday that is worked. Half a year of 30-day months is a half. */
    @Test
    void payments_fall_on_the_days_of_the_request_and_count_them_its_way() {
        Map<String, Object> request = FinancingFixture.request(given.client());
        Map<String, Object> dates = new LinkedHashMap<>(Map.of("start", "2026-06-30", "monthsPerPeriod", 6));
        dates.putAll(Map.of("endOfMonth", false, "roll", "FOLLOWING", "dayCount", "THIRTY_E_360"));
        dates.putAll(Map.of("holidays", List.of("2026-12-30"), "workdays", List.of("2028-12-30")));
        request.put("dates", dates);
        String id = FinancingFixture.proposed(request).statusCode(201).extract().path("id");

        JsonPath proposal = FinancingFixture.read(id);

        assertThat(proposal.<String>getList("options[0].schedule.due"))
                .startsWith("2026-12-31", "2027-06-30", "2027-12-30", "2028-06-30", "2028-12-30");
        double opening = proposal.getDouble("options[0].schedule[0].opening");
        double rate = proposal.getDouble("options[0].schedule[0].rate");
        assertThat(proposal.getDouble("options[0].schedule[0].interest")).isCloseTo(opening * rate / 2, within(0.01));
    }

    @Test
    void stresses_of_the_request_are_tried_too() {
        Map<String, Object> request = FinancingFixture.request(given.client());
        request.put("stresses", List.of(drought("DROUGHT")));
        FinancingFixture.proposed(request)
                .statusCode(201)
                .body("options[0].stressedDscr.keySet()", hasItem("DROUGHT"))
                .body("options[0].stressedDscr.keySet()", hasItem("REVENUE_DOWN_15"));

        request.put("stresses", List.of(drought("REVENUE_DOWN_15")));
        FinancingFixture.proposed(request).statusCode(422).body("errors.pointer", hasItem("/stresses/0/name"));
    }

    private static Map<String, Object> drought(String name) {
        return Map.of("name", name, "revenueFactor", 0.6, "costFactor", 1.0, "rateShift", 0.0, "delayPeriods", 0);
    }

    @Test
    void wishes_shorten_lives_and_raise_covers() {
        Map<String, Object> request = FinancingFixture.request(given.client());
        request.put("wishes", Map.of("tenorMonths", 60, "minimumDscr", 1.7));

        FinancingFixture.proposed(request)
                .statusCode(201)
                .body("options.terms.tenorMonths", everyItem(lessThanOrEqualTo(60)))
                .body("options.terms.targetDscr", everyItem(greaterThanOrEqualTo(1.7)))
                .body("options.cover.minimumDscr", everyItem(greaterThanOrEqualTo(1.6999)));
    }

    @Test
    void a_small_firm_holds_less_capital() {
        UUID client = given.client();
        Map<String, Object> small = FinancingFixture.request(client);
        small.put("salesEurMillions", 10);

        assertThat(sculpted(small).getDouble("capitalShare"))
                .isLessThan(sculpted(FinancingFixture.request(client, "larger")).getDouble("capitalShare"));
    }

    @Test
    void prior_charges_come_off_the_lending_value() {
        Map<String, Object> request = FinancingFixture.request(given.client());
        Map<String, Object> piece = new LinkedHashMap<>(Map.of("form", "MORTGAGE"));
        piece.put("value", Map.of("amount", "60000000.00", "currency", "CNY"));
        piece.put("priorCharges", Map.of("amount", "10000000.00", "currency", "CNY"));
        piece.put("valuedOn", zone.today().toString());
        request.put("collateral", List.of(piece));

        FinancingFixture.proposed(request)
                .statusCode(201)
                .body("options[0].security.lendingValue.amount", equalTo("32000000.00"));
    }

    @Test
    void green_projects_pay_less_and_report() {
        Map<String, Object> request = FinancingFixture.request(given.client(), "park");
        request.put("project", Map.of("reference", "park", "name", "Solar park", "green", true));

        FinancingFixture.proposed(request)
                .statusCode(201)
                .body("options[0].price.attributes", equalTo(-0.001))
                .body("conditions", hasItem("Use of proceeds reported every year"));
    }

    @Test
    void a_valuable_client_gets_a_part_of_its_value_back() {
        String day = zone.today().minusDays(20).toString();
        String earlier = zone.today().minusDays(90).toString();
        UUID client = given.scored(values.clientWithPurchases(values.portfolioWithModel(), 5_000_00, earlier, day));

        JsonPath proposal = FinancingFixture.proposed(FinancingFixture.request(client))
                .statusCode(201)
                .extract()
                .jsonPath();

        assertThat(proposal.getString("basis.valuationModelId")).isNotNull();
        assertThat(proposal.getDouble("options[0].price.discount")).isBetween(-0.003, -1e-12);
    }

    @Test
    void the_wealthy_are_offered_services_of_their_own() {
        FinancingFixture.proposed(FinancingFixture.request(given.client("INVESTOR", null, "HIGH_NET_WORTH")))
                .statusCode(201)
                .body("services", hasItem("Personal adviser"));
        FinancingFixture.proposed(FinancingFixture.request(given.client("INVESTOR", null, null)))
                .statusCode(201)
                .body("services", equalTo(Collections.emptyList()));
    }

    private static JsonPath sculpted(Map<String, Object> request) {
        JsonPath proposal =
                FinancingFixture.proposed(request).statusCode(201).extract().jsonPath();
        return proposal.setRootPath("options.find { it.code == 'TAILORED_SCULPTED' }");
    }
}
