package assay.scoring.valuation;

import assay.scoring.valuation.FittedParameters.Quality;
import assay.scoring.valuation.domain.evidence.SelfTest;
import assay.scoring.valuation.domain.spend.GammaGamma;
import assay.scoring.valuation.domain.timing.BgNbd;
import assay.scoring.valuation.domain.timing.CovariateModel;
import assay.scoring.valuation.domain.timing.ForecastHorizon;
import assay.scoring.valuation.domain.timing.MbgNbd;
import assay.scoring.valuation.domain.timing.ParetoNbd;
import assay.scoring.valuation.domain.timing.RepeatFamily;
import assay.scoring.valuation.domain.timing.RepeatModel;
import com.fasterxml.jackson.core.type.TypeReference;
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

    private static final TypeReference<List<IncomeRule>> RULES = new TypeReference<>() {};
    private static final TypeReference<Map<String, Object>> FIGURES = new TypeReference<>() {};
    private static final TypeReference<Quality> QUALITY = new TypeReference<>() {};
    private static final TypeReference<List<CovariateModel.Effect>> EFFECTS = new TypeReference<>() {};
    private static final TypeReference<List<SelfTest>> SELF_TESTS = new TypeReference<>() {};
    private static final TypeReference<StoredBackTest> BACK_TEST = new TypeReference<>() {};

    private ModelRow() {}

    static ValuationModel read(ResultSet row, StatementContext context) throws SQLException {
        return new ValuationModel(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                ValuationModel.Status.valueOf(row.getString("status")),
                row.getString("reason"),
                StoredJson.read(row.getString("reason_args"), FIGURES),
                settings(row),
                row.getString("requested_by"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                fitted(row),
                instant(row, "fitted_at"),
                row.getString("activated_by"),
                instant(row, "activated_at"),
                instant(row, "retired_at"));
    }

    private static ModelSettings settings(ResultSet row) throws SQLException {
        return new ModelSettings(
                row.getString("portfolio"),
                row.getObject("observed_until", LocalDate.class),
                texts(row, "transaction_types").map(TransactionType::valueOf).toList(),
                StoredJson.read(row.getString("income_rules"), RULES),
                new ForecastHorizon(row.getInt("horizon_weeks"), row.getDouble("discount_rate")),
                RepeatFamily.valueOf(row.getString("family")),
                new ModelScope(row.getString("segment"), row.getString("product_line")),
                texts(row, "covariates").map(Covariate::valueOf).toList(),
                row.getInt("holdout_weeks"));
    }

    private static @Nullable FittedParameters fitted(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        if (currency == null) {
            return null;
        }
        String spendFit = row.getString("spend_fit");
        String backTest = row.getString("back_test");
        return new FittedParameters(
                currency,
                repeats(row),
                StoredJson.read(row.getString("effects"), EFFECTS),
                StoredJson.read(row.getString("repeats_fit"), QUALITY),
                spendFit == null ? null : new GammaGamma(row.getDouble("p"), row.getDouble("q"), row.getDouble("v")),
                spendFit == null ? null : StoredJson.read(spendFit, QUALITY),
                StoredJson.read(row.getString("self_tests"), SELF_TESTS),
                backTest == null ? null : StoredJson.read(backTest, BACK_TEST));
    }

    private static RepeatModel repeats(ResultSet row) throws SQLException {
        double r = row.getDouble("r");
        double alphaWeeks = row.getDouble("alpha_weeks");
        return switch (RepeatFamily.valueOf(row.getString("family"))) {
            case BG_NBD -> new BgNbd(r, alphaWeeks, row.getDouble("a"), row.getDouble("b"));
            case MBG_NBD -> new MbgNbd(r, alphaWeeks, row.getDouble("a"), row.getDouble("b"));
            case PARETO_NBD -> new ParetoNbd(r, alphaWeeks, row.getDouble("s"), row.getDouble("beta_weeks"));
        };
    }

    private static Stream<String> texts(ResultSet row, String column) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
