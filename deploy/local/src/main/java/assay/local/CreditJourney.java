package assay.local;

import assay.local.Api.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * From a client to a credit decision, through the public interface only: a second person releases what the product
 * brings along as a candidate, an officer asks for the score.
 */
public final class CreditJourney {

    private static final String AUTHOR = "assay";
    private static final String PURPOSE = "credit";

    private final Api officer;
    private final Api validator;

    /**
     * @param officer asks for credit scores
     * @param validator releases card, master scale and strategy
     */
    public CreditJourney(Api officer, Api validator) {
        this.officer = officer;
        this.validator = validator;
    }

    /**
     * The second person releases the expert card, the master scale, the strategy and the slotting card that ship; twice
     * changes nothing.
     */
    public void releaseDefaults() {
        release("slotting-cards", "?limit=200", "author");
        release("scorecards", "?limit=200&purpose=" + PURPOSE, "requestedBy");
        release("master-scales", "?limit=200", "author");
        release("decision-strategies", "?limit=200", "author");
    }

    /**
     * Scores a client.
     *
     * @param figures what no service holds: figures of a statement and a project
     * @return the decision in short
     */
    public JsonNode score(String clientId, String asOf, String statementDate, ObjectNode figures, String key) {
        ObjectNode request = Api.JSON.createObjectNode().put("asOf", asOf).put("statementDate", statementDate);
        request.set("figures", figures);
        return officer.post("/v1/clients/%s/credit-scores".formatted(clientId), request, key)
                .body();
    }

    /**
     * Rates a project with the released slotting card.
     *
     * @param project the bank's reference
     * @param exposure amount at default in yuan, a decimal string
     */
    public JsonNode rate(String project, String exposure, String key) {
        ObjectNode request = Api.JSON
                .createObjectNode()
                .put("project", project)
                .put("projectName", "Invented solar park")
                .put("maturityYears", 12);
        request.putObject("exposureAtDefault").put("amount", exposure).put("currency", "CNY");
        ObjectNode choices = request.putObject("choices");
        releasedSlottingCard()
                .path("document")
                .path("factors")
                .findValues("subFactors")
                .forEach(subFactors -> subFactors.forEach(subFactor -> choices.put(
                        subFactor.path("code").asText(),
                        inventedChoice(subFactor.path("code").asText()))));
        return officer.post("/v1/slotting-ratings", request, key).body();
    }

    private JsonNode releasedSlottingCard() {
        for (JsonNode card : validator.get("/v1/slotting-cards?limit=200").path("items")) {
            if (card.path("author").asText().equals(AUTHOR)) {
                return validator.get("/v1/slotting-cards/" + card.path("id").asText());
            }
        }
        throw new StackFailure("No slotting card ships.");
    }

    private static String inventedChoice(String subFactor) {
        return switch (subFactor) {
            case "offtake", "approvals" -> "STRONG";
            case "completion", "sponsor-support" -> "SATISFACTORY";
            default -> "GOOD";
        };
    }

    /** Figures of an invented company with a solar park under construction. */
    public static ObjectNode inventedFigures() {
        return Api.JSON
                .createObjectNode()
                .put("equity", 640.0)
                .put("totalAssets", 2_100.0)
                .put("totalLiabilities", 1_460.0)
                .put("currentAssets", 610.0)
                .put("currentLiabilities", 430.0)
                .put("retainedEarnings", 140.0)
                .put("ebit", 175.0)
                .put("interestExpense", 68.0)
                .put("revenue", 940.0)
                .put("priorRevenue", 905.0)
                .put("minimumDscr", 1.24)
                .put("gearing", 0.74)
                .put("contractedRevenueShare", 0.72)
                .put("completionShare", 0.45)
                .put("managementExperienceYears", 11.0)
                .put("sponsorProjectCount", 4.0)
                .put("worstDaysPastDue12m", 5.0)
                .put("disclosureDelayDays", 20.0)
                .put("upheldComplaintCount12m", 0.0)
                .put("largestCustomerShare", 0.46);
    }

    private void release(String collection, String query, String author) {
        for (JsonNode candidate : validator.get("/v1/" + collection + query).path("items")) {
            boolean shipped = candidate.path(author).asText().equals(AUTHOR);
            if (shipped && candidate.path("status").asText().equals("CANDIDATE")) {
                String path =
                        "/v1/%s/%s".formatted(collection, candidate.path("id").asText());
                Answer current = validator.read(path);
                validator.put(path + "/activation", current.etag(), Api.JSON.createObjectNode());
            }
        }
    }
}
