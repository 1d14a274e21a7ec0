package assay.bench.load;

import assay.bench.Figure;
import assay.bench.Measurement;
import assay.foundation.harness.PostgresServer;
import assay.local.Part;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Reading one valuation: directly from the scoring service beside a primary-key SELECT of the same row by plain JDBC
 * and beside an endpoint that answers a constant, and through the gateway beside directly.
 */
public final class ReadBench implements Measurement {

    private static final int CALLERS = 16;

    /** Until the compilers have settled: on two processors they compete with the load itself. */
    private static final Duration SETTLING = Duration.ofSeconds(45);

    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration COUNTED = Duration.ofSeconds(10);

    private final BenchStack bench;
    private final String portfolio;

    /** @param portfolio a portfolio whose clients have been valued */
    public ReadBench(BenchStack bench, String portfolio) {
        this.bench = bench;
        this.portfolio = portfolio;
    }

    @Override
    public String name() {
        return "read";
    }

    @Override
    public List<Figure> measure() throws Exception {
        List<String> clients = bench.valuedClients(portfolio, 200);
        http(bench.port(Part.GATEWAY), clients, SETTLING); // the service behind it settles as well
        ClosedLoop.Outcome direct = http(bench.port(Part.SCORING), clients, SETTLING);
        ClosedLoop.Outcome jdbc = jdbc(clients);
        ClosedLoop.Outcome plain = plain();
        ClosedLoop.Outcome gateway = http(bench.port(Part.GATEWAY), clients, WARM_UP);
        ClosedLoop.Outcome again = http(bench.port(Part.SCORING), clients, WARM_UP);
        double reached = (direct.perSecond() + again.perSecond()) / 2;
        return List.of(
                Figure.ratio(
                        "valuation read beside a constant JSON answer",
                        reached,
                        plain.perSecond(),
                        "1/s",
                        "at least 0.2"),
                Figure.ratio(
                        "valuation read beside a primary-key SELECT",
                        reached,
                        jdbc.perSecond(),
                        "1/s",
                        "at least 0.10, stretch 0.15"),
                Figure.ratio(
                        "valuation read through the gateway beside direct",
                        gateway.perSecond(),
                        reached,
                        "1/s",
                        "at least 0.25, stretch 0.4"),
                Figure.absolute("valuation read through the gateway, median", gateway.medianMillis(), "ms", "reported"),
                Figure.absolute("valuation read through the gateway, p99", gateway.p99Millis(), "ms", "reported"));
    }

    /** Every worker is a caller of its own, because the gateway limits the rate of each. */
    private ClosedLoop.Outcome http(int port, List<String> clients, Duration warmUp) throws Exception {
        return ClosedLoop.run(CALLERS, warmUp, COUNTED, worker -> {
            String token = bench.token("bench-" + worker);
            return new Reader(
                    port,
                    clients.stream()
                            .map(id -> HttpConnection.get("/v1/clients/" + id + "/valuation", token))
                            .toList());
        });
    }

    private ClosedLoop.Outcome plain() throws Exception {
        try (PlainEndpoint endpoint = PlainEndpoint.start()) {
            List<byte[]> requests = List.of(HttpConnection.get("/plain", ""));
            return ClosedLoop.run(CALLERS, WARM_UP, COUNTED, worker -> new Reader(endpoint.port(), requests));
        }
    }

    private ClosedLoop.Outcome jdbc(List<String> clients) throws Exception {
        PostgresServer postgres = bench.stack().postgres();
        List<UUID> ids = clients.stream().map(UUID::fromString).toList();
        return ClosedLoop.run(
                CALLERS, Duration.ofSeconds(3), COUNTED, worker -> new Selector(postgres, portfolio, ids));
    }

    private static final class Reader implements ClosedLoop.Work, AutoCloseable {

        private final HttpConnection connection;
        private final List<byte[]> requests;

        Reader(int port, List<byte[]> requests) throws Exception {
            this.connection = new HttpConnection(port);
            this.requests = requests;
        }

        @Override
        public void once() throws Exception {
            int status =
                    connection.exchange(requests.get(ThreadLocalRandom.current().nextInt(requests.size())));
            if (status != 200) {
                throw new IllegalStateException("a read was answered " + status);
            }
        }

        @Override
        public void close() throws IOException {
            connection.close();
        }
    }

    private static final class Selector implements ClosedLoop.Work, AutoCloseable {

        private final Connection connection;
        private final PreparedStatement select;
        private final List<UUID> ids;

        Selector(PostgresServer postgres, String portfolio, List<UUID> ids) throws Exception {
            connection = DriverManager.getConnection(
                    postgres.jdbcUrl("assay_scoring"), PostgresServer.APPLICATION, postgres.appPassword());
            select = connection.prepareStatement("SELECT * FROM valuation WHERE portfolio = ? AND client_id = ?");
            select.setString(1, portfolio);
            this.ids = ids;
        }

        @Override
        public void once() throws Exception {
            select.setObject(2, ids.get(ThreadLocalRandom.current().nextInt(ids.size())));
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("a valuation is missing");
                }
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
