package assay.foundation.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server of our own on the loopback address, without a container. Two login roles: {@value #OWNER} owns
 * the databases and runs the migrations, {@value #APPLICATION} may do what the migrations grant. Their passwords are
 * random and live in a file of mode 0600 beside the data.
 *
 * <p>The server ends with this virtual machine, also when that is killed; a data directory left by a killed server is
 * recovered at the next start.
 */
public final class PostgresServer implements AutoCloseable {

    /** Role that owns the databases. */
    public static final String OWNER = "assay_owner";

    /** Role the services use. */
    public static final String APPLICATION = "assay_app";

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);

    private final Map<String, String> facts;
    private final @Nullable GuardedProcess process;
    private final @Nullable PostgresHome home;

    private PostgresServer(Map<String, String> facts, @Nullable GuardedProcess process, @Nullable PostgresHome home) {
        this.facts = facts;
        this.process = process;
        this.home = home;
    }

    /**
     * Starts a server.
     *
     * @param directory where the data live; {@code null} for a temporary one that is deleted at the end
     * @param port TCP port, 0 for any free one
     * @param durable {@code true} keeps every acknowledged commit through a power failure; {@code false} is faster and
     *     for module tests only
     * @throws IllegalStateException with one clear sentence when the port or the directory is in use, or the server
     *     refuses to start
     */
    public static PostgresServer start(@Nullable Path directory, int port, boolean durable) {
        PostgresHome home = PostgresHome.open(directory);
        try {
            int chosen = Ports.free(port, "PostgreSQL");
            GuardedProcess process = home.startServer(chosen, durable);
            PostgresServer server = new PostgresServer(home.facts(chosen, process.pid()), process, home);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "postgres-stop"));
            server.await(process, home);
            server.createRoles();
            if (durable) {
                server.assertDurable();
            }
            return server;
        } catch (IOException e) {
            home.close();
            throw new UncheckedIOException("PostgreSQL did not start: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            home.close();
            throw e;
        }
    }

    /** A handle on a server that was started elsewhere in this virtual machine; closing it stops nothing. */
    static PostgresServer of(Map<String, String> facts) {
        return new PostgresServer(facts, null, null);
    }

    Map<String, String> facts() {
        return facts;
    }

    public int port() {
        return Integer.parseInt(fact("port"));
    }

    /** Process id of the postmaster. */
    public long pid() {
        return Long.parseLong(fact("pid"));
    }

    public String ownerPassword() {
        return fact(OWNER);
    }

    public String appPassword() {
        return fact(APPLICATION);
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    /** Creates a database owned by {@value #OWNER}; nothing happens when it exists. */
    public void createDatabase(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("not a database name: " + name);
        }
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            try (ResultSet known = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
                if (known.next()) {
                    return;
                }
            }
            statement.execute("CREATE DATABASE " + name + " OWNER " + OWNER);
            statement.execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
            statement.execute("GRANT CONNECT ON DATABASE " + name + " TO " + APPLICATION);
        } catch (SQLException e) {
            throw new IllegalStateException("database " + name + " could not be created: " + e.getMessage(), e);
        }
    }

    /** Value of a server setting as {@code SHOW} reports it. */
    public String show(String setting) {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SHOW " + setting)) {
            result.next();
            return result.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot show " + setting + ": " + e.getMessage(), e);
        }
    }

    /** A connection as the server's superuser to its maintenance database, for tests that disturb the server. */
    public Connection superuser() throws SQLException {
        return DriverManager.getConnection(jdbcUrl("postgres"), "postgres", fact("postgres"));
    }

    @Override
    public synchronized void close() {
        if (process != null && home != null) {
            process.stop(STOP_PATIENCE);
            home.close();
        }
    }

    private String fact(String name) {
        String value = facts.get(name);
        if (value == null) {
            throw new IllegalStateException("unknown about this server: " + name);
        }
        return value;
    }

    private void await(GuardedProcess process, PostgresHome home) throws IOException {
        long deadline = System.nanoTime() + Duration.ofSeconds(120).toNanos(); // crash recovery may take its time
        while (true) {
            try {
                superuser().close();
                return;
            } catch (SQLException notYet) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    process.stop(STOP_PATIENCE);
                    throw new IOException(home.lastWords());
                }
            }
            Pause.millis(50);
        }
    }

    private void createRoles() {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            for (String role : List.of(OWNER, APPLICATION)) {
                try (ResultSet known =
                        statement.executeQuery("SELECT 1 FROM pg_roles WHERE rolname = '" + role + "'")) {
                    String verb = known.next() ? "ALTER" : "CREATE";
                    statement.execute(verb + " ROLE " + role + " LOGIN PASSWORD '" + fact(role) + "'");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the login roles could not be created: " + e.getMessage(), e);
        }
    }

    private void assertDurable() {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            if (!show(setting).equals("on")) {
                throw new IllegalStateException(setting + " is " + show(setting) + ", a commit would not be durable");
            }
        }
    }
}
