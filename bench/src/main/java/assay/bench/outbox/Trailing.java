package assay.bench.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A cursor over (transaction, ordinal) that stays below the oldest running transaction. */
final class Trailing {

    static final String TABLE = "CREATE TABLE cursor_position (tx xid8 NOT NULL, ordinal bigint NOT NULL)";
    static final String START = "INSERT INTO cursor_position VALUES ('0', 0)";

    /** What is done with each row read. */
    interface Row {
        void publish(ResultSet row) throws SQLException;
    }

    private Trailing() {}

    /**
     * One round: reads above the cursor and moves it. The cursor is read first and compared as a parameter, so that the
     * rows come from the index in order whatever the planner knows about a young table.
     *
     * @param table with the columns tx and ordinal, indexed together
     */
    static int relay(Connection connection, String table, int limit, Row publish) throws SQLException {
        String sql = """
                SELECT * FROM %s
                 WHERE (tx, ordinal) > (?::text::xid8, ?) AND tx < pg_snapshot_xmin(pg_current_snapshot())
                 ORDER BY tx, ordinal LIMIT %d""".formatted(table, limit);
        int count = 0;
        Position position = read(connection);
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, position.tx());
            select.setLong(2, position.ordinal());
            try (ResultSet rows = select.executeQuery()) {
                for (; rows.next(); count++) {
                    publish.publish(rows);
                    position = new Position(rows.getString("tx"), rows.getLong("ordinal"));
                }
            }
        }
        if (count > 0) {
            move(connection, position);
        }
        return count;
    }

    private record Position(String tx, long ordinal) {}

    private static Position read(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("SELECT tx, ordinal FROM cursor_position")) {
            row.next();
            return new Position(row.getString(1), row.getLong(2));
        }
    }

    private static void move(Connection connection, Position position) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE cursor_position SET tx = ?::text::xid8, ordinal = ?")) {
            update.setString(1, position.tx());
            update.setLong(2, position.ordinal());
            update.executeUpdate();
        }
    }
}
