package assay.foundation;

import assay.foundation.harness.Infrastructure;
import java.sql.SQLException;

/** Takes the database away from the application, with all its connections, until it is closed. */
public final class DatabaseSwitch implements AutoCloseable {

    public DatabaseSwitch() {
        execute("ALTER DATABASE assay_store ALLOW_CONNECTIONS false");
        execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'assay_store'");
    }

    @Override
    public void close() {
        execute("ALTER DATABASE assay_store ALLOW_CONNECTIONS true");
    }

    private static void execute(String sql) {
        try (var connection = Infrastructure.running().postgres().superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
