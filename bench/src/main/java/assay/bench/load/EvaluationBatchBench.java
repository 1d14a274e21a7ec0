package assay.bench.load;

import assay.bench.Figure;
import assay.bench.Measurement;
import assay.local.Api;
import assay.local.Part;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** Batches of 1,000 records scored through the gateway, beside parsing the same JSON and doing nothing with it. */
public final class EvaluationBatchBench implements Measurement {

    private static final int RECORDS = 1_000;
    private static final int CHARACTERISTICS = 20;
    private static final int BINS = 6;
    private static final int CALLERS = 2;
    private static final double INTERCEPT = 3;
    private static final double FACTOR = 20 / Math.log(2);
    private static final double OFFSET = 600 - FACTOR * Math.log(50);
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration COUNTED = Duration.ofSeconds(10);

    private final BenchStack bench;

    public EvaluationBatchBench(BenchStack bench) {
        this.bench = bench;
    }

    @Override
    public String name() {
        return "evaluation-batch";
    }

    @Override
    public List<Figure> measure() throws Exception {
        String card = bench.api()
                .post("/v1/judgemental-scorecards", card(), "bench-evaluation-card")
                .body()
                .path("id")
                .asText();
        byte[] json = Api.JSON.writeValueAsBytes(batch());
        ClosedLoop.Outcome parsing = ClosedLoop.run(CALLERS, WARM_UP, COUNTED, _ -> () -> parse(json));
        byte[] request = HttpConnection.post(
                "/v1/scorecards/" + card + "/evaluations", bench.token(), "not-kept-for-evaluations", json);
        ClosedLoop.Outcome scored =
                ClosedLoop.run(CALLERS, WARM_UP, COUNTED, _ -> new Caller(bench.port(Part.GATEWAY), request));
        return List.of(Figure.ratio(
                "batches of 1,000 records scored through the gateway beside parsing their JSON",
                scored.perSecond() * RECORDS,
                parsing.perSecond() * RECORDS,
                "records/s",
                "reported"));
    }

    private static void parse(byte[] json) throws Exception {
        JsonNode parsed = Api.JSON.readTree(json);
        if (parsed.path("records").size() != RECORDS) {
            throw new IllegalStateException("records are missing");
        }
    }

    private static ObjectNode batch() {
        SplittableRandom random = new SplittableRandom(42);
        ObjectNode batch = Api.JSON.createObjectNode();
        ArrayNode records = batch.putArray("records");
        for (int i = 0; i < RECORDS; i++) {
            ObjectNode record = records.addObject();
            for (int j = 0; j < CHARACTERISTICS; j++) {
                record.put("x" + j, random.nextInt(7_000) / 100.0);
            }
        }
        return batch;
    }

    private static ObjectNode card() {
        ObjectNode card = Api.JSON
                .createObjectNode()
                .put("name", "bench")
                .put("purpose", "bench")
                .put("intercept", INTERCEPT);
        card.putObject("scale").put("targetPoints", 600).put("targetOdds", 50).put("pdo", 20);
        ArrayNode characteristics = card.putArray("characteristics");
        for (int j = 0; j < CHARACTERISTICS; j++) {
            ObjectNode characteristic = characteristics
                    .addObject()
                    .put("name", "x" + j)
                    .put("type", "NUMERIC")
                    .put("repayment", "ABILITY")
                    .put("question", "FINANCES");
            characteristic.putObject("label").put("en", "x" + j).put("zh", "x" + j);
            characteristic.putObject("reason").put("en", "x" + j).put("zh", "x" + j);
            ArrayNode bins = characteristic.putArray("bins");
            for (int i = 0; i < BINS; i++) {
                double odds = (i - 2.5) * (1 + j % 4) / 8;
                ObjectNode bin = bins.addObject()
                        .put("kind", "INTERVAL")
                        .put("logGoodOdds", odds)
                        .put(
                                "points",
                                Math.round(OFFSET / CHARACTERISTICS + FACTOR * (INTERCEPT / CHARACTERISTICS + odds)));
                if (i > 0) {
                    bin.put("lower", 10.0 * i);
                }
                if (i < BINS - 1) {
                    bin.put("upper", 10.0 * (i + 1));
                }
            }
        }
        return card;
    }

    private static final class Caller implements ClosedLoop.Work, AutoCloseable {

        private final HttpConnection connection;
        private final byte[] request;

        Caller(int port, byte[] request) throws Exception {
            this.connection = new HttpConnection(port);
            this.request = request;
        }

        @Override
        public void once() throws Exception {
            int status = connection.exchange(request);
            if (status != 200) {
                throw new IllegalStateException("a batch was answered " + status);
            }
        }

        @Override
        public void close() throws Exception {
            connection.close();
        }
    }
}
