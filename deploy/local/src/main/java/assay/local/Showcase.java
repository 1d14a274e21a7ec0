package assay.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Two people of a bank take a loaded portfolio to ranked clients: one fits and scores, the other releases the model. */
final class Showcase {

    private static final Set<String> ANALYST =
            Set.of("client-reader", "client-writer", "interaction-writer", "score-reader", "model-owner", "operator");
    private static final Set<String> VALIDATOR = Set.of("score-reader", "model-validator");
    private static final int SHOWN = 12;

    private final Stack stack;
    private final String portfolio;
    private final PrintStream out;
    private final Api analyst;
    private final Journey journey;
    private final Paste paste;

    Showcase(Stack stack, String portfolio, PrintStream out) {
        this.stack = stack;
        this.portfolio = portfolio;
        this.out = out;
        this.analyst = stack.caller("analyst", ANALYST);
        this.paste = new Paste(portfolio, stack.gateway());
        this.journey = new Journey(analyst, stack.caller("validator", VALIDATOR), portfolio, out);
    }

    Journey journey() {
        return journey;
    }

    /** Rows of an import that are in the log now, whether this import or an earlier one brought them. */
    static long recorded(JsonNode job) {
        JsonNode progress = job.path("progress");
        return progress.path("accepted").asLong() + progress.path("duplicate").asLong();
    }

    /**
     * Fits, releases, scores, and prints the result with a call to paste.
     *
     * @param transactions how many transactions the log holds for this portfolio
     */
    void show(long transactions) {
        JsonNode activity = journey.awaitProjection(transactions);
        ObjectNode request = Api.JSON.createObjectNode();
        request.put("observedUntil", activity.path("lastDay").asText());
        JsonNode model = journey.fit(request);
        if (model.path("status").asText().equals("REJECTED")) {
            out.printf(
                    "%nNo model fits these transactions: %s%n",
                    model.path("reason").path("text").asText());
            printAddresses("/v1/valuation-models/" + model.path("id").asText());
            return;
        }
        journey.activate(model);
        journey.rescore(activity.path("lastDay").asText());
        printRanking(model, activity);
    }

    private void printRanking(JsonNode model, JsonNode activity) {
        JsonNode ranked = journey.ranked(SHOWN).path("items");
        int horizon = model.path("horizonWeeks").asInt();
        out.printf(
                Locale.ROOT,
                "%nPortfolio '%s': %,d clients, %,d transactions until %s; value over %d weeks at %s a year%n%n",
                portfolio,
                activity.path("clients").asLong(),
                activity.path("transactions").asLong(),
                activity.path("lastDay").asText(),
                horizon,
                model.path("discountRate").asText());
        Map<String, String> names = new HashMap<>();
        new RankedTable(out).print(ranked, horizon, id -> names.computeIfAbsent(id, this::nameOf));
        printRefusal();
        printAddresses("/v1/clients/" + ranked.path(0).path("clientId").asText() + "/valuation?asOf="
                + activity.path("lastDay").asText());
    }

    /**
     * What a credit officer sees of the most valuable client.
     *
     * @param asOf day of the score
     */
    void showCredit(String asOf) {
        String client = journey.ranked(1).path("items").path(0).path("clientId").asText();
        new OfficerScreen(stack, analyst, paste, out).show(client, nameOf(client), asOf);
    }

    /** One client without a number, and why: an honest refusal is part of the product. */
    private void printRefusal() {
        JsonNode unvalued =
                analyst.get("/v1/valuations?portfolio=%s&state=INSUFFICIENT_HISTORY&limit=1".formatted(portfolio));
        JsonNode client = unvalued.path("items").path(0);
        if (client.isObject()) {
            out.printf(
                    "%n   %s: no number. %s%n",
                    nameOf(client.path("clientId").asText()),
                    client.path("reasons").path(0).path("text").asText());
        }
    }

    private void printAddresses(String path) {
        out.printf("%nContract: %s/docs%n%n", stack.gateway());
        out.printf("Paste this for the first client's value with its parts:%n%s%n", paste.get(path));
    }

    private String nameOf(String clientId) {
        return analyst.get("/v1/clients/" + clientId).path("name").asText(clientId);
    }
}
