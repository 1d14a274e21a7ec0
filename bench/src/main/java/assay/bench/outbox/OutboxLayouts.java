package assay.bench.outbox;

import assay.foundation.harness.PostgresServer;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares the layouts with every commit durable. Layouts take turns within each repetition, so that whatever else the
 * machine does hits all of them; a ratio is formed within one repetition and the median of the ratios is shown.
 * Arguments: repetitions, seconds per measurement (12 and 2 if absent).
 */
public final class OutboxLayouts {

    private static final Duration WARM_UP = Duration.ofSeconds(1);
    private static final int[] WRITERS = {1, 8};

    private final PrintWriter out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true);
    private final PostgresServer postgres;
    private int databases;

    private OutboxLayouts(PostgresServer postgres) {
        this.postgres = postgres;
    }

    public static void main(String[] arguments) throws Exception {
        int repetitions = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 12;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2;
        try (PostgresServer postgres = PostgresServer.start(null, 0, true)) {
            new OutboxLayouts(postgres).run(repetitions, Duration.ofSeconds(seconds));
        }
    }

    private void run(int repetitions, Duration measured) throws Exception {
        out.printf(
                "%d processors, PostgreSQL with fsync=%s synchronous_commit=%s, batches of %d rows, %d x %d s%n",
                Runtime.getRuntime().availableProcessors(),
                postgres.show("fsync"),
                postgres.show("synchronous_commit"),
                Journal.BATCH,
                repetitions,
                measured.toSeconds());
        for (int writers : WRITERS) {
            Map<String, List<Load.Result>> results = new LinkedHashMap<>();
            for (int repetition = 0; repetition < repetitions; repetition++) {
                for (Layout layout : layouts()) {
                    Load load = new Load(postgres, layout, "outbox_layouts_" + databases++);
                    results.computeIfAbsent(layout.title(), _ -> new ArrayList<>())
                            .add(load.run(writers, WARM_UP, measured));
                    load.drop();
                }
            }
            print(writers, results);
        }
        printOrders();
    }

    private static List<Layout> layouts() {
        return List.of(new PlainInsert(), new DeleteAfterSend(), new EventLog(), new JournalAsOutbox());
    }

    private void print(int writers, Map<String, List<Load.Result>> results) {
        List<Load.Result> reference = results.get(new PlainInsert().title());
        out.printf(
                "%n%d writer(s)%n%-26s %9s %7s %16s %9s %9s%n",
                writers, "", "rows/s", "ratio", "ratio min..max", "waiting", "drain s");
        results.forEach((title, runs) -> {
            List<Double> ratios = new ArrayList<>();
            for (int repetition = 0; repetition < runs.size(); repetition++) {
                ratios.add(runs.get(repetition).rowsPerSecond()
                        / reference.get(repetition).rowsPerSecond());
            }
            ratios.sort(Comparator.naturalOrder());
            out.printf(
                    "%-26s %9.0f %7.2f %16s %9.0f %9.2f%n",
                    title,
                    median(runs.stream().map(Load.Result::rowsPerSecond).toList()),
                    median(ratios),
                    "%.2f..%.2f".formatted(ratios.getFirst(), ratios.getLast()),
                    median(runs.stream().map(run -> (double) run.waiting()).toList()),
                    median(runs.stream()
                            .map(run -> run.drain().toMillis() / 1e3)
                            .toList()));
        });
    }

    private void printOrders() throws SQLException {
        String database = "outbox_order";
        postgres.createDatabase(database);
        try (Connection early = connect(database);
                Connection late = connect(database)) {
            OrderOfCommits.provoke(early, late);
            out.printf("%nversions of one row by transaction id: %s%n", OrderOfCommits.versionsBy(early, "tx"));
            out.printf("versions of one row by id drawn under its lock: %s%n", OrderOfCommits.versionsBy(early, "id"));
        }
    }

    private Connection connect(String database) throws SQLException {
        Connection connection =
                DriverManager.getConnection(postgres.jdbcUrl(database), PostgresServer.OWNER, postgres.ownerPassword());
        connection.setAutoCommit(false);
        return connection;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
