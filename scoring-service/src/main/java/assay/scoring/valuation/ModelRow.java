package assay.scoring.valuation;

import assay.scoring.valuation.FittedParameters.Quality;
import assay.scoring.valuation.domain.spend.GammaGamma;
import assay.scoring.valuation.domain.timing.BgNbd;
import assay.scoring.valuation.domain.timing.ForecastHorizon;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reads a row of {@code valuation_model}. Parameters are columns of their own, so that their bits survive. */
final class ModelRow {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<IncomeRule>> RULES = new TypeReference<>() {};
    private static final TypeReference<Map<String, Object>> FIGURES = new TypeReference<>() {};
    private static final TypeReference<Quality> QUALITY = new TypeReference<>() {};

    private ModelRow() {}

    static ValuationModel read(ResultSet row, StatementContext context) throws SQLException {
        return new ValuationModel(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                ValuationModel.Status.valueOf(row.getString("status")),
                row.getString("reason"),
                parsed(row.getString("reason_args"), FIGURES),
                settings(row),
                row.getString("requested_by"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                fitted(row),
                instant(row, "fitted_at"),
                row.getString("activated_by"),
                instant(row, "activated_at"),
                instant(row, "retired_at"));
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ModelSettings settings(ResultSet row) throws SQLException {
        String[] types = (String[]) row.getArray("transaction_types").getArray();
        return new ModelSettings(
                row.getString("portfolio"),
                row.getObject("observed_until", LocalDate.class),
                Stream.of(types).map(TransactionType::valueOf).toList(),
                parsed(row.getString("income_rules"), RULES),
                new ForecastHorizon(row.getInt("horizon_weeks"), row.getDouble("discount_rate")));
    }

    private static @Nullable FittedParameters fitted(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        if (currency == null) {
            return null;
        }
        String spendFit = row.getString("spend_fit");
        return new FittedParameters(
                currency,
                new BgNbd(row.getDouble("r"), row.getDouble("alpha_weeks"), row.getDouble("a"), row.getDouble("b")),
                parsed(row.getString("repeats_fit"), QUALITY),
                spendFit == null ? null : new GammaGamma(row.getDouble("p"), row.getDouble("q"), row.getDouble("v")),
                spendFit == null ? null : parsed(spendFit, QUALITY));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static <T> T parsed(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
