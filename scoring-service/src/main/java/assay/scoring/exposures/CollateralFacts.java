package assay.scoring.exposures;

import assay.foundation.money.Money;
import assay.scoring.exposures.domain.Collateral;
import assay.scoring.exposures.domain.CollateralType;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A piece of collateral in a request. */
@Schema(name = "Collateral")
record CollateralFacts(
        @NotNull CollateralType type,

        @NotNull @Schema(description = "Market value today") Money value,

        @NotNull
        @DecimalMin("0")
        @DecimalMax("1")
        @Schema(description = "Share of the value that a forced sale loses", examples = "0.3")
        BigDecimal haircut,

        @NotNull @Min(0) @Max(240) @Schema(description = "Time until the money arrives", examples = "18")
        Integer realisationMonths,

        @NotNull
        @DecimalMin("0")
        @DecimalMax("1")
        @Schema(description = "Share of the proceeds that the sale costs", examples = "0.05")
        BigDecimal realisationCost) {

    Collateral collateral() {
        return new Collateral(
                type,
                value.amount().doubleValue(),
                haircut.doubleValue(),
                realisationMonths,
                realisationCost.doubleValue());
    }
}
