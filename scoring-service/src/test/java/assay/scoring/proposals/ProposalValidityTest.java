package assay.scoring.proposals;

import static assay.scoring.creditscore.CreditFixture.officer;
import static assay.scoring.creditscore.CreditFixture.secondOfficer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import assay.foundation.time.PortfolioZone;
import assay.scoring.ServiceTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** How long drafts and offers stand, and what a signature is worth when it is sent twice. */
@ServiceTest
class ProposalValidityTest {

    private static final Map<String, Object> YES = Map.of("approved", true, "reason", "Within the limits");

    @Inject
    FinancingFixture given;

    @Inject
    ProposalExpiry expiry;

    @Inject
    PortfolioZone zone;

    @Inject
    Jdbi jdbi;

    @Test
    void a_draft_stands_on_its_last_day_and_not_on_the_next() {
        String last = given.draft();
        String over = given.draft();
        until(last, zone.today());
        until(over, zone.today().minusDays(1));

        QuarkusTransaction.requiringNew().run(() -> jdbi.useHandle(handle -> expiry.remove(handle, 5_000)));

        assertThat(FinancingFixture.read(last).getString("status")).isEqualTo("DRAFT");
        assertThat(FinancingFixture.read(over).getString("status")).isEqualTo("EXPIRED");
        assertThat(actions(last)).containsExactly("propose");
        assertThat(actions(over)).containsExactly("propose", "expire");
    }

    @Test
    void what_ran_out_is_told_as_expired_when_a_newer_one_comes() {
        UUID client = given.client();
        String id = FinancingFixture.proposed(FinancingFixture.request(client))
                .extract()
                .path("id");
        until(id, zone.today().minusDays(1));

        FinancingFixture.proposed(FinancingFixture.request(client)).statusCode(201);

        assertThat(FinancingFixture.read(id).<String>getList("history.step")).containsExactly("PROPOSED", "EXPIRED");
    }

    @Test
    void an_offer_stands_as_long_as_the_policy_says_from_the_day_it_is_made() {
        Map<String, Object> small = FinancingFixture.request(given.client());
        small.put("amount", Map.of("amount", "4000000.00", "currency", "CNY"));
        String id = FinancingFixture.proposed(small).extract().path("id");
        select(id);
        by(secondOfficer(), 2).body(YES).post("/v1/financing-proposals/{id}/approvals", id);
        until(id, zone.today());

        by(officer(), 3).put("/v1/financing-proposals/{id}/offer", id).then().statusCode(200);

        assertThat(FinancingFixture.read(id).getString("validUntil"))
                .isEqualTo(zone.today().plusDays(30).toString());
    }

    @Test
    void signatures_are_by_the_amount_of_the_option_and_not_by_what_was_asked_for() {
        Map<String, Object> thin = FinancingFixture.request(given.client());
        thin.put(
                "cash",
                Map.of("revenue", Collections.nCopies(20, "400000.00"), "cost", Collections.nCopies(20, "100000.00")));
        String id = FinancingFixture.proposed(thin).statusCode(201).extract().path("id");

        by(officer(), 1)
                .body(Map.of("option", "TAILORED_SCULPTED"))
                .put("/v1/financing-proposals/{id}/selection", id)
                .then()
                .statusCode(200)
                .body("signaturesNeeded", equalTo(1));
    }

    @Test
    void a_signature_sent_twice_under_one_key_is_one() {
        String id = given.draft();
        select(id);
        String key = UUID.randomUUID().toString();

        for (int time = 0; time < 2; time++) {
            by(secondOfficer(), 2)
                    .header("Idempotency-Key", key)
                    .body(YES)
                    .post("/v1/financing-proposals/{id}/approvals", id)
                    .then()
                    .statusCode(201)
                    .body("signaturesGiven", equalTo(1));
        }
    }

    private void until(String id, LocalDate day) {
        jdbi.useHandle(handle ->
                handle.execute("UPDATE financing_proposal SET valid_until = ? WHERE id = ?", day, UUID.fromString(id)));
    }

    private List<String> actions(String id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT action FROM audit WHERE resource = 'financing-proposal' AND :id = ANY (ids) ORDER BY"
                                + " at")
                .bind("id", id)
                .mapTo(String.class)
                .list());
    }

    private static void select(String id) {
        by(officer(), 1)
                .body(Map.of("option", "TAILORED_SCULPTED"))
                .put("/v1/financing-proposals/{id}/selection", id)
                .then()
                .statusCode(200);
    }

    private static RequestSpecification by(RequestSpecification who, int version) {
        return who.header("If-Match", "\"" + version + "\"");
    }
}
