package assay.scoring.rescoring;

import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Asks for a valuation of a whole portfolio. */
@Schema(description = "Asks for a valuation of a whole portfolio with its released model.")
record NewRescoringRun(
        @Nullable
        @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,62}")
        @Schema(description = "Portfolio, `main` when absent", examples = "main")
        String portfolio,

        @Nullable
        @Schema(
                description = "Last day that counts, in the portfolio's time zone; today when absent",
                examples = "2025-12-31")
        LocalDate asOf) {

    String portfolioOrMain() {
        return Objects.requireNonNullElse(portfolio, "main");
    }
}
