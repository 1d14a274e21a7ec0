package assay.scoring.exposures;

import assay.scoring.exposures.domain.Scenario;
import assay.scoring.exposures.domain.TermStructure;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A possible future in a request. */
@Schema(name = "RiskScenario", description = "A possible future: a multiple of the present PD, or a PD for each year.")
record ScenarioFacts(
        @NotNull @Size(min = 1, max = 60) @Schema(examples = "downturn")
        String name,

        @NotNull @DecimalMin("0") @DecimalMax("1") @Schema(examples = "0.3")
        BigDecimal weight,

        @Nullable
        @DecimalMin("0.001")
        @DecimalMax("1000")
        @Schema(description = "Times the present PD, in every year; 1 when absent", examples = "1.8")
        BigDecimal pdMultiplier,

        @Nullable
        @Size(min = 1, max = 60)
        @Schema(
                description =
                        "Instead of a multiplier: PD of each year given survival until it begins, between 0 and 1,"
                                + " both excluded; the last one holds from then on")
        List<@NotNull BigDecimal> pdTermStructure,

        @Nullable
        @DecimalMin("0")
        @DecimalMax("1")
        @Schema(description = "LGD in this future; that of the facility when absent", examples = "0.5")
        BigDecimal lgd) {

    /** The yearly PD of a scenario without a term structure. */
    double multipliedPd(double currentPd) {
        return pdMultiplier == null ? currentPd : currentPd * pdMultiplier.doubleValue();
    }

    Scenario scenario(double currentPd) {
        TermStructure pds = pdTermStructure == null
                ? TermStructure.flat(multipliedPd(currentPd))
                : new TermStructure(
                        pdTermStructure.stream().map(BigDecimal::doubleValue).toList());
        return new Scenario(weight.doubleValue(), pds, lgd == null ? null : lgd.doubleValue());
    }
}
