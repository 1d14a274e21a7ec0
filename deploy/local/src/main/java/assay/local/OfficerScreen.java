package assay.local;

import assay.local.Api.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/**
 * One screen with a credit officer's questions: what is decided about a client, a project and a facility, why, whether it
 * can be proven, and what is offered. Under each answer stands the call that gives it. Statement, project and judgements
 * are invented; everything else comes out of the running system.
 */
final class OfficerScreen {

    private static final String PROJECT = "SOLAR-2026-001";
    private static final String EXPOSURE = "100000000.00";
    private static final Set<String> OFFICER = Set.of("score-reader", "credit-officer");
    private static final Set<String> VALIDATOR = Set.of("score-reader", "model-validator");
    private static final int REASONS = 3;
    private static final int PAYMENTS = 2;
    private static final double SHOWN_SHARE = 5e-6; // shown to a thousandth of a per cent

    /** The parts of a price in the order in which they are told. */
    private static final Map<String, String> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("funding", "funding");
        PARTS.put("liquidity", "liquidity");
        PARTS.put("expectedLoss", "expected loss");
        PARTS.put("capital", "capital");
        PARTS.put("operating", "operating cost");
        PARTS.put("fee", "fee spread over the life");
        PARTS.put("attributes", "green and Equator");
        PARTS.put("discount", "relationship");
        PARTS.put("negotiated", "negotiated");
    }

    private final Api reader;
    private final Api officer;
    private final Api deputy;
    private final CreditJourney credit;
    private final FinancingJourney financing;
    private final Paste paste;
    private final PrintStream out;

    OfficerScreen(Stack stack, Api reader, Paste paste, PrintStream out) {
        this.reader = reader;
        this.officer = stack.caller("officer", OFFICER);
        this.deputy = stack.caller("deputy", OFFICER);
        Api validator = stack.caller("validator", VALIDATOR);
        this.credit = new CreditJourney(officer, validator);
        this.financing = new FinancingJourney(officer, validator);
        this.paste = paste;
        this.out = out;
    }

    /**
     * Has a second person release what ships, scores the client, rates a project, proposes a financing, and prints what
     * came of it.
     *
     * @param asOf day of the score, and of the first drawing
     */
    void show(String client, String name, String asOf) {
        credit.releaseDefaults();
        financing.releasePolicy();
        String statementDate = Integer.parseInt(asOf.substring(0, 4)) - 1 + "-12-31";
        credit.score(client, asOf, statementDate, CreditJourney.inventedFigures(), "credit/" + client + "/" + asOf);
        String rating = credit.rate(PROJECT, EXPOSURE, "slotting/" + PROJECT + "/" + asOf)
                .path("id")
                .asText();
        String proposal = "/v1/financing-proposals/"
                + financing
                        .propose(client, asOf, "offer/" + client + "/" + asOf)
                        .path("id")
                        .asText();
        JsonNode score = reader.get(scorePath(client));
        JsonNode options = reader.get(proposal).path("options");

        out.printf("%nDecide (expert card and slotting card: their PD and classes are judgements)%n");
        printScore(client, name, score);
        printRating(rating);
        printFacility(asOf, score.path("score").path("gradePd"), EXPOSURE);
        printPrice(options.path(0), proposal);
        out.printf("%nWhy%n");
        printReasons(client, score);
        out.printf("%nProve%n");
        printReplay(client);
        printSignatures(proposal, options.path(0).path("code").asText());
        out.printf("%nOffer (an invented solar park, by the policy that ships)%n");
        options.forEach(this::printOption);
        printSchedule(options.path(0).path("schedule"));
        out.printf("   %s%n", paste.get(proposal));
        out.printf("   %s%n", paste.get(proposal + "/term-sheet", "Accept: text/html"));
    }

    private void printScore(String client, String name, JsonNode decision) {
        JsonNode score = decision.path("score");
        print(
                "   %s: %d points, grade %s (PD %.2f %%), %s by %s%n   %s%n",
                name,
                score.path("points").asInt(),
                score.path("grade").asText(),
                100 * score.path("gradePd").asDouble(),
                decision.path("decision").path("outcome").asText(),
                decision.path("decision").path("rule").asText(),
                paste.get(scorePath(client)));
    }

    private void printRating(String id) {
        JsonNode rating = reader.get("/v1/slotting-ratings/" + id);
        print(
                "   Project %s: class %s, risk weight %.0f %%; on %s capital %s, expected loss %s%n   %s%n",
                PROJECT,
                rating.path("class").asText(),
                100 * rating.path("riskWeight").asDouble(),
                money(rating.path("exposureAtDefault")),
                money(rating.path("capital")),
                money(rating.path("expectedLoss")),
                paste.get("/v1/slotting-ratings?project=" + PROJECT));
    }

    private void printFacility(String asOf, JsonNode pd, String drawn) {
        ObjectNode request = Api.JSON.createObjectNode().put("asOf", asOf);
        ObjectNode facility = request.putObject("facility");
        facility.putObject("limit").put("amount", drawn).put("currency", "CNY");
        facility.putObject("drawn").put("amount", drawn).put("currency", "CNY");
        facility.put("conversionFactor", 0.75)
                .put("unsecuredLgd", 0.45)
                .put("effectiveInterestRate", 0.05)
                .put("daysPastDue", 0);
        facility.set("originationPd", pd);
        facility.set("currentPd", pd);
        ObjectNode due = facility.putArray("schedule").addObject();
        due.put("date", Integer.parseInt(asOf.substring(0, 4)) + 3 + "-06-30");
        due.putObject("outstanding").put("amount", drawn).put("currency", "CNY");
        JsonNode risk = officer.post("/v1/risk-calculations", request, "risk/" + asOf + "/" + pd)
                .body();
        print(
                "   Facility of %s CNY unsecured: LGD %.0f %%, expected loss %s a year and %s over its life, %s, %s, capital %s%n   %s%n",
                drawn,
                100 * risk.path("lossGivenDefault").asDouble(),
                money(risk.path("impairment").path("twelveMonthLoss")),
                money(risk.path("impairment").path("lifetimeLoss")),
                risk.path("impairment").path("stage").asText(),
                risk.path("fiveClass").path("result").asText(),
                money(risk.path("capital").path("requirement")),
                paste.post("officer", "/v1/risk-calculations", request.toString()));
    }

    private void printPrice(JsonNode option, String proposal) {
        JsonNode price = option.path("price");
        StringJoiner parts = new StringJoiner(" + ");
        PARTS.forEach((part, label) -> {
            double share = price.path(part).asDouble();
            if (Math.abs(share) >= SHOWN_SHARE) {
                parts.add("%s %.3f".formatted(label, 100 * share));
            }
        });
        print(
                "   Rate of the leading offer: %.3f %% = %s%n   %s%n",
                100 * price.path("rate").asDouble(), parts, paste.get(proposal));
    }

    private void printReasons(String client, JsonNode decision) {
        JsonNode chinese = reader.get(scorePath(client), "zh").path("reasons");
        for (int i = 0; i < Math.min(REASONS, decision.path("reasons").size()); i++) {
            print(
                    "   - %s  %s%n",
                    decision.path("reasons").path(i).path("text").asText(),
                    chinese.path(i).path("text").asText());
        }
        JsonNode next = decision.path("nextGrade");
        for (JsonNode change : next.path("changes")) {
            print(
                    "   Grade %s is in reach with: %s %s%n",
                    next.path("grade").asText(),
                    change.path("label").asText(),
                    change.path("to").asText());
        }
        print("   %s%n", paste.get(scorePath(client), "Accept-Language: zh"));
    }

    /** The oldest decision of the client: on a later day, one of an earlier day. */
    private void printReplay(String client) {
        JsonNode decisions =
                reader.get("/v1/credit-decisions?limit=200&clientId=" + client).path("items");
        JsonNode oldest = decisions.path(decisions.size() - 1);
        String path = "/v1/credit-decisions/" + oldest.path("id").asText() + "/replays";
        JsonNode replay = officer.post(path, Api.JSON.createObjectNode(), "replay/" + oldest.path("id"))
                .body();
        print(
                "   The decision of %s computed again: %s%n      stored     %s%n      recomputed %s%n   %s%n",
                oldest.path("decidedAt").asText(),
                replay.path("equal").asBoolean() ? "the same to the bit" : "DIFFERENT",
                replay.path("stored").asText(),
                replay.path("recomputed").asText(),
                paste.post("officer", path, "{}"));
    }

    private void printSignatures(String proposal, String option) {
        String id = proposal.substring(proposal.lastIndexOf('/') + 1);
        if (!reader.get(proposal).path("selectedOption").isTextual()) {
            financing.choose(id, option);
        }
        print("   The officer who proposed signs: %s%n", signed(officer, id, "own"));
        print("   A second officer signs: %s%n", signed(deputy, id, "second"));
        String word = Api.JSON
                .createObjectNode()
                .put("approved", true)
                .put("reason", "Mine")
                .toString();
        String etag = reader.read(proposal).etag();
        print("   %s%n", paste.post("officer", proposal + "/approvals", word, "If-Match: " + etag));
    }

    private String signed(Api signer, String proposal, String key) {
        try {
            Answer answer = financing.sign(signer, proposal, "sign/" + proposal + "/" + key);
            return "passed, %d of %d signatures"
                    .formatted(
                            answer.body().path("signaturesGiven").asInt(),
                            answer.body().path("signaturesNeeded").asInt());
        } catch (StackFailure refused) {
            String reason = refused.getMessage();
            return reason.substring(reason.indexOf("refused"));
        }
    }

    private void printOption(JsonNode option) {
        print(
                "   %d. %s: %s, %d months at %.3f %% (effective %.3f %%), least cover %.2f: %s%n",
                option.path("rank").asInt(),
                option.path("title").asText(),
                money(option.path("amount")),
                option.path("terms").path("tenorMonths").asInt(),
                100 * option.path("price").path("rate").asDouble(),
                100 * option.path("effectiveRate").asDouble(),
                option.path("cover").path("minimumDscr").asDouble(),
                option.path("reasons").path(0).asText());
    }

    private void printSchedule(JsonNode schedule) {
        for (int i = 0; i < PAYMENTS; i++) {
            JsonNode line = schedule.path(i);
            print(
                    "      %s pays %s (interest %s), owes %s%n",
                    line.path("due").asText(),
                    line.path("payment").asText(),
                    line.path("interest").asText(),
                    line.path("closing").asText());
        }
    }

    private void print(String format, Object... values) {
        out.printf(Locale.ROOT, format, values);
    }

    private static String scorePath(String client) {
        return "/v1/clients/" + client + "/credit-score";
    }

    private static String money(JsonNode money) {
        return money.path("amount").asText() + " " + money.path("currency").asText();
    }
}
