package assay.bench.outbox;

import assay.foundation.harness.PostgresServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Writers in a closed loop and one relay beside them, on a fresh database. */
final class Load {

    private static final int RELAY_LIMIT = 2_000;
    private static final long IDLE_PAUSE_MS = 5;

    /**
     * What a run achieved.
     *
     * @param rowsPerSecond rows committed per second while the writers ran
     * @param waiting rows committed and not published when the writers stopped
     * @param drain how long the relay then took for them
     */
    record Result(double rowsPerSecond, long waiting, Duration drain) {}

    private final PostgresServer postgres;
    private final Layout layout;
    private final String database;
    private final AtomicLong numbers = new AtomicLong();
    private final AtomicLong published = new AtomicLong();
    private final AtomicBoolean writing = new AtomicBoolean(true);

    Load(PostgresServer postgres, Layout layout, String database) {
        this.postgres = postgres;
        this.layout = layout;
        this.database = database;
    }

    Result run(int writers, Duration warmUp, Duration measured) throws Exception {
        postgres.createDatabase(database);
        try (Connection owner = connect();
                Statement statement = owner.createStatement()) {
            for (String sql : layout.tables()) {
                statement.execute(sql);
            }
            owner.commit();
        }
        AtomicLong committed = new AtomicLong();
        try (ExecutorService threads = Executors.newFixedThreadPool(writers + 1)) {
            List<Future<?>> work = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                int seed = writer;
                work.add(threads.submit(() -> write(seed, committed)));
            }
            Future<?> relay = threads.submit(() -> relay(committed));
            Thread.sleep(warmUp);
            long before = committed.get();
            long start = System.nanoTime();
            Thread.sleep(measured);
            double rowsPerSecond = (committed.get() - before) / ((System.nanoTime() - start) / 1e9);
            writing.set(false);
            for (Future<?> writer : work) {
                writer.get();
            }
            long waiting = layout instanceof PlainInsert ? 0 : committed.get() - published.get();
            long stopped = System.nanoTime();
            relay.get();
            return new Result(rowsPerSecond, waiting, Duration.ofNanos(System.nanoTime() - stopped));
        }
    }

    /** Gives the space back; the next run has a database of its own. */
    void drop() throws SQLException {
        try (Connection superuser = postgres.superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("DROP DATABASE " + database);
        }
    }

    private Void write(int seed, AtomicLong committed) throws SQLException {
        SplittableRandom random = new SplittableRandom(seed);
        try (Connection connection = connect()) {
            while (writing.get()) {
                List<Entry> batch = new ArrayList<>(Journal.BATCH);
                for (int row = 0; row < Journal.BATCH; row++) {
                    batch.add(Entry.random(random, numbers.incrementAndGet()));
                }
                layout.write(connection, batch);
                connection.commit();
                committed.addAndGet(batch.size());
            }
        }
        return null;
    }

    private Void relay(AtomicLong committed) throws SQLException, InterruptedException {
        if (layout instanceof PlainInsert) {
            return null;
        }
        try (Connection connection = connect()) {
            while (writing.get() || published.get() < committed.get()) {
                int count = layout.relay(connection, RELAY_LIMIT);
                connection.commit();
                published.addAndGet(count);
                if (count == 0) {
                    Thread.sleep(IDLE_PAUSE_MS);
                }
            }
        }
        return null;
    }

    private Connection connect() throws SQLException {
        Connection connection =
                DriverManager.getConnection(postgres.jdbcUrl(database), PostgresServer.OWNER, postgres.ownerPassword());
        connection.setAutoCommit(false);
        return connection;
    }
}
