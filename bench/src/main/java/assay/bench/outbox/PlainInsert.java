package assay.bench.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The reference: the journal rows, and nothing to publish. */
final class PlainInsert implements Layout {

    @Override
    public String title() {
        return "plain INSERT (reference)";
    }

    @Override
    public List<String> tables() {
        return Journal.tables("");
    }

    @Override
    public void write(Connection connection, List<Entry> batch) throws SQLException {
        Journal.insert(connection, batch);
    }

    @Override
    public int relay(Connection connection, int limit) {
        return 0;
    }
}
