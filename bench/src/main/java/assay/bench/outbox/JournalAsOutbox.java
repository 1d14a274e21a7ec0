package assay.bench.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** No second row: each journal row carries its transaction and the relay makes the event of it. */
final class JournalAsOutbox implements Layout {

    @Override
    public String title() {
        return "journal as outbox";
    }

    @Override
    public List<String> tables() {
        List<String> tables = new ArrayList<>(
                Journal.tables(", tx xid8 NOT NULL DEFAULT pg_current_xact_id(), ordinal integer NOT NULL"));
        tables.add("CREATE INDEX journal_tx ON journal (tx, ordinal)");
        tables.add(Trailing.TABLE);
        tables.add(Trailing.START);
        return tables;
    }

    @Override
    public void write(Connection connection, List<Entry> batch) throws SQLException {
        Journal.insert(connection, batch, ", ordinal", ", #");
    }

    @Override
    public int relay(Connection connection, int limit) throws SQLException {
        return Trailing.relay(connection, "journal", limit, row -> {
            Entry entry = entry(row);
            Sink.take(entry.client().toString(), entry.headers(), entry.payload());
        });
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                row.getObject("client_id", UUID.class),
                row.getObject("occurred_at", OffsetDateTime.class),
                row.getString("external_id"),
                row.getLong("amount_minor"));
    }
}
