package assay.scoring.creditscore;

import static assay.scoring.creditscore.CreditFixture.officer;
import static assay.scoring.creditscore.CreditFixture.secondOfficer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import assay.foundation.ids.Ids;
import assay.foundation.security.Roles;
import assay.foundation.time.PortfolioZone;
import assay.scoring.Callers;
import assay.scoring.OtherServices;
import assay.scoring.ServiceTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A decision is looked at by somebody who did not make it. */
@ServiceTest
class ReviewsTest {

    @Inject
    CreditFixture given;

    @Inject
    PortfolioZone zone;

    @Inject
    Clock clock;

    @Test
    void a_review_by_somebody_else_changes_the_decision_and_links_the_new_one() {
        UUID client = given.client();
        String decision = given.decision(client);
        String review = review(decision);

        officer()
                .body(Map.of("changedTo", "DECLINE", "reason", "INPUTS_CORRECTED"))
                .post("/v1/credit-decisions/{d}/reviews/{id}/outcomes", decision, review)
                .then()
                .statusCode(422)
                .body("code", equalTo("four-eyes"));
        String changed = secondOfficer()
                .body(Map.of("changedTo", "DECLINE", "reason", "INPUTS_CORRECTED"))
                .post("/v1/credit-decisions/{d}/reviews/{id}/outcomes", decision, review)
                .then()
                .statusCode(201)
                .body("state", equalTo("CLOSED"))
                .extract()
                .path("newDecisionId");

        JsonPath latest = officer().get("/v1/clients/{id}/credit-score", client).jsonPath();
        assertThat(latest.getString("id")).isEqualTo(changed);
        assertThat(latest.getString("reviewedId")).isEqualTo(decision);
        assertThat(latest.getString("decision.outcome")).isEqualTo("DECLINE");
        assertThat(latest.getString("decision.modelOutcome")).isEqualTo("ACCEPT");
        assertThat(latest.getString("decision.basis")).isEqualTo("REVIEW");
        assertThat(latest.getList("reasons")).isNotEmpty();
        officer()
                .post("/v1/credit-decisions/{id}/replays", changed)
                .then()
                .statusCode(200)
                .body("equal", equalTo(true));
        secondOfficer()
                .body(Map.of("reason", "AGREED"))
                .post("/v1/credit-decisions/{d}/reviews/{id}/outcomes", decision, review)
                .then()
                .statusCode(409)
                .body("code", equalTo("review-closed"));
    }

    @Test
    void a_review_waits_for_somebody_of_its_role_with_the_nearest_deadline_first() {
        String book = "b-" + OtherServices.newPortfolio();
        UUID client = given.client(OtherServices.newPortfolio(), book);
        String decision = given.decision(client);
        String late = review(decision, "MODEL_VALIDATOR", 30);
        String soon = review(decision, "CREDIT_OFFICER", 10);
        var reviewer = Callers.as("reviewer", Set.of(Roles.MODEL_VALIDATOR), Set.of(book));

        String next = reviewer.get("/v1/credit-reviews?limit=1")
                .then()
                .statusCode(200)
                .body("items.id", contains(soon))
                .body("items.state", contains("OPEN"))
                .extract()
                .path("next");
        Callers.as("reviewer", Set.of(Roles.MODEL_VALIDATOR), Set.of(book))
                .get("/v1/credit-reviews?limit=1&cursor={next}", next)
                .then()
                .body("items.id", contains(late))
                .body("next", nullValue());
        secondOfficer()
                .body(Map.of("reason", "AGREED"))
                .post("/v1/credit-decisions/{d}/reviews/{id}/outcomes", decision, late)
                .then()
                .statusCode(422)
                .body("code", equalTo("review-needs-role"));
        Callers.as("reviewer", Set.of(Roles.MODEL_VALIDATOR), Set.of(book))
                .body(Map.of("reason", "AGREED"))
                .post("/v1/credit-decisions/{d}/reviews/{id}/outcomes", decision, late)
                .then()
                .statusCode(201);
        Callers.as("reviewer", Set.of(Roles.MODEL_VALIDATOR), Set.of(book))
                .get("/v1/credit-reviews")
                .then()
                .body("items.id", contains(soon));
        Callers.as("reviewer", Set.of(Roles.MODEL_VALIDATOR), Set.of(book))
                .get("/v1/credit-reviews?role=MODEL_VALIDATOR")
                .then()
                .body("items", hasSize(0));
        Callers.as("stranger", Set.of(Roles.MODEL_VALIDATOR), Set.of("b-other"))
                .get("/v1/credit-reviews")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void a_review_past_its_deadline_is_overdue() {
        Review review = new Review(
                Ids.next(),
                Ids.next(),
                Review.Ground.SAMPLE,
                Review.ReviewerRole.CREDIT_OFFICER,
                zone.today(),
                "officer",
                clock.instant(),
                null,
                null,
                null,
                null,
                null);

        assertThat(review.state(zone.today())).isEqualTo(Review.State.OPEN);
        assertThat(review.state(zone.today().plusDays(1))).isEqualTo(Review.State.OVERDUE);
    }

    @Test
    void an_upheld_decision_stays_the_present_one() {
        UUID client = given.client();
        String decision = given.decision(client);
        secondOfficer()
                .body(Map.of("reason", "MODEL_IS_RIGHT"))
                .post("/v1/credit-decisions/{d}/reviews/{id}/outcomes", decision, review(decision))
                .then()
                .statusCode(201)
                .body("newDecisionId", nullValue());

        officer()
                .get("/v1/credit-decisions/{d}/reviews", decision)
                .then()
                .body("items.outcome", contains("UPHELD"))
                .body("items.reviewer", contains("second-officer"));
        officer().get("/v1/clients/{id}/credit-score", client).then().body("id", equalTo(decision));
    }

    @Test
    void reviews_of_a_decision_are_read_page_by_page() {
        String decision = given.decision(given.client());
        String first = review(decision);
        String second = review(decision);

        String next = officer()
                .get("/v1/credit-decisions/{d}/reviews?limit=1", decision)
                .then()
                .body("items.id", contains(second))
                .extract()
                .path("next");
        officer()
                .get("/v1/credit-decisions/{d}/reviews?limit=1&cursor={next}", decision, next)
                .then()
                .body("items.id", contains(first))
                .body("next", nullValue());
    }

    private String review(String decision) {
        return review(decision, "CREDIT_OFFICER", 30);
    }

    private String review(String decision, String role, int days) {
        return officer()
                .body(Map.of(
                        "reason",
                        "CLIENT_OBJECTS",
                        "role",
                        role,
                        "deadline",
                        zone.today().plusDays(days).toString()))
                .post("/v1/credit-decisions/{d}/reviews", decision)
                .then()
                .statusCode(201)
                .body("state", equalTo("OPEN"))
                .extract()
                .path("id");
    }
}
