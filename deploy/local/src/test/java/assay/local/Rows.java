package assay.local;

import assay.foundation.harness.PostgresServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Looks into the databases of the stack, where a test must know more than the interface tells. */
final class Rows {

    private Rows() {}

    /** The first column of the only row. */
    static String single(Part part, String sql) throws SQLException {
        PostgresServer postgres = RunningStack.get().postgres();
        try (Connection connection = DriverManager.getConnection(
                        postgres.jdbcUrl(part.database), PostgresServer.OWNER, postgres.ownerPassword());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    static long count(Part part, String sql) throws SQLException {
        return Long.parseLong(single(part, sql));
    }

    /** Changes when any row of the table does. */
    static String digest(Part part, String table) throws SQLException {
        return single(
                part,
                "SELECT count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) FROM %s t"
                        .formatted(table));
    }
}
