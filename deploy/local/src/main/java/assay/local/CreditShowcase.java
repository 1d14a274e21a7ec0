package assay.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.Locale;

/** Shows the credit score of one client with its reasons. */
final class CreditShowcase {

    private static final int REASONS = 3;

    private final Api reader;
    private final CreditJourney journey;
    private final PrintStream out;

    CreditShowcase(Api reader, CreditJourney journey, PrintStream out) {
        this.reader = reader;
        this.journey = journey;
        this.out = out;
    }

    /** Releases what ships, scores the client on invented figures, and prints the decision. */
    void show(String clientId, String name, String asOf) {
        journey.releaseDefaults();
        String statementDate = Integer.parseInt(asOf.substring(0, 4)) - 1 + "-12-31";
        journey.score(
                clientId, asOf, statementDate, CreditJourney.inventedFigures(), "credit/" + clientId + "/" + asOf);
        JsonNode decision = reader.get("/v1/clients/" + clientId + "/credit-score");
        JsonNode score = decision.path("score");
        out.printf(
                Locale.ROOT,
                "%nCredit score of %s, on invented statement and project figures (expert card: its PD is an assumption)%n"
                        + "   %d points, grade %s (PD %.2f %%), %s by %s%n",
                name,
                score.path("points").asInt(),
                score.path("grade").asText(),
                100 * score.path("gradePd").asDouble(),
                decision.path("decision").path("outcome").asText(),
                decision.path("decision").path("rule").asText());
        int shown = 0;
        for (JsonNode reason : decision.path("reasons")) {
            if (shown++ < REASONS) {
                out.printf("   - %s%n", reason.path("text").asText());
            }
        }
        for (JsonNode change : decision.path("nextGrade").path("changes")) {
            out.printf(
                    "   Grade %s is in reach with: %s %s%n",
                    decision.path("nextGrade").path("grade").asText(),
                    change.path("label").asText(),
                    change.path("to").asText());
        }
    }
}
