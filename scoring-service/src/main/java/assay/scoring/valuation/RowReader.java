package assay.scoring.valuation;

import assay.scoring.valuation.domain.Tier;
import assay.scoring.valuation.domain.insight.LifecycleStage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads rows of {@code valuation}, and of {@code valuation_history} with the columns that it lacks filled in. */
final class RowReader {

    /** The columns of an {@link Estimate}. */
    static final String ESTIMATE_COLUMNS = """
            state, as_of, frequency, first_day, last_day, income_minor, margin, p_alive, expected_transactions, \
            discounted_transactions, monetary_value, expected_spend, gross_clv_minor, net_clv_minor, \
            lifecycle_stage, settings_id, discount_rate, service_cost_minor""";

    /** What {@link #read} expects. */
    static final String COLUMNS =
            "portfolio, client_id, version, revision, pending, model_id, " + ESTIMATE_COLUMNS + ", tier, recorded_at";

    static final String HISTORY_COLUMNS = "portfolio, client_id, version, 0 AS revision, false AS pending, model_id, "
            + ESTIMATE_COLUMNS + ", tier, recorded_at";

    private RowReader() {}

    /** As Jdbi calls it. */
    static ValuationRow read(ResultSet row, StatementContext context) throws SQLException {
        return of(row);
    }

    static ValuationRow of(ResultSet row) throws SQLException {
        UUID model = row.getObject("model_id", UUID.class);
        String tier = row.getString("tier");
        OffsetDateTime recordedAt = row.getObject("recorded_at", OffsetDateTime.class);
        return new ValuationRow(
                row.getString("portfolio"),
                row.getObject("client_id", UUID.class),
                row.getLong("version"),
                row.getLong("revision"),
                row.getBoolean("pending"),
                model,
                model == null ? null : estimate(row),
                tier == null ? null : Tier.valueOf(tier),
                recordedAt == null ? null : recordedAt.toInstant());
    }

    private static Estimate estimate(ResultSet row) throws SQLException {
        String stage = row.getString("lifecycle_stage");
        return new Estimate(
                ValuationState.valueOf(row.getString("state")),
                row.getObject("as_of", LocalDate.class),
                row.getObject("frequency", Integer.class),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getObject("income_minor", Long.class),
                row.getObject("margin", Double.class),
                row.getObject("p_alive", Double.class),
                row.getObject("expected_transactions", Double.class),
                row.getObject("discounted_transactions", Double.class),
                row.getObject("monetary_value", Double.class),
                row.getObject("expected_spend", Double.class),
                row.getObject("gross_clv_minor", Long.class),
                row.getObject("net_clv_minor", Long.class),
                stage == null ? null : LifecycleStage.valueOf(stage),
                row.getObject("settings_id", UUID.class),
                row.getObject("discount_rate", Double.class),
                row.getObject("service_cost_minor", Long.class));
    }
}
