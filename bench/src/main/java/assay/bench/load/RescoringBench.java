package assay.bench.load;

import assay.bench.Figure;
import assay.bench.Measurement;
import assay.foundation.harness.PostgresServer;
import assay.local.Api;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;

/**
 * Valuing a whole portfolio beside COPY of the rows it writes, valuation, history and event, into tables with the same
 * indexes. Clients and facts are made in the database itself; the model is the one of a portfolio that has been released.
 */
public final class RescoringBench implements Measurement {

    private static final String PORTFOLIO = "bench-rescoring";
    private static final String AS_OF = "2026-06-30";
    private static final Duration PATIENCE = Duration.ofMinutes(60);

    private final BenchStack bench;
    private final String modelOf;
    private final int clients = Integer.getInteger("assay.bench.clients", 1_000_000);

    /** @param modelOf a portfolio with an active model */
    public RescoringBench(BenchStack bench, String modelOf) {
        this.bench = bench;
        this.modelOf = modelOf;
    }

    @Override
    public String name() {
        return "rescoring";
    }

    @Override
    public List<Figure> measure() throws Exception {
        PostgresServer postgres = bench.stack().postgres();
        try (Connection owner = DriverManager.getConnection(
                postgres.jdbcUrl("assay_scoring"), PostgresServer.OWNER, postgres.ownerPassword())) {
            generate(owner);
            double first = clientsPerSecond(owner);
            double again = clientsPerSecond(owner);
            double valuations = copySeconds(owner, "valuation", "SELECT * FROM valuation WHERE portfolio = '%s'");
            double versions =
                    copySeconds(owner, "valuation_history", "SELECT * FROM valuation_history WHERE portfolio = '%s'");
            double events = copySeconds(owner, "outbox", """
                    SELECT sample.id + n, topic, uuidv7(), headers, payload, created_at
                    FROM sample, generate_series(1, %d) AS n""".formatted(clients));
            String what = "rescoring of %,d clients, %s, beside COPY of %s";
            return List.of(
                    Figure.ratio(
                            what.formatted(clients, "all changed", "valuations, versions and events"),
                            first,
                            clients / (valuations + versions + events),
                            "clients/s",
                            "at least 0.2"),
                    Figure.ratio(
                            what.formatted(clients, "none changed", "the valuations"),
                            again,
                            clients / valuations,
                            "clients/s",
                            "reported"));
        }
    }

    private void generate(Connection owner) throws SQLException {
        List<String> statements = new ArrayList<>(List.of(
                "CREATE TEMP TABLE model AS SELECT * FROM valuation_model WHERE portfolio = '%s' AND status = 'ACTIVE'"
                        .formatted(modelOf),
                "UPDATE model SET id = uuidv7(), portfolio = '%s'".formatted(PORTFOLIO),
                "INSERT INTO valuation_model SELECT * FROM model",
                "CREATE TEMP TABLE made AS SELECT n, uuidv7() AS id FROM generate_series(1, %d) AS n"
                        .formatted(clients),
                """
                INSERT INTO client (client_id, version, portfolio, book, type, person, legal_basis, recorded_at)
                SELECT id, 1, '%s', 'default', 'CORPORATE_BORROWER', 'LEGAL', 'CONTRACT', now() FROM made""".formatted(PORTFOLIO),
                // two to five fees each, on days and in amounts that differ from client to client
                """
                INSERT INTO activity_fact (client_id, interaction_id, portfolio, kind, day, occurred_at, recorded_at, type,
                    amount_minor, currency)
                SELECT id, uuidv7(), '%s', 'TRANSACTION', day, day, now(), 'FEE', 1000 + n %% 7919 + 100 * k, 'CNY'
                FROM made, generate_series(1, 2 + n %% 4) AS k,
                    LATERAL (SELECT DATE '2025-01-01' + n %% 97 + k * (n %% 83 + 1)) AS at (day)""".formatted(PORTFOLIO),
                "INSERT INTO valuation (portfolio, client_id, revision) SELECT '%s', id, 1 FROM made"
                        .formatted(PORTFOLIO),
                "ANALYZE client, activity_fact, valuation"));
        try (Statement statement = owner.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private double clientsPerSecond(Connection owner) throws InterruptedException, SQLException {
        Api api = bench.api();
        JsonNode wanted =
                Api.JSON.createObjectNode().put("portfolio", PORTFOLIO).put("asOf", AS_OF);
        String id = api.post("/v1/rescoring-runs", wanted, UUID.randomUUID().toString())
                .body()
                .path("id")
                .asText();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            JsonNode run = bench.api().get("/v1/rescoring-runs/" + id);
            if (run.path("state").asText().equals("SUCCEEDED")) {
                Duration took = Duration.between(
                        Instant.parse(run.path("createdAt").asText()),
                        Instant.parse(run.path("finishedAt").asText()));
                return clients / (took.toMillis() / 1e3);
            }
            keepAnEvent(owner);
            Thread.sleep(200);
        }
        throw new IllegalStateException("the rescoring run did not end in time");
    }

    /** The relay deletes what it has sent, so one event is kept to make the reference from. */
    private static void keepAnEvent(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("CREATE TEMP TABLE IF NOT EXISTS sample (LIKE outbox)");
            statement.execute("""
                    INSERT INTO sample SELECT * FROM outbox
                    WHERE topic = 'assay.scores.v1' AND NOT EXISTS (SELECT FROM sample) LIMIT 1""");
        }
    }

    private double copySeconds(Connection owner, String table, String rows) throws SQLException, IOException {
        Path file = bench.stack().folder().root().resolve(table + ".copy");
        try (Statement statement = owner.createStatement()) {
            var copies = owner.unwrap(PGConnection.class).getCopyAPI();
            try (OutputStream out = Files.newOutputStream(file)) {
                copies.copyOut("COPY (%s) TO STDOUT".formatted(rows.formatted(PORTFOLIO)), out);
            }
            statement.execute("CREATE TABLE %1$s_copy (LIKE %1$s INCLUDING ALL)".formatted(table));
            long start = System.nanoTime();
            long copied;
            try (InputStream in = Files.newInputStream(file)) {
                copied = copies.copyIn("COPY %s_copy FROM STDIN".formatted(table), in);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            statement.execute("DROP TABLE %s_copy".formatted(table));
            if (copied != clients) {
                throw new IllegalStateException("%s: %d rows of %d clients".formatted(table, copied, clients));
            }
            return seconds;
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
