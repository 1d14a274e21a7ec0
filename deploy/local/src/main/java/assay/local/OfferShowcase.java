package assay.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.Locale;

/** Shows what can be offered to one client: options in the order of the policy, with rate, cover and schedule. */
final class OfferShowcase {

    private static final int PAYMENTS = 2;

    private final FinancingJourney journey;
    private final Api reader;
    private final PrintStream out;

    OfferShowcase(FinancingJourney journey, Api reader, PrintStream out) {
        this.journey = journey;
        this.reader = reader;
        this.out = out;
    }

    /**
     * Releases the policy that ships, proposes the financing of an invented solar park, and prints the options.
     *
     * @param start day of the first drawing
     * @param link makes the command that shows a path's answer
     */
    void show(String clientId, String name, String start, Link link) {
        journey.releasePolicy();
        String proposal = journey.propose(clientId, start, "offer/" + clientId + "/" + start)
                .path("id")
                .asText();
        JsonNode shown = reader.get("/v1/financing-proposals/" + proposal);
        out.printf("%nFinancing of an invented solar park for %s, by the policy that ships%n", name);
        for (JsonNode option : shown.path("options")) {
            out.printf(
                    Locale.ROOT,
                    "   %d. %s: %s %s, %d months at %.3f %% (effective %.3f %%), least cover %.2f: %s%n",
                    option.path("rank").asInt(),
                    option.path("title").asText(),
                    option.path("amount").path("amount").asText(),
                    option.path("amount").path("currency").asText(),
                    option.path("terms").path("tenorMonths").asInt(),
                    100 * option.path("price").path("rate").asDouble(),
                    100 * option.path("effectiveRate").asDouble(),
                    option.path("cover").path("minimumDscr").asDouble(),
                    option.path("reasons").path(0).asText());
        }
        JsonNode schedule = shown.path("options").path(0).path("schedule");
        for (int i = 0; i < PAYMENTS; i++) {
            JsonNode line = schedule.path(i);
            out.printf(
                    "      %s pays %s (interest %s), owes %s%n",
                    line.path("due").asText(),
                    line.path("payment").asText(),
                    line.path("interest").asText(),
                    line.path("closing").asText());
        }
        out.printf("   offer: %s%n", link.to("/v1/financing-proposals/" + proposal));
    }

    /** Makes a command to paste. */
    interface Link {
        String to(String path);
    }
}
