package assay.foundation;

import assay.foundation.harness.Infrastructure;
import assay.foundation.harness.PostgresServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Statements by the role that owns the tables: what no caller of the application could do. */
public final class OwnerConnection {

    private OwnerConnection() {}

    public static void execute(String... statements) {
        PostgresServer postgres = Infrastructure.running().postgres();
        try (Connection owner = DriverManager.getConnection(
                        postgres.jdbcUrl("assay_store"), PostgresServer.OWNER, postgres.ownerPassword());
                Statement statement = owner.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
