package assay.scoring.scorecards;

import assay.scoring.scorecards.domain.Scorecard.CardOrigin;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reads a row of {@code scorecard}. */
final class CardRow {

    private CardRow() {}

    static CardEntry read(ResultSet row, StatementContext context) throws SQLException {
        return new CardEntry(
                row.getObject("id", UUID.class),
                row.getLong("revision"),
                row.getString("purpose"),
                row.getInt("version"),
                row.getString("name"),
                CardOrigin.valueOf(row.getString("origin")),
                CardStatus.valueOf(row.getString("status")),
                row.getString("reason"),
                row.getString("reason_args"),
                row.getObject("settings_id", UUID.class),
                row.getBytes("sample_hash"),
                row.getString("types"),
                row.getString("document"),
                row.getBytes("document_hash"),
                row.getString("requested_by"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                instant(row, "fitted_at"),
                row.getString("activated_by"),
                instant(row, "activated_at"),
                instant(row, "retired_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
