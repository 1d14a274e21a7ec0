package assay.scoring.valuation;

import assay.foundation.money.Money;
import assay.foundation.problem.FieldError;
import assay.scoring.valuation.ValueSettings.ClientRate;
import assay.scoring.valuation.ValueSettings.Line;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Proposes a version of a portfolio's settings. */
@Schema(description = "Proposes settings of a portfolio; somebody else releases them.")
record NewValuationSettings(
        @Nullable
        @Pattern(regexp = Portfolios.PATTERN)
        @Schema(description = "Portfolio, `main` when absent", examples = "main")
        String portfolio,

        @NotNull @Valid ValueSettings settings) {

    String portfolioOrMain() {
        return Objects.requireNonNullElse(portfolio, Portfolios.MAIN);
    }

    /** What bean validation does not see. */
    List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        List<Line> lines = settings.lines();
        if (lines.stream()
                        .map(line -> String.valueOf(line.productLine()))
                        .distinct()
                        .count()
                < lines.size()) {
            errors.add(FieldError.of("/settings/lines", "repeated"));
        }
        for (int i = 0; i < lines.size(); i++) {
            if (isNegative(lines.get(i).costPerTransaction())) {
                errors.add(FieldError.of("/settings/lines/" + i + "/costPerTransaction", "cost-negative"));
            }
            if (isNegative(lines.get(i).costPerYear())) {
                errors.add(FieldError.of("/settings/lines/" + i + "/costPerYear", "cost-negative"));
            }
        }
        List<ClientRate> rates = Objects.requireNonNullElse(settings.clientRates(), List.of());
        if (rates.stream()
                        .map(rate -> rate.rate().stripTrailingZeros())
                        .distinct()
                        .count()
                > ValueSettings.MOST_RATES) {
            errors.add(FieldError.of("/settings/clientRates", "too-many-rates"));
        }
        return errors;
    }

    private static boolean isNegative(@Nullable Money cost) {
        return cost != null && cost.amount().signum() < 0;
    }
}
