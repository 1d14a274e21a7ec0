package assay.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.Locale;

/** Shows the credit score of one client with its reasons, and the class of one project. */
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

    /** Rates an invented project with the slotting card that ships; {@link #show} has released it. */
    void showProject(String project, String asOf) {
        JsonNode receipt = journey.rate(project, "100000000.00", "slotting/" + project + "/" + asOf);
        JsonNode rating =
                reader.get("/v1/slotting-ratings/" + receipt.path("id").asText());
        out.printf(
                Locale.ROOT,
                "%nProject %s, on invented judgements (slotting card: expert judgement)%n"
                        + "   class %s, risk weight %.0f %%, expected loss %.1f %%; on %s %s: capital %s, expected loss"
                        + " %s%n",
                project,
                rating.path("class").asText(),
                100 * rating.path("riskWeight").asDouble(),
                100 * rating.path("expectedLossShare").asDouble(),
                rating.path("exposureAtDefault").path("amount").asText(),
                rating.path("exposureAtDefault").path("currency").asText(),
                rating.path("capital").path("amount").asText(),
                rating.path("expectedLoss").path("amount").asText());
    }
}
