package assay.scoring.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import assay.foundation.security.Roles;
import assay.scoring.Callers;
import assay.scoring.OtherServices;
import assay.scoring.ServiceTest;
import assay.scoring.policies.Policies;
import assay.scoring.policies.Policy;
import assay.scoring.policies.PolicyRegistration;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Financing policies: written by one person, released by another. */
@ServiceTest
class FinancingPoliciesTest {

    @Inject
    Policies policies;

    @Inject
    PolicyRegistration registration;

    @Test
    void the_product_s_own_policy_waits_for_somebody_to_release_it() {
        Callers.owner()
                .get("/v1/financing-policies?limit=200")
                .then()
                .statusCode(200)
                .body("items.author", hasItem("assay"))
                .body("items.find { it.author == 'assay' }.document.options", hasSize(7))
                .body("items.find { it.author == 'assay' }.document.options[0].title.zh", equalTo("等额本息快速贷款"));
        Callers.owner()
                .get("/v1/models?kind=FINANCING_POLICY&limit=200")
                .then()
                .statusCode(200)
                .body("items.author", hasItem("assay"));
    }

    @Test
    void who_writes_a_policy_cannot_release_it() {
        String id = FinancingFixture.proposedPolicy(OtherServices.newPortfolio(), document -> document);

        Callers.as("owner", Set.of(Roles.MODEL_VALIDATOR), Set.of("*"))
                .header("If-Match", "\"1\"")
                .put("/v1/financing-policies/{id}/activation", id)
                .then()
                .statusCode(422)
                .body("code", equalTo("four-eyes"));
        Callers.validator()
                .put("/v1/financing-policies/{id}/activation", id)
                .then()
                .statusCode(428);
        Callers.validator()
                .header("If-Match", "\"7\"")
                .put("/v1/financing-policies/{id}/activation", id)
                .then()
                .statusCode(412);
        Callers.validator()
                .header("If-Match", "\"1\"")
                .put("/v1/financing-policies/{id}/activation", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", equalTo("ACTIVE"))
                .body("activatedBy", equalTo("validator"));
        Callers.owner()
                .get("/v1/financing-policies/{id}", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("document.pricing.hurdle", equalTo(0.12));
    }

    @Test
    void releasing_what_is_released_changes_nothing() {
        String id = FinancingFixture.proposedPolicy(OtherServices.newPortfolio(), document -> document);
        FinancingFixture.release(id);

        Callers.validator()
                .header("If-Match", "\"2\"")
                .put("/v1/financing-policies/{id}/activation", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
    }

    @Test
    void what_ships_is_taken_once() {
        long before = shipped();

        QuarkusTransaction.requiringNew().run(() -> registration.ship(Policy.Kind.FINANCING_POLICY, Map.of()));

        assertThat(shipped()).isEqualTo(before);
    }

    private long shipped() {
        return policies.list(Policy.Kind.FINANCING_POLICY, null, 200).items().stream()
                .filter(policy -> policy.author().equals(PolicyRegistration.PRODUCT))
                .count();
    }

    @Test
    void a_policy_explains_every_name_it_uses() {
        Callers.owner()
                .body(FinancingPolicyExamples.NEW
                        .replace("\"options\":[\"QUICK_ANNUITY\"", "\"options\":[\"NO_SUCH_LOAN\"")
                        .replace("{\"name\":\"minimumDscr\"", "{\"name\":\"beauty\""))
                .post("/v1/financing-policies")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        hasItems("/document/clients/0/options/0", "/document/clients/0/criteria/2/name"))
                .body("errors.code", hasItems("unknown-option", "criterion-not-measured", "criterion-without-text"));
        Callers.owner()
                .body(FinancingPolicyExamples.NEW.replace("\"targetDscr\":1.2", "\"targetDscr\":0.9"))
                .post("/v1/financing-policies")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/document/options/0/targetDscr"));
    }

    @Test
    void only_owners_write_policies() {
        Callers.reader()
                .body(FinancingPolicyExamples.NEW)
                .post("/v1/financing-policies")
                .then()
                .statusCode(403);
    }
}
