package assay.scoring.creditscore;

import static org.hamcrest.Matchers.equalTo;

import assay.foundation.security.Roles;
import assay.scoring.Callers;
import assay.scoring.OtherServices;
import assay.scoring.policies.Policies;
import assay.scoring.policies.Policy;
import assay.scoring.scorecards.Scorecards;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Clients that can be scored: the product's own card, scale and strategy, released by a second person. */
@ApplicationScoped
public class CreditFixture {

    private final OtherServices others;
    private final Policies policies;
    private final Scorecards cards;

    CreditFixture(OtherServices others, Policies policies, Scorecards cards) {
        this.others = others;
        this.policies = policies;
        this.cards = cards;
    }

    /** Scores and overrides, in every book. */
    public static RequestSpecification officer() {
        return Callers.as("officer", Set.of(Roles.CREDIT_OFFICER), Set.of("*"));
    }

    /** Approves what the other one asked for. */
    public static RequestSpecification secondOfficer() {
        return Callers.as("second-officer", Set.of(Roles.CREDIT_OFFICER), Set.of("*"));
    }

    public static RequestSpecification auditor() {
        return Callers.as("auditor", Set.of(Roles.AUDITOR), Set.of());
    }

    /** A client of a new portfolio in the book {@code default}, with everything released that its score needs. */
    public UUID client() {
        return client(OtherServices.newPortfolio(), "default");
    }

    public UUID client(String portfolio, String book) {
        release();
        return others.client(portfolio, book);
    }

    /** Releases the documents that the product brings along. */
    public void release() {
        release(Policy.Kind.MASTER_SCALE, "/v1/master-scales/");
        release(Policy.Kind.DECISION_STRATEGY, "/v1/decision-strategies/");
        if (cards.active(ScoringCards.EVERY_PORTFOLIO).isEmpty()) {
            releaseCard();
        }
    }

    private static void releaseCard() {
        String id = Callers.validator()
                .get("/v1/scorecards?limit=200&purpose=" + ScoringCards.EVERY_PORTFOLIO)
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.requestedBy == 'assay' }.id");
        releaseCard(id);
    }

    /** Releases a card in the name of somebody else than its author. */
    public static void releaseCard(String id) {
        String etag = Callers.validator().get("/v1/scorecards/{id}", id).header("ETag");
        Callers.validator()
                .header("If-Match", etag)
                .put("/v1/scorecards/{id}/activation", id)
                .then()
                .statusCode(200)
                .body("status", equalTo("ACTIVE"));
    }

    private void release(Policy.Kind kind, String path) {
        if (policies.active(kind, Policy.EVERY_PORTFOLIO).isEmpty()) {
            UUID id = policies.list(kind, null, 200).items().stream()
                    .filter(policy -> policy.author().equals(DefaultPolicies.AUTHOR))
                    .findFirst()
                    .orElseThrow()
                    .id();
            Callers.validator()
                    .header("If-Match", "\"1\"")
                    .put(path + id + "/activation")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("ACTIVE"));
        }
    }

    /** Figures of a sound company with a sound project. */
    public static Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>(Map.of(
                "equity", 700.0,
                "totalAssets", 2_000.0,
                "totalLiabilities", 1_300.0,
                "currentAssets", 600.0,
                "currentLiabilities", 400.0,
                "retainedEarnings", 150.0,
                "ebit", 180.0,
                "interestExpense", 60.0,
                "revenue", 900.0,
                "priorRevenue", 850.0));
        figures.putAll(Map.of(
                "minimumDscr", 1.25,
                "gearing", 0.75,
                "contractedRevenueShare", 0.7,
                "completionShare", 0.4,
                "managementExperienceYears", 10.0,
                "sponsorProjectCount", 4.0,
                "worstDaysPastDue12m", 0.0,
                "disclosureDelayDays", 10.0,
                "upheldComplaintCount12m", 0.0,
                "largestCustomerShare", 0.5));
        return figures;
    }

    /** The body of a request for a score. */
    public static Map<String, Object> request(Map<String, Object> figures) {
        return Map.of("asOf", "2026-03-31", "statementDate", "2025-12-31", "figures", figures);
    }

    public ValidatableResponse scored(UUID client, Map<String, Object> figures) {
        return officer()
                .body(request(figures))
                .post("/v1/clients/{id}/credit-scores", client)
                .then();
    }

    /** Scores a client and returns the decision's id. */
    public String decision(UUID client) {
        return scored(client, figures()).statusCode(201).extract().path("id");
    }
}
