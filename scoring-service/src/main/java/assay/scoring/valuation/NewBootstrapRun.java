package assay.scoring.valuation;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Asks how far a model could have come out otherwise. */
@Schema(description = "Asks for a model's uncertainty: it is fitted again to its clients drawn anew, with replacement.")
record NewBootstrapRun(
        @NotNull @Schema(description = "A fitted model with spend and without covariates")
        UUID modelId,

        @Nullable @Min(20) @Max(2_000) @Schema(description = "Number of draws, 200 when absent", examples = "200")
        Integer replicates,

        @Nullable @Schema(description = "The same seed gives the same draws; 1 when absent", examples = "1")
        Long seed,

        @Nullable
        @DecimalMin("0.5")
        @DecimalMax("0.99")
        @Schema(description = "Confidence of the intervals, 0.95 when absent", examples = "0.95")
        BigDecimal level) {

    private static final int USUAL_REPLICATES = 200;
    private static final BigDecimal USUAL_LEVEL = new BigDecimal("0.95");

    /** The same with the defaults filled in. */
    NewBootstrapRun complete() {
        return new NewBootstrapRun(
                modelId,
                Objects.requireNonNullElse(replicates, USUAL_REPLICATES),
                Objects.requireNonNullElse(seed, 1L),
                Objects.requireNonNullElse(level, USUAL_LEVEL));
    }

    int draws() {
        return Objects.requireNonNull(replicates);
    }
}
