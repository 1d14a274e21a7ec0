package assay.scoring.proposals;

import static assay.scoring.creditscore.CreditFixture.officer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import assay.foundation.harness.FixedClock;
import assay.scoring.MovableTime;
import assay.scoring.OtherServices;
import assay.scoring.ServiceTest;
import assay.scoring.documents.Documents;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What was proposed can be computed again a year later, under another policy in force, to the last digit. */
@ServiceTest
@TestProfile(MovableTime.class)
class ProposalReplayTest {

    @Inject
    FinancingFixture given;

    @Inject
    Proposals proposals;

    @Inject
    ProposalReplays replays;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Test
    void a_year_later_the_same_bits_come_out() {
        String portfolio = OtherServices.newPortfolio();
        UUID client = given.client(portfolio, "default");
        String id = FinancingFixture.proposed(FinancingFixture.request(client))
                .extract()
                .path("id");
        String stored =
                jdbi.withHandle(handle -> handle.createQuery("SELECT result FROM financing_proposal WHERE id = :id")
                        .bind("id", UUID.fromString(id))
                        .mapTo(String.class)
                        .one());
        FinancingFixture.release(FinancingFixture.proposedPolicy(portfolio, document -> {
            document.withObject("pricing").put("hurdle", 0.2);
            return document;
        }));
        ((FixedClock) clock).advance(Duration.ofDays(365));

        officer()
                .post("/v1/financing-proposals/{id}/replays", id)
                .then()
                .statusCode(200)
                .body("equal", equalTo(true))
                .body("recomputed", equalTo(Documents.hexHash(stored)));
        officer().get("/v1/financing-proposals/{id}", id).then().body("status", equalTo("EXPIRED"));
    }

    @Test
    void a_record_that_was_tampered_with_is_found() {
        Proposal genuine = proposals.find(UUID.fromString(given.draft())).orElseThrow();
        String forged = genuine.inputs().replaceFirst("\"requested\":6000000000", "\"requested\":6000000001");

        assertThat(replays.of(genuine).equal()).isTrue();
        assertThat(forged).isNotEqualTo(genuine.inputs());
        assertThat(replays.of(with(genuine, forged)).equal()).isFalse();
    }

    private static Proposal with(Proposal of, String inputs) {
        return new Proposal(
                of.id(),
                of.subjectId(),
                of.portfolio(),
                of.project(),
                of.policyId(),
                of.currency(),
                of.requested(),
                of.notch(),
                inputs,
                of.result(),
                of.createdBy(),
                of.createdAt(),
                of.version(),
                of.status(),
                of.validUntil(),
                of.selectedOption(),
                of.signatures());
    }
}
