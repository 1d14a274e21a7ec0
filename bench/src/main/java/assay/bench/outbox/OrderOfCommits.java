package assay.bench.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Shows which order a reader gets the versions of one row in, when a transaction draws its id before it waits for the
 * row lock: one that did something else first, or was assigned its id by an earlier statement.
 */
final class OrderOfCommits {

    private OrderOfCommits() {}

    /**
     * Versions in the order of one key.
     *
     * @param order SQL expression list to sort by
     */
    static List<Long> versionsBy(Connection connection, String order) throws SQLException {
        List<Long> versions = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT version FROM version_log ORDER BY " + order)) {
            while (rows.next()) {
                versions.add(rows.getLong(1));
            }
        }
        return versions;
    }

    /** Two transactions on one row: the first to draw its transaction id is the second to change the row. */
    static void provoke(Connection early, Connection late) throws SQLException {
        execute(early, """
                CREATE TABLE subject (id int PRIMARY KEY, version bigint NOT NULL);
                CREATE TABLE version_log (
                    id bigint GENERATED ALWAYS AS IDENTITY, tx xid8 NOT NULL DEFAULT pg_current_xact_id(), version bigint);
                INSERT INTO subject VALUES (1, 1)""");
        early.commit();
        execute(early, "SELECT pg_current_xact_id()");
        change(late);
        change(early);
    }

    private static void change(Connection connection) throws SQLException {
        execute(connection, """
                WITH changed AS (UPDATE subject SET version = version + 1 WHERE id = 1 RETURNING version)
                INSERT INTO version_log (version) SELECT version FROM changed""");
        connection.commit();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
