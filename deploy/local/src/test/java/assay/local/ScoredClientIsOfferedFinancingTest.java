package assay.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A client with an expert-card score and a cash forecast through the gateway only: options ranked, one chosen, refused to
 * its requester, signed by others, offered, accepted, and computed again to the same hash.
 */
@ResourceLock(RunningStack.DEFAULT_CARDS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScoredClientIsOfferedFinancingTest {

    private static final Set<String> OFFICER = Set.of("credit-officer", "score-reader");
    private static final String PROPOSALS = "/v1/financing-proposals/";

    private final Api officer = RunningStack.get().caller("officer", OFFICER);
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Test
    void a_scored_client_is_offered_what_others_signed_and_anybody_can_recompute() {
        FinancingJourney journey = new FinancingJourney(officer, RunningStack.validator());
        journey.releasePolicy();
        String client = scoredClient();

        JsonNode draft = journey.propose(client, today.toString(), "e2e/financing/proposal");
        String proposal = draft.path("id").asText();
        assertThat(scores(draft)).hasSizeGreaterThan(1).isSortedAccordingTo((one, next) -> Double.compare(next, one));
        JsonNode leading = officer.get(PROPOSALS + proposal).path("options").path(0);
        assertThat(leading.path("schedule")
                        .path(leading.path("schedule").size() - 1)
                        .path("closing")
                        .asText())
                .isEqualTo("0.00");

        int signatures = journey.choose(proposal, leading.path("code").asText())
                .body()
                .path("signaturesNeeded")
                .asInt();
        assertThatThrownBy(() -> journey.sign(officer, proposal, "e2e/financing/own"))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("422");
        for (int i = 0; i < signatures; i++) {
            Api signer = RunningStack.get().caller("signer-" + i, OFFICER);
            journey.sign(signer, proposal, "e2e/financing/signature-" + i);
        }
        journey.step(proposal, "offer");
        journey.step(proposal, "acceptance");

        assertThat(officer.get(PROPOSALS + proposal).path("status").asText()).isEqualTo("ACCEPTED");
        JsonNode replay = officer.post(
                        PROPOSALS + proposal + "/replays", Api.JSON.createObjectNode(), "e2e/financing/replay")
                .body();
        assertThat(replay.path("recomputed").asText())
                .isEqualTo(replay.path("stored").asText());
        assertThat(replay.path("equal").asBoolean()).isTrue();
    }

    @Test
    void an_officer_sees_on_one_screen_what_is_decided_why_with_proof_and_what_is_offered() {
        Stack stack = RunningStack.get();
        var printed = new ByteArrayOutputStream();
        new OfficerScreen(
                        stack,
                        RunningStack.analyst(),
                        new Paste("financing", stack.gateway()),
                        new PrintStream(printed, true, UTF_8))
                .show(scoredClient(), "Heron Solar Park", today.toString());
        String screen = printed.toString(UTF_8);

        assertThat(screen.lines().filter(line -> !line.startsWith(" ") && !line.isBlank()))
                .map(line -> line.split(" ")[0])
                .containsExactly("Decide", "Why", "Prove", "Offer");
        assertThat(screen)
                .contains(
                        "the same to the bit",
                        "who proposed signs: refused with 422",
                        "second officer signs: passed, 1 of")
                .containsPattern("- [A-Z].*\\p{IsHan}")
                .doesNotContain("null", "NaN");
        Matcher price = Pattern.compile("leading offer: ([0-9.]+) % = (.*)").matcher(screen);
        assertThat(price.find()).isTrue();
        double sum = Pattern.compile("-?[0-9]+\\.[0-9]+")
                .matcher(price.group(2))
                .results()
                .mapToDouble(part -> Double.parseDouble(part.group()))
                .sum();
        assertThat(sum).isCloseTo(Double.parseDouble(price.group(1)), within(0.005));
    }

    private String scoredClient() {
        ObjectNode request = Api.JSON.createObjectNode();
        request.putObject("externalRef").put("system", "E2E").put("id", "financing-1");
        request.put("type", "CORPORATE_BORROWER")
                .put("name", "Heron Solar Park")
                .put("portfolio", "financing");
        String client = RunningStack.analyst()
                .post("/v1/clients", request, "e2e/financing/client")
                .body()
                .path("id")
                .asText();
        CreditJourney credit = new CreditJourney(officer, RunningStack.validator());
        credit.releaseDefaults();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(300))
                .ignoreExceptionsInstanceOf(StackFailure.class)
                .until(() -> credit.score(
                                client,
                                today.toString(),
                                today.minusMonths(4).toString(),
                                CreditJourney.inventedFigures(),
                                "e2e/financing/score")
                        .path("id")
                        .isTextual());
        return client;
    }

    private static List<Double> scores(JsonNode draft) {
        List<Double> scores = new ArrayList<>();
        draft.path("options").forEach(option -> scores.add(option.path("score").asDouble()));
        return scores;
    }
}
