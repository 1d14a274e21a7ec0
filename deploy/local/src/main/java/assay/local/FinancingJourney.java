package assay.local;

import assay.local.Api.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * From a scored client to an accepted offer, through the public interface only: a second person releases the financing
 * policy that ships, an officer proposes and chooses, others sign.
 */
public final class FinancingJourney {

    private static final String AUTHOR = "assay";
    private static final String PROPOSALS = "/v1/financing-proposals";
    private static final int HALF_YEARS = 24;

    private final Api officer;
    private final Api validator;

    /**
     * @param officer proposes and chooses
     * @param validator releases the policy
     */
    public FinancingJourney(Api officer, Api validator) {
        this.officer = officer;
        this.validator = validator;
    }

    /** The second person releases the policy that ships; twice changes nothing. */
    public void releasePolicy() {
        for (JsonNode policy : validator.get("/v1/financing-policies?limit=200").path("items")) {
            boolean shipped = policy.path("author").asText().equals(AUTHOR);
            if (shipped && policy.path("status").asText().equals("CANDIDATE")) {
                String path = "/v1/financing-policies/" + policy.path("id").asText();
                validator.put(path + "/activation", validator.read(path).etag(), Api.JSON.createObjectNode());
            }
        }
    }

    /** Asks what can be offered for an invented solar park with twelve years of half-yearly cash. */
    public JsonNode propose(String clientId, String start, String key) {
        return officer.post(PROPOSALS, request(clientId, start), key).body();
    }

    /** The officer chooses an option. */
    public Answer choose(String proposal, String option) {
        return officer.put(
                PROPOSALS + "/" + proposal + "/selection",
                officer.read(PROPOSALS + "/" + proposal).etag(),
                Api.JSON.createObjectNode().put("option", option));
    }

    /** Somebody signs the chosen option. */
    public Answer sign(Api signer, String proposal, String key) {
        ObjectNode word = Api.JSON.createObjectNode().put("approved", true).put("reason", "Within the limits");
        String etag = officer.read(PROPOSALS + "/" + proposal).etag();
        return signer.post(PROPOSALS + "/" + proposal + "/approvals", etag, word, key);
    }

    /** A step without a body: {@code offer} or {@code acceptance}. */
    public Answer step(String proposal, String step) {
        return officer.put(
                PROPOSALS + "/" + proposal + "/" + step,
                officer.read(PROPOSALS + "/" + proposal).etag(),
                Api.JSON.createObjectNode());
    }

    private static ObjectNode request(String clientId, String start) {
        ObjectNode request =
                Api.JSON.createObjectNode().put("clientId", clientId).put("riskBasis", "OBLIGOR");
        request.putObject("project")
                .put("reference", "solar-park")
                .put("name", "Solar park")
                .put("green", true);
        request.putObject("amount").put("amount", "80000000.00").put("currency", "CNY");
        request.putObject("dates").put("start", start).put("monthsPerPeriod", 6).put("roll", "MODIFIED_FOLLOWING");
        ObjectNode cash = request.putObject("cash");
        ArrayNode revenue = cash.putArray("revenue");
        ArrayNode cost = cash.putArray("cost");
        for (int i = 0; i < HALF_YEARS; i++) {
            revenue.add(i % 2 == 0 ? "7400000.00" : "9600000.00");
            cost.add("2150000.00");
        }
        ObjectNode index = request.putObject("index").put("name", "LPR_5Y");
        index.putArray("curve").addObject().put("from", start).put("rate", 0.028);
        return request;
    }
}
