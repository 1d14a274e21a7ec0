package assay.bench.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A row per event in a table of its own, deleted when the broker has it. */
final class DeleteAfterSend implements Layout {

    @Override
    public String title() {
        return "delete-after-send table";
    }

    @Override
    public List<String> tables() {
        List<String> tables = new ArrayList<>(Journal.tables(""));
        tables.add("""
                CREATE TABLE outbox (
                    id bigint NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY, topic text NOT NULL, key text NOT NULL,
                    headers text NOT NULL, payload bytea, created_at timestamptz NOT NULL DEFAULT clock_timestamp()
                ) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000,
                        autovacuum_vacuum_cost_delay = 0)""");
        return tables;
    }

    @Override
    public void write(Connection connection, List<Entry> batch) throws SQLException {
        Journal.insert(connection, batch);
        EventRows.insert(connection, "outbox", batch);
    }

    @Override
    public int relay(Connection connection, int limit) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT id, topic, key, headers, payload FROM outbox ORDER BY id LIMIT ?")) {
            select.setInt(1, limit);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                    Sink.take(rows.getString(3), rows.getString(4), rows.getBytes(5));
                }
            }
        }
        if (!ids.isEmpty()) {
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM outbox WHERE id = ANY (?)")) {
                delete.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
                delete.executeUpdate();
            }
        }
        return ids.size();
    }
}
