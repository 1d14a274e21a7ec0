package assay.scoring.evaluations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import assay.scoring.Callers;
import assay.scoring.ServiceTest;
import assay.scoring.creditscore.domain.EconomicScenario;
import assay.scoring.creditscore.domain.MasterScale;
import assay.scoring.scorecards.StoredCards;
import assay.scoring.scorecards.domain.Scorecard;
import assay.scoring.scorecards.domain.evaluation.RandomCards;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** A released master scale grades free records too. */
@ServiceTest
class GradesTest {

    private static final MasterScale SCALE = new MasterScale(
            "test",
            0.0003,
            0.3,
            List.of("G1", "G2", "G3", "G4", "G5", "G6", "G7", "G8", "G9", "G10", "G11", "G12"),
            "D",
            List.of(new EconomicScenario("BASE", 0), new EconomicScenario("DOWNTURN", 0.5)));

    @Inject
    StoredCards stored;

    @Inject
    Jdbi jdbi;

    @Inject
    ObjectMapper mapper;

    @Test
    void the_grade_is_that_of_the_score_and_the_change_on_request_reaches_a_better_one() throws Exception {
        String portfolio = portfolioWithScale();
        int reached = 0;
        for (int seed = 0; seed < 15; seed++) {
            RandomCards random = new RandomCards(seed);
            Scorecard card = random.card(8);
            UUID id = stored.released(card);
            Map<String, Object> record = EvaluationsTest.json(random.record(card));
            JsonPath answer = evaluate(id, record, portfolio, true)
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            double pd = card.scale().probabilityOfDefault(answer.getInt("items[0].score"));
            assertThat(answer.getString("items[0].grade.name"))
                    .isEqualTo(SCALE.gradeOf(pd).name());
            double gradePd = answer.getDouble("items[0].grade.pd");
            assertThat(gradePd).isEqualTo(SCALE.gradeOf(pd).pd());
            assertThat(answer.getDouble("items[0].pdPit.BASE")).isCloseTo(gradePd, within(1e-12));
            assertThat(odds(answer.getDouble("items[0].pdPit.DOWNTURN")))
                    .isCloseTo(odds(gradePd) * Math.exp(0.5), within(1e-9));
            if (answer.getString("items[0].counterfactual.state").equals("REACHED")) {
                Map<String, Object> changed = new HashMap<>(record);
                answer.<Map<String, Object>>getList("items[0].counterfactual.changes")
                        .forEach(change -> changed.put((String) change.get("characteristic"), change.get("to")));
                int better = evaluate(id, changed, portfolio, false).extract().path("items[0].grade.notch");
                assertThat(better).isLessThan(answer.getInt("items[0].grade.notch"));
                reached++;
            }
        }
        assertThat(reached).isGreaterThan(3);
    }

    @Test
    void without_a_released_scale_there_is_no_grade_to_ask_for() {
        RandomCards random = new RandomCards(3);
        Scorecard card = random.card(4);
        UUID id = stored.released(card);
        Map<String, Object> record = EvaluationsTest.json(random.record(card));
        Optional<UUID> released = retireTheGeneralScale();
        try {
            evaluate(id, record, "no-such-portfolio", false).statusCode(200).body("items[0].grade", nullValue());
            evaluate(id, record, "no-such-portfolio", true)
                    .statusCode(422)
                    .body("code", equalTo("master-scale-absent"));
        } finally {
            released.ifPresent(this::release);
        }
    }

    /** Another test may have released one for every portfolio. */
    private Optional<UUID> retireTheGeneralScale() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        UPDATE credit_policy SET status = 'RETIRED'
                        WHERE kind = 'MASTER_SCALE' AND portfolio = '*' AND status = 'ACTIVE' RETURNING id
                        """).mapTo(UUID.class).findOne());
    }

    private void release(UUID scale) {
        jdbi.useHandle(handle -> handle.createUpdate("UPDATE credit_policy SET status = 'ACTIVE' WHERE id = :id")
                .bind("id", scale)
                .execute());
    }

    private static ValidatableResponse evaluate(
            UUID id, Map<String, Object> record, String portfolio, boolean nextGrade) {
        return Callers.reader()
                .body(Map.of(
                        "record", record, "portfolio", portfolio, "nextGrade", nextGrade, "minimumCompleteness", 0))
                .post("/v1/scorecards/{id}/evaluations", id)
                .then();
    }

    private static double odds(double pd) {
        return pd / (1 - pd);
    }

    private String portfolioWithScale() throws JsonProcessingException {
        UUID id = UUID.randomUUID();
        String document = mapper.writeValueAsString(SCALE);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO credit_policy (id, kind, portfolio, number, version, status, document, author,
                            created_at, activated_by, activated_at)
                        VALUES (:id, 'MASTER_SCALE', :portfolio, 1, 2, 'ACTIVE', CAST(:document AS json), 'owner',
                            '2025-01-01T00:00:00Z', 'validator', '2025-01-02T00:00:00Z')
                        """)
                .bind("id", id)
                .bind("portfolio", "p-" + id)
                .bind("document", document)
                .execute());
        return "p-" + id;
    }
}
