package assay.scoring.exposures;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Asks for the risk quantities of a facility. */
@Schema(description = "Asks for the risk quantities of a facility. Nothing of it is stored.")
record NewRiskCalculation(
        @Nullable @Schema(description = "Day of the calculation, today when absent", examples = "2026-06-30")
        LocalDate asOf,

        @NotNull @Valid FacilityFacts facility,

        @Nullable
        @Valid
        @Size(min = 1, max = 20)
        @Schema(description = "Possible futures, weights adding up to 1; the present PD for certain when absent")
        List<@NotNull ScenarioFacts> scenarios,

        @Nullable
        @DecimalMin("0")
        @DecimalMax("1000000")
        @Schema(
                description = "Yearly sales of the borrower's group in EUR million; up to 50 they relieve capital."
                        + " No relief when absent",
                examples = "30")
        BigDecimal salesEurMillions,

        @Nullable @Valid SettingsChoice settings) {}
