package assay.scoring.proposals;

import static assay.scoring.creditscore.CreditFixture.officer;
import static assay.scoring.creditscore.CreditFixture.secondOfficer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import assay.foundation.events.FinancingProposalChanged;
import assay.foundation.security.Roles;
import assay.scoring.Callers;
import assay.scoring.ServiceTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** From a draft to the client's answer: who may do what, in which order, and who hears of it. */
@ServiceTest
class ProposalLifeTest {

    @Inject
    FinancingFixture given;

    @Inject
    ProposalEvents events;

    @Inject
    ProposalExpiry expiry;

    @Inject
    Jdbi jdbi;

    @Test
    void a_draft_is_chosen_signed_by_others_offered_and_accepted() {
        UUID client = given.client();
        String id = FinancingFixture.proposed(FinancingFixture.request(client))
                .extract()
                .path("id");
        select(officer(), id, 1).statusCode(200).header("ETag", "\"2\"").body("signaturesNeeded", equalTo(2));

        approve(officer(), id, 2).statusCode(422).body("code", equalTo("four-eyes"));
        approve(secondOfficer(), id, 2)
                .statusCode(201)
                .body("status", equalTo("DRAFT"))
                .body("signaturesGiven", equalTo(1));
        approve(secondOfficer(), id, 3).statusCode(409).body("code", equalTo("signed-already"));
        put(officer(), "offer", id, 3).statusCode(409).body("code", equalTo("proposal-state"));
        approve(other("third-officer"), id, 3).statusCode(201).body("status", equalTo("APPROVED"));
        put(officer(), "offer", id, 4).statusCode(200).body("status", equalTo("OFFERED"));
        put(officer(), "acceptance", id, 5).statusCode(200).body("status", equalTo("ACCEPTED"));

        assertThat(FinancingFixture.read(id).getList("history.step"))
                .containsExactly("PROPOSED", "SELECTED", "APPROVED", "APPROVED", "OFFERED", "ACCEPTED");
        List<FinancingProposalChanged> told = events.about(client, 6);
        assertThat(told).extracting(FinancingProposalChanged::version).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(told.getLast().status()).isEqualTo("ACCEPTED");
        assertThat(told.getLast().option()).isNotNull();
        assertThat(told.getLast().amount())
                .isEqualTo(FinancingFixture.read(id)
                        .getString(
                                "options.find { it.code == '" + told.getLast().option() + "' }.amount.amount"));
    }

    @Test
    void who_chose_the_option_cannot_sign_either() {
        String id = given.draft();
        select(secondOfficer(), id, 1).statusCode(200);

        approve(secondOfficer(), id, 2).statusCode(422).body("code", equalTo("four-eyes"));
    }

    @Test
    void signatures_for_another_choice_count_no_more() {
        String id = given.draft();
        List<String> codes = FinancingFixture.read(id).getList("options.code");
        select(officer(), id, 1, codes.getFirst());
        approve(secondOfficer(), id, 2).body("signaturesGiven", equalTo(1));

        select(officer(), id, 3, codes.getLast()).statusCode(200).body("signaturesGiven", equalTo(0));
        approve(secondOfficer(), id, 4).statusCode(201).body("signaturesGiven", equalTo(1));
    }

    @Test
    void a_no_ends_a_proposal() {
        String id = given.draft();
        select(officer(), id, 1);

        secondOfficer()
                .header("If-Match", "\"2\"")
                .body(Map.of("approved", false, "reason", "Too long"))
                .post("/v1/financing-proposals/{id}/approvals", id)
                .then()
                .statusCode(201)
                .body("status", equalTo("REFUSED"));
        approve(other("third-officer"), id, 3).statusCode(409);
    }

    @Test
    void steps_need_the_present_version_and_an_option_that_is_there() {
        String id = given.draft();

        officer()
                .body(Map.of("option", "QUICK_ANNUITY"))
                .put("/v1/financing-proposals/{id}/selection", id)
                .then()
                .statusCode(428);
        select(officer(), id, 7).statusCode(412);
        select(officer(), id, 1, "NO_SUCH_OPTION").statusCode(400).body("errors.pointer", hasItem("/option"));
        approve(secondOfficer(), id, 1).statusCode(409).body("code", equalTo("nothing-selected"));
        select(Callers.reader(), id, 1).statusCode(403);
        select(Callers.as("foreign", Set.of(Roles.CREDIT_OFFICER), Set.of("south")), id, 1)
                .statusCode(404);
    }

    @Test
    void a_newer_proposal_for_the_same_project_takes_the_place_of_the_open_one() {
        UUID client = given.client();
        String first = FinancingFixture.proposed(FinancingFixture.request(client, "bridge"))
                .extract()
                .path("id");
        String elsewhere = FinancingFixture.proposed(FinancingFixture.request(client, "tunnel"))
                .extract()
                .path("id");

        FinancingFixture.proposed(FinancingFixture.request(client, "bridge")).statusCode(201);

        assertThat(FinancingFixture.read(first).getString("status")).isEqualTo("SUPERSEDED");
        assertThat(FinancingFixture.read(elsewhere).getString("status")).isEqualTo("DRAFT");
        assertThat(events.about(client, 4))
                .extracting(FinancingProposalChanged::step)
                .containsExactly("PROPOSED", "PROPOSED", "SUPERSEDED", "PROPOSED");
    }

    @Test
    void a_client_declines_an_offer_with_its_reason() {
        String id = offered();

        officer()
                .header("If-Match", "\"5\"")
                .body(Map.of("reason", "Found a cheaper one"))
                .put("/v1/financing-proposals/{id}/rejection", id)
                .then()
                .statusCode(200)
                .body("status", equalTo("DECLINED"));

        assertThat(FinancingFixture.read(id).getString("history[5].reason")).isEqualTo("Found a cheaper one");
    }

    @Test
    void an_offer_whose_day_is_over_is_worth_nothing_even_before_that_is_noted() {
        String id = offered();
        jdbi.useHandle(handle -> handle.execute(
                "UPDATE financing_proposal SET valid_until = '2020-01-01' WHERE id = ?", UUID.fromString(id)));

        assertThat(FinancingFixture.read(id).getString("status")).isEqualTo("EXPIRED");
        put(officer(), "acceptance", id, 5).statusCode(409).body("code", equalTo("proposal-state"));

        QuarkusTransaction.requiringNew().run(() -> jdbi.useHandle(handle -> expiry.remove(handle, 5_000)));
        assertThat(FinancingFixture.read(id).getList("history.step", String.class))
                .endsWith("EXPIRED");
        UUID client = UUID.fromString(FinancingFixture.read(id).getString("clientId"));
        assertThat(events.about(client, 6).getLast().status()).isEqualTo("EXPIRED");
    }

    @Test
    void every_step_is_in_the_audit_trail() {
        String id = offered();

        List<String> actions = jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT action FROM audit WHERE resource = 'financing-proposal' AND :id = ANY (ids) ORDER BY at")
                .bind("id", id)
                .mapTo(String.class)
                .list());

        assertThat(actions).containsExactly("propose", "select", "approve", "approve", "offer");
    }

    @Test
    void a_small_loan_needs_one_signature() {
        Map<String, Object> small = FinancingFixture.request(given.client());
        small.put("amount", Map.of("amount", "4000000.00", "currency", "CNY"));
        String id = FinancingFixture.proposed(small).extract().path("id");
        select(officer(), id, 1).body("signaturesNeeded", equalTo(1));

        approve(secondOfficer(), id, 2).body("status", equalTo("APPROVED")).body("code", not(equalTo("four-eyes")));
    }

    private String offered() {
        String id = given.draft();
        select(officer(), id, 1).statusCode(200);
        approve(secondOfficer(), id, 2).statusCode(201);
        approve(other("third-officer"), id, 3).statusCode(201);
        put(officer(), "offer", id, 4).statusCode(200);
        return id;
    }

    private static RequestSpecification other(String officer) {
        return Callers.as(officer, Set.of(Roles.CREDIT_OFFICER), Set.of("*"));
    }

    private static ValidatableResponse select(RequestSpecification by, String id, int version) {
        return select(by, id, version, "TAILORED_SCULPTED");
    }

    private static ValidatableResponse select(RequestSpecification by, String id, int version, String option) {
        return by.header("If-Match", "\"" + version + "\"")
                .body(Map.of("option", option))
                .put("/v1/financing-proposals/{id}/selection", id)
                .then();
    }

    private static ValidatableResponse approve(RequestSpecification by, String id, int version) {
        return by.header("If-Match", "\"" + version + "\"")
                .body(Map.of("approved", true, "reason", "Within the limits"))
                .post("/v1/financing-proposals/{id}/approvals", id)
                .then();
    }

    private static ValidatableResponse put(RequestSpecification by, String step, String id, int version) {
        return by.header("If-Match", "\"" + version + "\"")
                .put("/v1/financing-proposals/{id}/{step}", id, step)
                .then();
    }
}
