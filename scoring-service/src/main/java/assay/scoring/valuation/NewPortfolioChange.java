package assay.scoring.valuation;

import assay.foundation.problem.FieldError;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Asks why a portfolio's value is another than before. */
@Schema(description = "Two days, and the models of each; the released ones when absent.")
record NewPortfolioChange(
        @Nullable
        @Pattern(regexp = Portfolios.PATTERN)
        @Schema(description = "Portfolio, `main` when absent", examples = "main")
        String portfolio,

        @NotNull @Schema(description = "The earlier day", examples = "2025-06-30")
        LocalDate from,

        @NotNull @Schema(description = "The later day", examples = "2025-12-31")
        LocalDate to,

        @Nullable @Schema(description = "A fitted model of the portfolio")
        UUID fromModelId,

        @Nullable @Schema(description = "A fitted model of the portfolio")
        UUID toModelId,

        @Nullable @Schema(description = "Facts recorded later are left out on both days")
        Instant knownAt) {

    String portfolioOrMain() {
        return Objects.requireNonNullElse(portfolio, Portfolios.MAIN);
    }

    /** What bean validation does not see. */
    List<FieldError> errors(LocalDate today, Instant now) {
        List<FieldError> errors = new ArrayList<>();
        if (!from.isBefore(to)) {
            errors.add(FieldError.of("/to", "not-after-from"));
        }
        if (to.isAfter(today)) {
            errors.add(FieldError.of("/to", "day-in-future"));
        }
        if (knownAt != null && knownAt.isAfter(now)) {
            errors.add(FieldError.of("/knownAt", "time-in-future"));
        }
        return errors;
    }
}
