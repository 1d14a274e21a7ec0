package assay.bench.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** The table all layouts fill, and the prepared INSERT of a whole batch they fill it with. */
final class Journal {

    static final int BATCH = 100;

    private static final String COLUMNS = """
            id uuid PRIMARY KEY, client_id uuid NOT NULL, portfolio text NOT NULL, kind text NOT NULL,
            occurred_at timestamptz NOT NULL, recorded_at timestamptz NOT NULL, source text NOT NULL,
            external_id text NOT NULL, product_line text, type text NOT NULL, amount_minor bigint NOT NULL,
            currency text NOT NULL""";

    private static final String ROW = "(?, ?, 'main', 'TRANSACTION', ?, ?, 'CORE', ?, 'LOAN', 'PURCHASE', ?, 'CNY'%s)";

    private Journal() {}

    /** @param more further columns, each beginning with a comma */
    static List<String> tables(String more) {
        return List.of(
                "CREATE TABLE journal (" + COLUMNS + more + ")",
                "CREATE INDEX journal_client ON journal (client_id, occurred_at)");
    }

    static void insert(Connection connection, List<Entry> batch) throws SQLException {
        insert(connection, batch, "", "");
    }

    /**
     * @param column name of one further column, beginning with a comma, or nothing
     * @param value SQL text of its value; {@code #} stands for the row's number in the batch
     */
    static void insert(Connection connection, List<Entry> batch, String column, String value) throws SQLException {
        StringBuilder sql = new StringBuilder("INSERT INTO journal (id, client_id, portfolio, kind, occurred_at,"
                + " recorded_at, source, external_id, product_line, type, amount_minor, currency" + column
                + ") VALUES ");
        for (int row = 0; row < batch.size(); row++) {
            sql.append(row == 0 ? "" : ",").append(ROW.formatted(value.replace("#", Integer.toString(row))));
        }
        try (PreparedStatement insert = connection.prepareStatement(sql.toString())) {
            int parameter = 1;
            for (Entry entry : batch) {
                insert.setObject(parameter++, entry.id());
                insert.setObject(parameter++, entry.client());
                insert.setObject(parameter++, entry.occurredAt());
                insert.setObject(parameter++, entry.occurredAt());
                insert.setString(parameter++, entry.externalId());
                insert.setLong(parameter++, entry.amountMinor());
            }
            insert.executeUpdate();
        }
    }
}
