package assay.scoring.scorecards;

import static assay.scoring.scorecards.ScorecardRequests.newPurpose;
import static assay.scoring.scorecards.ScorecardRequests.release;
import static assay.scoring.scorecards.ScorecardRequests.releaseAs;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import assay.scoring.Callers;
import assay.scoring.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A card that experts have written is taken if it does not contradict itself. */
@ServiceTest
class JudgementalCardTest {

    private static final String CARD = ScorecardExamples.WRITTEN;

    @Test
    void it_is_a_candidate_labelled_as_judgement_until_a_second_person_releases_it() {
        String card = ScorecardRequests.path(Callers.owner()
                .body(CARD.replace("\"expert\"", '"' + newPurpose() + '"'))
                .post("/v1/judgemental-scorecards")
                .then()
                .statusCode(201)
                .body("status", equalTo("CANDIDATE"))
                .extract()
                .header("Location"));

        Callers.owner()
                .get(card)
                .then()
                .body("origin", equalTo("JUDGEMENTAL"))
                .body("warnings.code", contains("expert-judgement"));
        releaseAs("owner", card).statusCode(422);
        release(card).statusCode(200).body("status", equalTo("ACTIVE"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "points":614                 | "points":616                    | /characteristics/0/bins/0 | card-points-contradict-scale
            "lower":1.5                  | "lower":1.4                     | /characteristics/0/bins/1 | card-bins-overlap
            "lower":1.5                  | "lower":1.6                     | /characteristics/0/bins/1 | card-bins-gap
            "upper":1.5                  | "upper":1.5,"lower":2           | /characteristics/0/bins/0 | card-bounds-descend
            "lower":1.5                  | "lower":1.5,"upper":9           | /characteristics/0/bins/1 | card-bins-unbounded
            "MISSING"                    | "OTHER"                         | /characteristics/0/bins/2 | card-wrong-kind
            "MISSING"                    | "SPECIAL"                       | /characteristics/0/bins/2 | card-bin-empty
            "MISSING"                    | "SPECIAL","values":["none"]     | /characteristics/0/bins/2 | card-not-a-number
            "intercept":3.9              | "intercept":40                  | ''                        | card-pd-out-of-range
            "name":"leverage"            | "name":"applicant_sex"          | /characteristics/0/name   | card-forbidden-attribute
            "name":"leverage"            | "name":"客户性别"                   | /characteristics/0/name   | card-forbidden-attribute
            """)
    void a_contradiction_is_refused_where_it_stands(String part, String replacement, String pointer, String code) {
        Callers.owner()
                .body(CARD.replace(part, replacement))
                .post("/v1/judgemental-scorecards")
                .then()
                .statusCode(400)
                .body("errors.findAll { it.code == '" + code + "' }.pointer", hasItem(pointer));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "NUMERIC"       | "ROMAN"      | /characteristics/0/type
            "ABILITY"       | "LUCK"       | /characteristics/0/repayment
            "pdo":20        | "pdo":0      | /scale/pdo
            "points":614    | "points":"x" | /characteristics/0/bins/0/points
            """)
    void what_the_contract_does_not_know_is_refused_where_it_stands(String part, String replacement, String pointer) {
        Callers.owner()
                .body(CARD.replace(part, replacement))
                .post("/v1/judgemental-scorecards")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(pointer))
                .body("code", not(equalTo("internal-error")));
    }
}
