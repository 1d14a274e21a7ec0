package assay.scoring.proposals;

import assay.foundation.money.Money;
import assay.scoring.proposals.domain.BusinessCalendar;
import assay.scoring.proposals.domain.DayCount;
import assay.scoring.proposals.domain.RateTerms;
import assay.scoring.proposals.domain.RiskFacts;
import assay.scoring.proposals.domain.Stress;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Asks what can be offered to a client for a project. */
@Schema(
        description = "What a client wants to finance, from which cash and at whose risk. The lists of construction and"
                + " cash hold decimal texts in the currency of the amount, one for each period.")
record NewFinancingProposal(
        @NotNull UUID clientId,
        @NotNull @Valid ProjectFacts project,

        @NotNull @Schema(description = "Whose risk is priced: the client's grade, or the class of the project")
        RiskFacts.RiskBasis riskBasis,

        @Nullable @Schema(description = "Rating of the project; needed for PROJECT, of the same project reference")
        UUID slottingRatingId,

        @Nullable
        @DecimalMin("0")
        @DecimalMax("1000000")
        @Schema(
                description = "Yearly sales of the group in EUR million; up to 50 they relieve capital",
                examples = "30")
        BigDecimal salesEurMillions,

        @NotNull @Schema(description = "Amount asked for; an option may be smaller, and says why")
        Money amount,

        @NotNull @Valid LoanDates dates,

        @Nullable
        @Size(max = 120)
        @Schema(description = "Cost at the start of each period of construction; absent if the loan is drawn at once")
        List<@NotNull @Pattern(regexp = AMOUNT) String> constructionCosts,

        @NotNull @Valid CashFacts cash,
        @Nullable @Size(max = 50) List<@NotNull @Valid PieceOfSecurity> collateral,

        @Nullable @Valid @Schema(description = "Expected index for floating options; without it there are none")
        IndexCurve index,

        @Nullable @Valid Wanted wishes,

        @Nullable @Size(max = 10) @Schema(description = "Shocks to try besides those of the policy")
        List<FinancingPolicyDocument.@NotNull @Valid StressFacts> stresses) {

    static final String AMOUNT = "[0-9]{1,15}([.][0-9]{1,4})?";

    /** The project. */
    @Schema(name = "FinancingProject")
    record ProjectFacts(
            @NotNull
            @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._/-]{0,99}")
            @Schema(description = "Reference that stays the same")
            String reference,

            @NotBlank @Size(max = 200) String name,

            @Nullable @Pattern(regexp = "[ABC]") @Schema(description = "Equator category")
            String equatorCategory,

            @Nullable @Schema(description = "Whether it is financed as green; false when absent")
            Boolean green,

            @Nullable @Size(max = 30) @Schema(description = "Value to the public, by indicators of the policy")
            List<@NotNull @Valid PublicValue> publicValue) {

        boolean isGreen() {
            return Boolean.TRUE.equals(green);
        }

        List<PublicValue> publicValues() {
            return Objects.requireNonNullElse(publicValue, List.of());
        }
    }

    /** One figure of value to the public. */
    @Schema(name = "FinancingPublicValue")
    record PublicValue(
            @NotNull @Pattern(regexp = FinancingPolicyDocument.CODE)
            String indicator,

            @NotNull @DecimalMin("0") @DecimalMax("1000000000000000")
            BigDecimal value,

            @NotBlank @Size(max = 200) @Schema(description = "Where the figure comes from")
            String source) {}

    /** Payment dates. */
    @Schema(name = "FinancingDates", description = "Interest runs from payment to payment on real days")
    record LoanDates(
            @NotNull @Schema(description = "Day of the first drawing", examples = "2026-06-30")
            LocalDate start,

            @NotNull @Min(1) @Max(12) @Schema(description = "1, 2, 3, 4, 6 or 12")
            Integer monthsPerPeriod,

            @Nullable @Schema(description = "Whether the last day of a month stays the last; true when absent")
            Boolean endOfMonth,

            @Nullable @Schema(description = "ACT_365 when absent")
            DayCount dayCount,

            @Schema(description = "Where payments on closed days go; UNADJUSTED when absent")
            BusinessCalendar.@Nullable BusinessDayConvention roll,

            @Nullable @Size(max = 2000) @Schema(description = "Closed days besides the weekends")
            List<@NotNull LocalDate> holidays,

            @Nullable @Size(max = 1000) @Schema(description = "Days of weekends that are open")
            List<@NotNull LocalDate> workdays) {}

    /** The forecast. */
    @Schema(name = "FinancingCash", description = "From the end of the construction on; as many costs as revenues")
    record CashFacts(
            @NotNull @Size(min = 1, max = 600) List<@NotNull @Pattern(regexp = AMOUNT) String> revenue,

            @NotNull @Size(min = 1, max = 600) @Schema(description = "Operation, tax and maintenance")
            List<@NotNull @Pattern(regexp = AMOUNT) String> cost) {}

    /** A piece of security. */
    @Schema(name = "FinancingCollateral")
    record PieceOfSecurity(
            @NotNull @Pattern(regexp = FinancingPolicyDocument.CODE) @Schema(description = "A form of the policy")
            String form,

            @NotNull Money value,

            @Nullable @Schema(description = "Day of the valuation; without it the piece does not count")
            LocalDate valuedOn,

            @Nullable @Schema(description = "Claims of others that come before")
            Money priorCharges) {}

    /** An index. */
    @Schema(name = "FinancingIndex")
    record IndexCurve(
            @NotNull @Pattern(regexp = FinancingPolicyDocument.CODE)
            String name,

            @NotNull @Size(min = 1, max = 600) @Schema(description = "Ascending; the first also holds before its day")
            List<@NotNull @Valid RateFrom> curve,

            @Nullable
            @DecimalMin("-0.1")
            @DecimalMax("1")
            @Schema(description = "The index never counts less; 0 when absent")
            BigDecimal floor) {

        RateTerms.Floating terms() {
            return new RateTerms.Floating(
                    name,
                    curve.stream()
                            .map(step ->
                                    new RateTerms.Step(step.from(), step.rate().doubleValue()))
                            .toList(),
                    0,
                    floor == null ? 0 : floor.doubleValue());
        }
    }

    /** A rate from a day on. */
    @Schema(name = "FinancingIndexRate")
    record RateFrom(
            @NotNull LocalDate from,
            @NotNull @DecimalMin("-0.1") @DecimalMax("1") BigDecimal rate) {}

    /** What else the client asks for. */
    @Schema(name = "FinancingWishes")
    record Wanted(
            @Nullable @Min(1) @Max(600) @Schema(description = "Longest life, grace included")
            Integer tenorMonths,

            @Nullable
            @DecimalMin("0")
            @DecimalMax("10")
            @Schema(description = "Debt service cover to be kept, at least 1; the option's own where that is larger")
            BigDecimal minimumDscr,

            @Nullable @Schema(description = "The least that helps; smaller options are not shown")
            Money leastAmount,

            @Nullable
            @DecimalMin("0")
            @DecimalMax("10")
            @Schema(description = "Rate that was agreed instead of the price of the risk, a year")
            BigDecimal agreedRate) {

        static final Wanted NOTHING = new Wanted(null, null, null, null);
    }

    Wanted wanted() {
        return Objects.requireNonNullElse(wishes, Wanted.NOTHING);
    }

    List<PieceOfSecurity> pieces() {
        return Objects.requireNonNullElse(collateral, List.of());
    }

    List<String> building() {
        return Objects.requireNonNullElse(constructionCosts, List.of());
    }

    List<Stress> extraStresses() {
        return Objects.requireNonNullElse(stresses, List.<FinancingPolicyDocument.StressFacts>of()).stream()
                .map(one -> new Stress(
                        one.name(), one.revenueFactor(), one.costFactor(), one.rateShift(), one.delayPeriods()))
                .toList();
    }
}
