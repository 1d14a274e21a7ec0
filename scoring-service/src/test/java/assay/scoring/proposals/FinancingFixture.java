package assay.scoring.proposals;

import static org.hamcrest.Matchers.equalTo;

import assay.foundation.events.ClientRegistered;
import assay.foundation.ids.Ids;
import assay.scoring.Callers;
import assay.scoring.OtherServices;
import assay.scoring.creditscore.CreditFixture;
import assay.scoring.documents.Documents;
import assay.scoring.policies.Policies;
import assay.scoring.policies.Policy;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Clients, policies and requests of financing proposals. */
@ApplicationScoped
public class FinancingFixture {

    private static final JsonMapper JSON = new JsonMapper();

    private final CreditFixture credit;
    private final OtherServices others;
    private final Policies policies;

    FinancingFixture(CreditFixture credit, OtherServices others, Policies policies) {
        this.credit = credit;
        this.others = others;
        this.policies = policies;
    }

    /** A scored corporate borrower of a new portfolio in the book {@code default}; the shipped policy is released. */
    public UUID client() {
        return client(OtherServices.newPortfolio(), "default");
    }

    public UUID client(String portfolio, String book) {
        return scored(credit.client(portfolio, book));
    }

    /** Makes a client ready for an offer. */
    public UUID scored(UUID client) {
        release();
        credit.release();
        credit.decision(client);
        return client;
    }

    /** The same of another kind. */
    public UUID client(String type, @Nullable String sizeClass, @Nullable String wealthClass) {
        release();
        credit.release();
        UUID id = Ids.next();
        others.publish(List.of(new ClientRegistered(
                id,
                1,
                OtherServices.newPortfolio(),
                type,
                null,
                "LEGAL",
                sizeClass,
                wealthClass,
                null,
                null,
                "default",
                "CONTRACT",
                List.of(),
                Instant.parse("2026-01-02T03:04:05Z"))));
        credit.decision(id);
        return id;
    }

    /** A client that was never scored. */
    public UUID unscored() {
        release();
        return others.client(OtherServices.newPortfolio(), "default");
    }

    public void erase(UUID client) {
        others.erase(client);
    }

    /** Releases the policy that the product brings along. */
    public void release() {
        if (policies.active(Policy.Kind.FINANCING_POLICY, Policy.EVERY_PORTFOLIO)
                .isEmpty()) {
            UUID id = policies.list(Policy.Kind.FINANCING_POLICY, null, 200).items().stream()
                    .filter(policy -> policy.author().equals("assay"))
                    .findFirst()
                    .orElseThrow()
                    .id();
            release(id.toString());
        }
    }

    static void release(String policy) {
        Callers.validator()
                .header("If-Match", "\"1\"")
                .put("/v1/financing-policies/{id}/activation", policy)
                .then()
                .statusCode(200)
                .body("status", equalTo("ACTIVE"));
    }

    /** Registers the product's own policy for a portfolio, with a change. */
    static String proposedPolicy(String portfolio, UnaryOperator<ObjectNode> change) {
        ObjectNode request = JSON.createObjectNode().put("portfolio", portfolio);
        request.set("document", change.apply(shipped()));
        return Callers.owner()
                .body(request.toString())
                .post("/v1/financing-policies")
                .then()
                .statusCode(201)
                .body("status", equalTo("CANDIDATE"))
                .extract()
                .path("id");
    }

    private static ObjectNode shipped() {
        FinancingPolicyDocument document = Documents.shipped("proposals/policy.json", FinancingPolicyDocument.class);
        try {
            return (ObjectNode) JSON.readTree(Documents.write(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ten years of half-yearly cash of a solar park; winters are worse. */
    static Map<String, Object> request(UUID client) {
        return request(client, "solar-park-" + client);
    }

    static Map<String, Object> request(UUID client, String project) {
        List<String> revenue = new ArrayList<>();
        List<String> cost = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            revenue.add(i % 2 == 0 ? "9600000.00" : "7400000.00");
            cost.add("2150000.50");
        }
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("clientId", client);
        request.put("project", Map.of("reference", project, "name", "Solar park"));
        request.put("riskBasis", "OBLIGOR");
        request.put("amount", Map.of("amount", "60000000.00", "currency", "CNY"));
        request.put("dates", Map.of("start", "2026-06-30", "monthsPerPeriod", 6, "roll", "MODIFIED_FOLLOWING"));
        request.put("cash", Map.of("revenue", revenue, "cost", cost));
        request.put("index", Map.of("name", "LPR_5Y", "curve", List.of(Map.of("from", "2026-06-30", "rate", 0.028))));
        return request;
    }

    static ValidatableResponse proposed(Map<String, Object> request) {
        return CreditFixture.officer()
                .body(request)
                .post("/v1/financing-proposals")
                .then();
    }

    /** A draft for a new client. */
    String draft() {
        return proposed(request(client())).statusCode(201).extract().path("id");
    }

    static JsonPath read(String proposal) {
        return CreditFixture.officer()
                .get("/v1/financing-proposals/{id}", proposal)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
