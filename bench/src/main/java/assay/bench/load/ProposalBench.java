package assay.bench.load;

import assay.bench.Figure;
import assay.bench.Measurement;
import assay.local.Api;
import assay.local.CreditJourney;
import assay.local.FinancingJourney;
import assay.local.Part;
import assay.local.StackFailure;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Whole financing proposals through the gateway: five options sized, priced, ranked and kept, with their frontier. */
public final class ProposalBench implements Measurement {

    private static final Set<String> OFFICER = Set.of("credit-officer", "score-reader");
    private static final Set<String> VALIDATOR = Set.of("model-validator", "score-reader");
    private static final int HALF_YEARS = 30;
    private static final int CALLERS = 2;
    private static final int ATTEMPTS = 100;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration COUNTED = Duration.ofSeconds(10);

    private final BenchStack bench;

    public ProposalBench(BenchStack bench) {
        this.bench = bench;
    }

    @Override
    public String name() {
        return "proposal";
    }

    @Override
    public List<Figure> measure() throws Exception {
        String client = scoredClient();
        String token = bench.stack().token("bench-officer", OFFICER);
        ClosedLoop.Outcome proposed =
                ClosedLoop.run(CALLERS, WARM_UP, COUNTED, _ -> new Caller(bench.port(Part.GATEWAY), token, client));
        return List.of(
                Figure.absolute(
                        "financing proposals of five options with frontier through the gateway",
                        proposed.perSecond(),
                        "1/s",
                        "reported"),
                Figure.absolute("financing proposal, median", proposed.medianMillis(), "ms", "reported"),
                Figure.absolute("financing proposal, p99", proposed.p99Millis(), "ms", "reported"));
    }

    /** Scoring hears of a new client by an event, within moments. */
    private String scoredClient() throws InterruptedException {
        Api officer = bench.stack().caller("bench-officer", OFFICER);
        Api validator = bench.stack().caller("bench-validator", VALIDATOR);
        new FinancingJourney(officer, validator).releasePolicy();
        CreditJourney credit = new CreditJourney(officer, validator);
        credit.releaseDefaults();
        String client = bench.clients("bench-financing", 1).getFirst();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        for (int attempt = 0; ; attempt++) {
            try {
                credit.score(
                        client,
                        today.toString(),
                        today.minusMonths(4).toString(),
                        CreditJourney.inventedFigures(),
                        UUID.randomUUID().toString());
                return client;
            } catch (StackFailure unknownYet) {
                if (attempt == ATTEMPTS) {
                    throw unknownYet;
                }
                Thread.sleep(300);
            }
        }
    }

    private static ObjectNode request(String client) {
        ObjectNode request = Api.JSON.createObjectNode().put("clientId", client).put("riskBasis", "OBLIGOR");
        request.putObject("project")
                .put("reference", UUID.randomUUID().toString())
                .put("name", "Bench park");
        request.putObject("amount").put("amount", "90000000.00").put("currency", "CNY");
        request.putObject("dates").put("start", "2026-06-30").put("monthsPerPeriod", 6);
        ObjectNode cash = request.putObject("cash");
        ArrayNode revenue = cash.putArray("revenue");
        ArrayNode cost = cash.putArray("cost");
        for (int i = 0; i < HALF_YEARS; i++) {
            revenue.add(i % 2 == 0 ? "7400000.00" : "9600000.00");
            cost.add("2150000.00");
        }
        ObjectNode index = request.putObject("index").put("name", "LPR_5Y");
        index.putArray("curve").addObject().put("from", "2026-06-30").put("rate", 0.028);
        return request;
    }

    private static final class Caller implements ClosedLoop.Work, AutoCloseable {

        private final HttpConnection connection;
        private final String token;
        private final String client;

        Caller(int port, String token, String client) throws Exception {
            this.connection = new HttpConnection(port);
            this.token = token;
            this.client = client;
        }

        @Override
        public void once() throws Exception {
            byte[] json = Api.JSON.writeValueAsBytes(request(client));
            int status = connection.exchange(HttpConnection.post(
                    "/v1/financing-proposals", token, UUID.randomUUID().toString(), json));
            if (status != 201) {
                throw new IllegalStateException("a proposal was answered " + status);
            }
        }

        @Override
        public void close() throws Exception {
            connection.close();
        }
    }
}
