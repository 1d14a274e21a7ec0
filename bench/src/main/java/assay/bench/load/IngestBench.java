package assay.bench.load;

import assay.bench.Figure;
import assay.bench.Measurement;
import assay.foundation.harness.PostgresServer;
import assay.local.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Batches of 100 transactions through the interaction service, with idempotency, permanent keys, audit and the relay on,
 * beside a prepared 100-row INSERT into the same table by plain JDBC, with as many writers and durable commits.
 */
public final class IngestBench implements Measurement {

    private static final int BATCH = 100;
    private static final int WRITERS = 4;
    /** Until the compilers have settled: on two processors they compete with the load itself. */
    private static final Duration SETTLING = Duration.ofSeconds(90);

    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration COUNTED = Duration.ofSeconds(15);
    private static final Instant OCCURRED = Instant.parse("2026-03-02T09:00:00Z");

    private final BenchStack bench;

    public IngestBench(BenchStack bench) {
        this.bench = bench;
    }

    @Override
    public String name() {
        return "ingest";
    }

    @Override
    public List<Figure> measure() throws Exception {
        List<String> clients = bench.clients("bench-ingest", 200);
        List<Figure> figures = new ArrayList<>();
        bench.stack().service(Part.SCORING).close();
        figures.add(compare("scoring stopped", clients, "at least 0.35, stretch 0.5"));
        figures.addAll(parts(clients));
        bench.stack().service(Part.SCORING).restart();
        bench.stack().awaitReady();
        figures.add(compare("scoring running", clients, "reported"));
        return figures;
    }

    private Figure compare(String circumstances, List<String> clients, String goal) throws Exception {
        http(clients, SETTLING, Duration.ofSeconds(1));
        double reference = jdbc(clients).perSecond() * BATCH;
        double measured = http(clients, WARM_UP, COUNTED).perSecond() * BATCH;
        reference = (reference + jdbc(clients).perSecond() * BATCH) / 2;
        return Figure.ratio(
                "ingest in batches of 100, %d writers, %s, beside a JDBC INSERT".formatted(WRITERS, circumstances),
                measured,
                reference,
                "rows/s",
                goal);
    }

    /**
     * What one batch costs up to a point, told by requests that end there: time of the whole machine, that is of all
     * writers together, for one batch.
     */
    private List<Figure> parts(List<String> clients) throws Exception {
        String recorded = batch(UUID.randomUUID().toString(), clients);
        String broken = recorded.substring(0, recorded.lastIndexOf("CNY")) + "cny\"}}}]}";
        return List.of(
                part("refused for being empty: HTTP and token", "{\"items\":[]}", null, 400),
                part("refused for its last currency: and JSON", broken, null, 400),
                part("replayed: and rules, clients, fingerprint, key", recorded, "replayed", 201));
    }

    private Figure part(String what, String json, @Nullable String key, int expected) throws Exception {
        String token = bench.token();
        int port = bench.port(Part.INTERACTION);
        byte[] body = json.getBytes(StandardCharsets.US_ASCII);
        ClosedLoop.Outcome outcome = ClosedLoop.run(WRITERS, Duration.ofSeconds(3), Duration.ofSeconds(8), worker -> {
            String keyOfWorker = key == null ? UUID.randomUUID().toString() : key;
            byte[] request = HttpConnection.post("/v1/interaction-batches", token, keyOfWorker, body);
            HttpConnection connection = new HttpConnection(port);
            return () -> {
                int status = connection.exchange(request);
                if (status != expected && status != 409) { // a twin of the first one may be told to wait
                    throw new IllegalStateException("a batch was answered " + status);
                }
            };
        });
        return Figure.absolute("a batch of 100 " + what, 1_000 / outcome.perSecond(), "ms", "reported");
    }

    private ClosedLoop.Outcome http(List<String> clients, Duration warmUp, Duration counted) throws Exception {
        String token = bench.token();
        int port = bench.port(Part.INTERACTION);
        return ClosedLoop.run(WRITERS, warmUp, counted, worker -> new Poster(port, token, clients));
    }

    private ClosedLoop.Outcome jdbc(List<String> clients) throws Exception {
        PostgresServer postgres = bench.stack().postgres();
        return ClosedLoop.run(WRITERS, Duration.ofSeconds(2), COUNTED, worker -> new Inserter(postgres, clients));
    }

    private static String batch(String key, List<String> clients) {
        StringBuilder json = new StringBuilder(BATCH * 260).append("{\"items\":[");
        for (int n = 0; n < BATCH; n++) {
            json.append(n == 0 ? "" : ",")
                    .append("{\"client\":{\"id\":\"")
                    .append(clients.get(ThreadLocalRandom.current().nextInt(clients.size())))
                    .append("\"},\"kind\":\"TRANSACTION\",\"occurredAt\":\"")
                    .append(OCCURRED)
                    .append("\",\"source\":\"BENCH\",\"externalId\":\"")
                    .append(key)
                    .append('-')
                    .append(n)
                    .append(
                            "\",\"transaction\":{\"type\":\"FEE\",\"amount\":{\"amount\":\"12.50\",\"currency\":\"CNY\"}}}");
        }
        return json.append("]}").toString();
    }

    /** Sends one batch after the other on its own connection. */
    private static final class Poster implements ClosedLoop.Work, AutoCloseable {

        private final HttpConnection connection;
        private final String token;
        private final List<String> clients;

        Poster(int port, String token, List<String> clients) throws Exception {
            this.connection = new HttpConnection(port);
            this.token = token;
            this.clients = clients;
        }

        @Override
        public void once() throws Exception {
            String key = UUID.randomUUID().toString();
            int status = connection.exchange(HttpConnection.post(
                    "/v1/interaction-batches", token, key, batch(key, clients).getBytes(StandardCharsets.US_ASCII)));
            if (status != 201) {
                throw new IllegalStateException("a batch was answered " + status);
            }
        }

        @Override
        public void close() throws IOException {
            connection.close();
        }
    }

    /** Inserts the same rows by the shortest way there is. */
    private static final class Inserter implements ClosedLoop.Work, AutoCloseable {

        private static final String ROW =
                "(?, ?, 'bench-ingest', 'TRANSACTION', ?, ?, 'BENCH', ?, 'FEE', 1250, 'CNY', ?)";

        private final Connection connection;
        private final PreparedStatement insert;
        private final List<UUID> clients;

        Inserter(PostgresServer postgres, List<String> clients) throws Exception {
            connection = DriverManager.getConnection(
                    postgres.jdbcUrl("assay_interaction"), PostgresServer.APPLICATION, postgres.appPassword());
            connection.setAutoCommit(false);
            insert = connection.prepareStatement("INSERT INTO interaction (id, client_id, portfolio, kind, occurred_at,"
                    + " recorded_at, source, external_id, transaction_type, amount_minor, currency, ordinal) VALUES "
                    + String.join(", ", java.util.Collections.nCopies(BATCH, ROW)));
            this.clients = clients.stream().map(UUID::fromString).toList();
        }

        @Override
        public void once() throws Exception {
            Timestamp occurred = Timestamp.from(OCCURRED);
            String key = UUID.randomUUID().toString();
            int parameter = 0;
            for (int n = 0; n < BATCH; n++) {
                insert.setObject(++parameter, UUID.randomUUID());
                insert.setObject(
                        ++parameter, clients.get(ThreadLocalRandom.current().nextInt(clients.size())));
                insert.setTimestamp(++parameter, occurred);
                insert.setTimestamp(++parameter, occurred);
                insert.setString(++parameter, key + "-" + n);
                insert.setInt(++parameter, n);
            }
            insert.executeUpdate();
            connection.commit();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
