package assay.bench.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A row per event in a log that is only added to; the relay keeps a cursor. Old parts are dropped, which costs nothing here. */
final class EventLog implements Layout {

    @Override
    public String title() {
        return "append-only event log";
    }

    @Override
    public List<String> tables() {
        List<String> tables = new ArrayList<>(Journal.tables(""));
        tables.add("""
                CREATE TABLE event_log (
                    tx xid8 NOT NULL DEFAULT pg_current_xact_id(),
                    ordinal bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
                    topic text NOT NULL, key text NOT NULL, headers text NOT NULL, payload bytea,
                    PRIMARY KEY (tx, ordinal))""");
        tables.add(Trailing.TABLE);
        tables.add(Trailing.START);
        return tables;
    }

    @Override
    public void write(Connection connection, List<Entry> batch) throws SQLException {
        Journal.insert(connection, batch);
        EventRows.insert(connection, "event_log", batch);
    }

    @Override
    public int relay(Connection connection, int limit) throws SQLException {
        return Trailing.relay(
                connection,
                "event_log",
                limit,
                row -> Sink.take(row.getString("key"), row.getString("headers"), row.getBytes("payload")));
    }
}
