package assay.scoring.scorecards;

import static assay.scoring.scorecards.ScorecardRequests.developed;
import static assay.scoring.scorecards.ScorecardRequests.newPurpose;
import static assay.scoring.scorecards.ScorecardRequests.release;
import static assay.scoring.scorecards.ScorecardRequests.releaseAs;
import static assay.scoring.scorecards.ScorecardRequests.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import assay.scoring.Callers;
import assay.scoring.ServiceTest;
import assay.scoring.documents.Documents;
import assay.scoring.scorecards.domain.development.SimulatedSample;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** A card is developed from a file by one person and released by another, after it has passed its self-test. */
@ServiceTest
class ScorecardLifeTest {

    private static final String SAMPLE = SimulatedSample.of(7, 3000).csv(",");

    @Inject
    Scorecards cards;

    @Inject
    Jdbi jdbi;

    @Test
    void a_sample_becomes_a_card_that_a_second_person_releases() throws Exception {
        String purpose = newPurpose();
        String card = developed(settings(purpose), SAMPLE);

        Callers.owner()
                .get(card)
                .then()
                .body("status", equalTo("CANDIDATE"))
                .body("card.characteristics", containsInAnyOrder("debt", "age", "income", "trade"))
                .body("report.crossValidation.folds", hasSize(5))
                .body("report.calibratedMean", closeTo(0.02, 1e-9))
                .body("warnings.code", contains("approved-only"))
                .body("lineage.definitionOfBad", equalTo("90 days past due"))
                .body("lineage.sampleHash", equalTo(sha256(SAMPLE)));
        String document = Callers.owner().get(card + "/document").asString();
        Callers.owner().get(card).then().body("card.documentHash", equalTo(sha256(document)));
        releaseAs("owner", card).statusCode(422).body("code", equalTo("four-eyes"));
        release(card).statusCode(200).body("status", equalTo("ACTIVE")).body("activatedBy", equalTo("validator"));

        RegisteredCard active = cards.active(purpose).orElseThrow();
        assertThat(card).endsWith(active.id().toString());
        CardDocument whole = CardDocument.read(document);
        assertThat(whole.card()).isEqualTo(active.card());
        assertThat(Documents.writeSparse(whole)).isEqualTo(document);
    }

    @Test
    void the_document_holds_all_of_the_model() throws Exception {
        String card = developed(settings(newPurpose()), SAMPLE);

        JsonPath document = Callers.owner()
                .get(card + "/document")
                .then()
                .statusCode(200)
                .body("documentVersion", equalTo(2))
                .body("sign", containsString("higher is safer"))
                .body("card.scale.pdo", equalTo(20.0))
                .body("card.characteristics.coefficient", everyItem(lessThan(0.0)))
                .body("card.reference.shares", hasSize(greaterThan(5)))
                .body("selfTest.size()", greaterThan(30))
                .body("lineage.sampleHash", equalTo(sha256(SAMPLE)))
                .body("lineage.settings.population", equalTo("APPROVED_ONLY"))
                .body("lineage.types.find { it.name == 'trade' }.type", equalTo("CATEGORICAL"))
                .extract()
                .jsonPath();
        JsonPath shown = Callers.owner().get(card).jsonPath();
        assertThat(document.getMap("lineage.metrics.crossValidation"))
                .isEqualTo(shown.getMap("report.crossValidation"));
        assertThat(document.getList("lineage.metrics.columns.informationValue"))
                .isEqualTo(shown.getList("report.columns.informationValue"));
    }

    @Test
    void releasing_the_next_card_of_a_purpose_retires_the_one_before() {
        String purpose = newPurpose();
        String settings = settings(purpose);
        String first = developed(settings, SAMPLE);
        String second = developed(settings, SimulatedSample.of(8, 1500).csv(","));
        release(first).statusCode(200);
        release(second).statusCode(200);

        Callers.owner().get(first).then().body("status", equalTo("RETIRED")).body("version", equalTo(1));
        Callers.owner().get(second).then().body("status", equalTo("ACTIVE")).body("version", equalTo(2));
        Callers.owner()
                .get("/v1/scorecards?purpose={purpose}", purpose)
                .then()
                .body("items.status", contains("ACTIVE", "RETIRED"))
                .body("items.report", contains(nullValue(), nullValue()));
        release(first).statusCode(200).body("status", equalTo("ACTIVE"));
    }

    @Test
    void a_release_needs_the_present_revision() {
        String card = developed(settings(newPurpose()), SAMPLE);

        Callers.validator().put(card + "/activation").then().statusCode(428);
        Callers.validator()
                .header("If-Match", "\"1\"")
                .put(card + "/activation")
                .then()
                .statusCode(412);
    }

    @Test
    void a_card_that_scores_differently_than_when_it_was_made_is_not_released() {
        String card = developed(settings(newPurpose()), SAMPLE);
        UUID id = UUID.fromString(card.substring(card.lastIndexOf('/') + 1));
        jdbi.useHandle(handle -> {
            String document = handle.createQuery("SELECT document FROM scorecard WHERE id = ?")
                    .bind(0, id)
                    .mapTo(String.class)
                    .one();
            String changed = document.replaceFirst("\"logGoodOdds\":(-?)0\\.", "\"logGoodOdds\":$10.0");
            handle.execute(
                    "UPDATE scorecard SET document = ?, document_hash = ? WHERE id = ?",
                    changed,
                    Documents.hash(changed),
                    id);
        });

        release(card).statusCode(422).body("code", equalTo("self-test-failed"));
        Callers.owner().get(card).then().body("status", equalTo("CANDIDATE"));
    }

    @Test
    void types_that_were_found_wait_to_be_confirmed() {
        String card = developed(settings(newPurpose(), ""), SAMPLE);
        String etag = Callers.owner()
                .get(card)
                .then()
                .body("status", equalTo("AWAITING_TYPES"))
                .body("types.find { it.name == 'trade' }.type", equalTo("CATEGORICAL"))
                .body("types.find { it.name == 'age' }.type", equalTo("NUMERIC"))
                .body("card", nullValue())
                .extract()
                .header("ETag");
        release(card).statusCode(409).body("code", equalTo("card-not-activatable"));
        Callers.owner()
                .header("If-Match", etag)
                .body("[{\"name\":\"age\",\"type\":\"NUMERIC\"},{\"name\":\"shoe\",\"type\":\"NUMERIC\"}]")
                .put(card + "/types")
                .then()
                .statusCode(400)
                .body("errors.find { it.pointer == '/1/name' }.code", equalTo("column-not-open"))
                .body("errors.code", hasItem("column-unconfirmed"));

        Callers.owner()
                .header("If-Match", etag)
                .body("""
                        [{"name":"debt","type":"NUMERIC"},{"name":"age","type":"CATEGORICAL"},
                         {"name":"income","type":"NUMERIC"},{"name":"trade","type":"CATEGORICAL"},
                         {"name":"noise","type":"NUMERIC"}]""")
                .put(card + "/types")
                .then()
                .statusCode(200);
        ScorecardRequests.await(card, "FITTING");

        Callers.owner()
                .get(card)
                .then()
                .body("status", equalTo("CANDIDATE"))
                .body("report.columns.find { it.name == 'age' }.type", equalTo("CATEGORICAL"));
    }

    @Test
    void the_same_key_and_sample_make_one_card() {
        String settings = settings(newPurpose());
        String key = UUID.randomUUID().toString();
        String first = upload(settings, key, SAMPLE, 202);
        String again = upload(settings, key, SAMPLE, 202);

        assertThat(again).isEqualTo(first);
        upload(settings, key, SAMPLE + "\n", 422);
        ScorecardRequests.await(ScorecardRequests.path(first), "FITTING");
    }

    @Test
    void unknown_settings_and_missing_roles_are_refused() {
        Callers.owner()
                .contentType("text/csv")
                .body("a,b\n")
                .post("/v1/scorecards?settings={id}", UUID.randomUUID())
                .then()
                .statusCode(422)
                .body("code", equalTo("settings-unknown"));
        Callers.owner()
                .contentType("text/csv")
                .body("a,b\n")
                .post("/v1/scorecards")
                .then()
                .statusCode(400);
        Callers.reader()
                .contentType("text/csv")
                .body("a,b\n")
                .post("/v1/scorecards?settings={id}", UUID.randomUUID())
                .then()
                .statusCode(403);
        Callers.owner().get("/v1/scorecards/{id}", UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void settings_that_contradict_themselves_are_refused_part_by_part() {
        Callers.owner()
                .body("""
                        {"name":"x","label":{"column":"y","bad":["1"],"good":["1"]},"definitionOfBad":"x",
                         "outcomeWindowMonths":12,"population":"THROUGH_THE_DOOR",
                         "columns":[{"name":"a","type":"NUMERIC","cuts":[3,2]},{"name":"a","specials":["none"]}],
                         "centralTendency":{"rate":0.02,"period":"x","conservatism":0.02}}""")
                .post("/v1/scorecard-settings")
                .then()
                .statusCode(400)
                .body(
                        "errors.code",
                        containsInAnyOrder(
                                "good-and-bad", "not-ascending", "named-twice", "special-no-number", "above-rate"));
        Callers.owner()
                .body(ScorecardRequests.SETTINGS.formatted("main", "").replace("\"rate\":0.02", "\"rate\":1"))
                .post("/v1/scorecard-settings")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/centralTendency/rate"));
    }

    /** A sample whose bad rate is a design never becomes a card with that rate: there is no card without calibration. */
    @Test
    void there_is_no_development_without_a_central_tendency() {
        String settings = ScorecardRequests.SETTINGS.formatted("main", "");
        String without = settings.replaceFirst("(?s),\\s*\"centralTendency\":\\{[^}]*}", "");
        assertThat(without).isNotEqualTo(settings);

        Callers.owner()
                .body(without)
                .post("/v1/scorecard-settings")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/centralTendency"))
                .body("errors.code", contains("required"));
    }

    private static String upload(String settings, String key, String csv, int status) {
        return Callers.owner()
                .contentType("text/csv")
                .header("Idempotency-Key", key)
                .body(csv)
                .post("/v1/scorecards?settings={id}", settings)
                .then()
                .statusCode(status)
                .header("Location", status == 202 ? notNullValue() : nullValue())
                .extract()
                .header("Location");
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
