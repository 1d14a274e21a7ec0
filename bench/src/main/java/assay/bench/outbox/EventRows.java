package assay.bench.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Writing the second row of each event, for the layouts that have one. */
final class EventRows {

    private EventRows() {}

    static void insert(Connection connection, String table, List<Entry> batch) throws SQLException {
        String sql = """
                INSERT INTO %s (topic, key, headers, payload)
                SELECT 'assay.interactions.v1', key, headers, payload
                  FROM unnest(?, ?, ?) WITH ORDINALITY AS event (key, headers, payload, position) ORDER BY position""".formatted(table);
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            String[] keys =
                    batch.stream().map(entry -> entry.client().toString()).toArray(String[]::new);
            insert.setArray(1, connection.createArrayOf("text", keys));
            String[] headers = batch.stream().map(Entry::headers).toArray(String[]::new);
            insert.setArray(2, connection.createArrayOf("text", headers));
            byte[][] payloads = batch.stream().map(Entry::payload).toArray(byte[][]::new);
            insert.setArray(3, connection.createArrayOf("bytea", payloads));
            insert.executeUpdate();
        }
    }
}
