package assay.scoring.creditscore;

import static assay.scoring.creditscore.CreditFixture.auditor;
import static assay.scoring.creditscore.CreditFixture.officer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import assay.foundation.events.ClientChanged;
import assay.foundation.events.CreditScoreChanged;
import assay.foundation.events.InteractionRecorded;
import assay.scoring.Callers;
import assay.scoring.OtherServices;
import assay.scoring.ServiceTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@ServiceTest
class RescoringByEventTest {

    @Inject
    CreditFixture given;

    @Inject
    OtherServices others;

    @Inject
    ScoreEvents told;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    final String portfolio = OtherServices.newPortfolio();

    @Test
    void a_repayment_taken_back_lowers_the_score_at_once() {
        UUID client = scoredToday();
        int before = points(client);
        Instant now = clock.instant();
        InteractionRecorded repayment =
                OtherServices.transaction(client, portfolio, "REPAYMENT", today().minusDays(3), 100_000, now, null);

        others.publish(List.of(repayment));
        int better = points(client);
        others.publish(List.of(OtherServices.reversal(repayment, now)));

        assertThat(better).isGreaterThan(before);
        assertThat(points(client)).isLessThan(before);
        officer()
                .get("/v1/clients/{id}/credit-scores", client)
                .then()
                .body("items.occasion", contains("NEW_FACTS", "NEW_FACTS", "REQUEST"))
                .body("items.version", contains(3, 2, 1))
                .body("items[0].decidedBy", equalTo("scoring-service"))
                .body("items[0].inputs.figures.minimumDscr", equalTo(1.25));
        assertThat(told.about(client, 3))
                .extracting(CreditScoreChanged::version, CreditScoreChanged::points, CreditScoreChanged::overridden)
                .containsExactly(tuple(1L, before, false), tuple(2L, better, false), tuple(3L, points(client), false));
    }

    @Test
    void facts_that_leave_the_score_as_it_is_leave_no_trace() {
        UUID client = scoredToday();

        others.publish(List.of(OtherServices.purchase(client, portfolio, today().minusDays(3), 5_000)));

        officer().get("/v1/clients/{id}/credit-scores", client).then().body("items", hasSize(1));
        assertThat(versionOf(client)).isEqualTo(1);
    }

    @Test
    void a_client_that_was_never_scored_is_not_scored_by_facts() {
        UUID client = given.client(portfolio, "default");

        others.publish(List.of(OtherServices.purchase(client, portfolio, today().minusDays(3), 5_000)));

        officer().get("/v1/clients/{id}/credit-score", client).then().statusCode(404);
    }

    @Test
    void another_profile_moves_the_client_to_another_segment() {
        UUID client = scoredToday();

        others.publish(List.of(changed(client, "PARTNER")));

        officer()
                .get("/v1/clients/{id}/credit-score", client)
                .then()
                .body("occasion", equalTo("PROFILE_CHANGE"))
                .body("decision.outcome", equalTo("REFER"))
                .body("decision.rule", equalTo("not-a-corporate-borrower"));
    }

    @Test
    void erasing_a_client_leaves_its_decisions_to_the_auditor_and_names_nobody() {
        UUID client = scoredToday();
        String decision = officer().get("/v1/clients/{id}/credit-score", client).path("id");

        others.erase(client);

        officer().get("/v1/clients/{id}/credit-score", client).then().statusCode(404);
        Callers.readerOf("default")
                .get("/v1/credit-decisions/{id}", decision)
                .then()
                .statusCode(404);
        auditor()
                .get("/v1/credit-decisions/{id}", decision)
                .then()
                .statusCode(200)
                .body("clientId", nullValue());
        CreditFixture.auditor()
                .post("/v1/credit-decisions/{id}/replays", decision)
                .then()
                .body("equal", equalTo(true));
        int mentions = jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT count(*) FROM credit_decision WHERE inputs::text LIKE :it OR result::text LIKE :it")
                .bind("it", "%" + client + "%")
                .mapTo(int.class)
                .one());
        assertThat(mentions).isZero();
    }

    private UUID scoredToday() {
        UUID client = given.client(portfolio, "default");
        officer()
                .body(Map.of("statementDate", today().minusMonths(3).toString(), "figures", CreditFixture.figures()))
                .post("/v1/clients/{id}/credit-scores", client)
                .then()
                .statusCode(201)
                .body("outcome", equalTo("ACCEPT"));
        return client;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private int points(UUID client) {
        return officer()
                .get("/v1/clients/{id}/credit-score", client)
                .then()
                .statusCode(200)
                .extract()
                .path("score.points");
    }

    private long versionOf(UUID client) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT version FROM credit_subject WHERE client_id = :client")
                        .bind("client", client)
                        .mapTo(long.class)
                        .one());
    }

    private ClientChanged changed(UUID client, String type) {
        return new ClientChanged(
                client,
                2,
                portfolio,
                type,
                null,
                "LEGAL",
                null,
                null,
                null,
                null,
                "default",
                "CONTRACT",
                List.of(),
                clock.instant());
    }
}
