package assay.scoring.exposures;

import assay.foundation.money.Money;
import assay.scoring.exposures.domain.RiskSign;
import assay.scoring.exposures.domain.Seniority;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A facility as it stands in a request. All amounts are in one currency. */
@Schema(name = "Facility", description = "A facility; all amounts in one currency. Either schedule or maturity.")
record FacilityFacts(
        @NotNull @Schema(description = "Committed amount") Money limit,

        @NotNull @Schema(description = "May exceed the limit of an overdrawn account")
        Money drawn,

        @NotNull
        @DecimalMin("0")
        @DecimalMax("1")
        @Schema(
                description = "Share of the undrawn amount that will be drawn by the time of default",
                examples = "0.75")
        BigDecimal conversionFactor,

        @Nullable @Schema(description = "Whether repaid amounts may be drawn again; false when absent")
        Boolean revolving,

        @Nullable
        @Valid
        @Size(min = 1, max = 720)
        @Schema(description = "Drawn amount at risk in each period, by the day the period ends, in the order of days")
        List<@NotNull ScheduleStep> schedule,

        @Nullable @Schema(description = "Day of a single repayment, instead of a schedule", examples = "2031-06-30")
        LocalDate maturity,

        @NotNull
        @DecimalMin("-0.1")
        @DecimalMax("5")
        @Schema(description = "A year; discounts losses and recoveries", examples = "0.05")
        BigDecimal effectiveInterestRate,

        @NotNull @Min(0) @Max(36500) Integer daysPastDue,

        @NotNull @Schema(description = "Yearly PD when granted, between 0 and 1, both excluded", examples = "0.008")
        BigDecimal originationPd,

        @NotNull @Schema(description = "Yearly PD now, between 0 and 1, both excluded", examples = "0.012")
        BigDecimal currentPd,

        @Nullable
        @Schema(description = "Decides the LGD of what is not covered unless unsecuredLgd is given; SENIOR when absent")
        Seniority seniority,

        @Nullable
        @DecimalMin("0")
        @DecimalMax("1")
        @Schema(
                description = "LGD of what is not covered; by seniority from the settings when absent",
                examples = "0.45")
        BigDecimal unsecuredLgd,

        @Nullable @Valid @Size(max = 50) @Schema(description = "In the order of use")
        List<@NotNull CollateralFacts> collateral,

        @Nullable @Size(max = 13) @Schema(description = "What else is known about borrower and facility")
        List<@NotNull RiskSign> signs,

        @Nullable
        @DecimalMin("0.01")
        @DecimalMax("60")
        @Schema(description = "Effective maturity in years; from the schedule when absent", examples = "2.5")
        BigDecimal effectiveMaturityYears,

        @Nullable
        @DecimalMin("0")
        @DecimalMax("1")
        @Schema(
                description = "In default, the share expected to be lost; LGD before floors when absent",
                examples = "0.3")
        BigDecimal bestEstimateLoss) {

    /** A step of the schedule. */
    @Schema(name = "ScheduleStep")
    record ScheduleStep(@NotNull LocalDate date, @NotNull Money outstanding) {}
}
