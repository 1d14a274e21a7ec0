package assay.interaction.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Rows of the log as {@link Entry}. */
final class EntryRows {

    private EntryRows() {}

    /** An entry for publishing: without what took it back. */
    static Entry published(ResultSet row) throws SQLException {
        return entry(row, null);
    }

    /** An entry for readers; needs the column {@code reversed_by}. */
    static Entry read(ResultSet row) throws SQLException {
        return entry(row, row.getObject("reversed_by", UUID.class));
    }

    private static Entry entry(ResultSet row, UUID reversedBy) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                row.getObject("client_id", UUID.class),
                row.getString("portfolio"),
                row.getString("kind"),
                instant(row, "occurred_at"),
                instant(row, "recorded_at"),
                row.getString("source"),
                row.getString("external_id"),
                row.getString("product_line"),
                row.getObject("reverses", UUID.class),
                row.getString("transaction_type"),
                row.getObject("amount_minor", Long.class),
                row.getString("currency"),
                row.getString("details"),
                row.getBytes("sealed"),
                Long.parseLong(row.getString("tx")),
                row.getInt("ordinal"),
                reversedBy);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
