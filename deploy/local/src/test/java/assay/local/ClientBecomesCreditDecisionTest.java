package assay.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A client through the gateway only: registered, scored with the expert card that a second person released, overridden by
 * two people, reviewed by another one, and every decision replayed. A project likewise, with the slotting card.
 */
@ResourceLock(RunningStack.DEFAULT_CARDS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClientBecomesCreditDecisionTest {

    private static final Set<String> OFFICER = Set.of("credit-officer", "score-reader");

    private final Api analyst = RunningStack.analyst();
    private final Api officer = RunningStack.get().caller("officer", OFFICER);
    private final Api second = RunningStack.get().caller("second-officer", OFFICER);
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Test
    void a_client_becomes_a_decision_that_people_may_depart_from_and_anybody_can_recompute() {
        CreditJourney journey = new CreditJourney(officer, RunningStack.validator());
        journey.releaseDefaults();
        String client = registered();

        JsonNode receipt = score(journey, client);
        String decision = receipt.path("id").asText();
        JsonNode english = officer.get("/v1/clients/" + client + "/credit-score");
        JsonNode chinese = officer.get("/v1/clients/" + client + "/credit-score", "zh");
        assertThat(english.path("id").asText()).isEqualTo(decision);
        assertThat(english.path("score").path("pdAssumed").asBoolean()).isTrue();
        assertThat(english.path("reasons").path(0).path("text").asText()).matches("[ -~]+");
        assertThat(chinese.path("reasons").path(0).path("text").asText()).containsPattern("\\p{IsHan}");

        int notch = english.path("score").path("notch").asInt();
        override(decision, Integer.toString(notch + 1));
        assertThat(officer.get("/v1/clients/" + client + "/credit-score")
                        .path("override")
                        .path("value")
                        .asText())
                .isEqualTo(Integer.toString(notch + 1));

        String changed = reviewed(decision);
        assertThat(officer.get("/v1/credit-decisions/" + changed)
                        .path("reviewedId")
                        .asText())
                .isEqualTo(decision);
        for (String each : new String[] {decision, changed}) {
            JsonNode replay = officer.post(
                            "/v1/credit-decisions/" + each + "/replays", Api.JSON.createObjectNode(), "replay/" + each)
                    .body();
            assertThat(replay.path("equal").asBoolean()).as(each).isTrue();
        }
    }

    @Test
    void a_project_is_rated_with_the_slotting_card_that_a_second_person_released() {
        CreditJourney journey = new CreditJourney(officer, RunningStack.validator());
        journey.releaseDefaults();

        String id = journey.rate("E2E-SOLAR-1", "100000000.00", "e2e/rating")
                .path("id")
                .asText();

        JsonNode rating = officer.get("/v1/slotting-ratings/" + id);
        BigDecimal exposure = decimal(rating.path("exposureAtDefault"));
        assertThat(rating.path("class").asText()).isEqualTo("GOOD");
        assertThat(rating.path("riskWeight").asDouble()).isEqualTo(0.9);
        assertThat(decimal(rating.path("capital"))).isEqualByComparingTo(exposure.multiply(new BigDecimal("0.072")));
        assertThat(decimal(rating.path("expectedLoss")))
                .isEqualByComparingTo(exposure.multiply(new BigDecimal("0.008")));
        assertThat(officer.post("/v1/slotting-ratings/" + id + "/replays", Api.JSON.createObjectNode(), "e2e/rated")
                        .body()
                        .path("identical")
                        .asBoolean())
                .isTrue();
    }

    private static BigDecimal decimal(JsonNode money) {
        return new BigDecimal(money.path("amount").asText());
    }

    private String registered() {
        ObjectNode request = Api.JSON.createObjectNode();
        request.putObject("externalRef").put("system", "E2E").put("id", "credit-1");
        request.put("type", "CORPORATE_BORROWER")
                .put("name", "Lotus Solar Park")
                .put("portfolio", "credit");
        return analyst.post("/v1/clients", request, "e2e/credit/client")
                .body()
                .path("id")
                .asText();
    }

    /** Scoring hears of a new client by an event, within moments. */
    private JsonNode score(CreditJourney journey, String client) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(300))
                .ignoreExceptionsInstanceOf(StackFailure.class)
                .until(
                        () -> journey.score(
                                client,
                                today.toString(),
                                today.minusMonths(4).toString(),
                                CreditJourney.inventedFigures(),
                                "e2e/credit/score"),
                        answer -> answer.path("id").isTextual());
    }

    private void override(String decision, String grade) {
        ObjectNode request = Api.JSON
                .createObjectNode()
                .put("grade", grade)
                .put("reason", "PENDING_LITIGATION")
                .put("expiresOn", today.plusDays(90).toString());
        String path = "/v1/credit-decisions/" + decision + "/overrides";
        String override =
                officer.post(path, request, "e2e/override").body().path("id").asText();
        ObjectNode verdict = Api.JSON.createObjectNode().put("approved", true);
        assertThatThrownBy(() -> officer.post(path + "/" + override + "/verdicts", verdict, "e2e/own-verdict"))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("422");
        second.post(path + "/" + override + "/verdicts", verdict, "e2e/verdict");
    }

    private String reviewed(String decision) {
        ObjectNode request = Api.JSON
                .createObjectNode()
                .put("reason", "CLIENT_OBJECTS")
                .put("deadline", today.plusDays(30).toString());
        String path = "/v1/credit-decisions/" + decision + "/reviews";
        String review =
                officer.post(path, request, "e2e/review").body().path("id").asText();
        String outcome = officer.get("/v1/credit-decisions/" + decision)
                .path("decision")
                .path("outcome")
                .asText();
        ObjectNode changed = Api.JSON
                .createObjectNode()
                .put("changedTo", outcome.equals("DECLINE") ? "REFER" : "DECLINE")
                .put("reason", "INPUTS_CORRECTED");
        return second.post(path + "/" + review + "/outcomes", changed, "e2e/outcome")
                .body()
                .path("newDecisionId")
                .asText();
    }
}
