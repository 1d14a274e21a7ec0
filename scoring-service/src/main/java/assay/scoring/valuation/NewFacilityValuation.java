package assay.scoring.valuation;

import assay.foundation.money.Money;
import assay.foundation.problem.FieldError;
import assay.scoring.valuation.domain.contract.FacilityPeriod;
import assay.scoring.valuation.domain.contract.TermFacility;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Asks what term facilities are worth by contract. */
@Schema(description = "Term facilities with their terms. Nothing of the request is stored.")
record NewFacilityValuation(
        @NotNull @DecimalMin("0") @DecimalMax("1") @Schema(description = "Discount rate a year", examples = "0.1")
        BigDecimal discountRate,

        @NotNull
        @DecimalMin("0")
        @DecimalMax("1")
        @Schema(description = "Charge a year on the capital held", examples = "0.12")
        BigDecimal hurdleRate,

        @NotNull @Valid @Size(min = 1, max = 200) List<@NotNull Terms> facilities) {

    /** How principal is repaid. */
    @Schema(name = "FacilityRepayment")
    enum Repayment {
        /** In equal parts, down to a last instalment if there is one. */
        LINEAR,
        /** Interest and principal together in equal payments. */
        ANNUITY,
        /** All at the end. */
        BULLET
    }

    /** One facility. */
    @Schema(name = "FacilityTerms", description = "A term facility; times in periods of equal length.")
    record Terms(
            @NotNull @Size(min = 1, max = 100) @Schema(description = "The caller's name for it", examples = "F-1")
            String reference,

            @Nullable
            @Size(min = 1, max = 100)
            @Schema(description = "Facilities of one group are added up", examples = "SPONSOR-7")
            String sponsorGroup,

            @NotNull @Schema(description = "Principal at the beginning")
            Money principal,

            @NotNull Repayment repayment,

            @Nullable @Schema(description = "Principal left for the last period; only with LINEAR")
            Money balloon,

            @Nullable
            @DecimalMin("0")
            @DecimalMax("1")
            @Schema(
                    description = "Interest a year, which shapes the schedule; required with ANNUITY",
                    examples = "0.06")
            BigDecimal interestRate,

            @NotNull @Min(1) @Max(600) @Schema(examples = "20")
            Integer periods,

            @NotNull @Min(1) @Max(12) @Schema(examples = "4")
            Integer periodsPerYear,

            @NotNull
            @DecimalMin("-0.5")
            @DecimalMax("0.5")
            @Schema(description = "Interest margin a year, cost of funds taken off", examples = "0.02")
            BigDecimal marginRate,

            @Nullable Money feePerPeriod,
            @Nullable Money costPerPeriod,

            @NotNull
            @DecimalMin("0")
            @DecimalMax("1")
            @Schema(description = "Probability a year of early repayment", examples = "0.05")
            BigDecimal prepaymentPerYear,

            @NotNull
            @DecimalMin("0")
            @DecimalMax("1")
            @Schema(description = "Probability a year of default", examples = "0.01")
            BigDecimal defaultPerYear,

            @NotNull @DecimalMin("0") @DecimalMax("1") @Schema(examples = "0.45")
            BigDecimal lossGivenDefault,

            @NotNull
            @DecimalMin("0")
            @DecimalMax("1")
            @Schema(description = "Capital held, as part of what is outstanding", examples = "0.08")
            BigDecimal capitalRatio) {

        /** The facility, each period's numbers from the yearly ones; the whole exposure is at stake in a default. */
        TermFacility facility(double annualRate, double hurdleRate) {
            double years = 1.0 / periodsPerYear;
            double[] outstanding = outstanding();
            List<FacilityPeriod> schedule = new ArrayList<>();
            for (double principalNow : outstanding) {
                schedule.add(new FacilityPeriod(
                        years,
                        principalNow,
                        marginRate.doubleValue(),
                        major(feePerPeriod),
                        major(costPerPeriod),
                        ofPeriod(prepaymentPerYear, years),
                        ofPeriod(defaultPerYear, years),
                        lossGivenDefault.doubleValue(),
                        principalNow,
                        capitalRatio.doubleValue() * principalNow));
            }
            return new TermFacility(schedule, annualRate, hurdleRate);
        }

        private double[] outstanding() {
            double amount = major(principal);
            return switch (repayment) {
                case LINEAR -> FacilityPeriod.linear(amount, major(balloon), periods);
                case ANNUITY ->
                    FacilityPeriod.annuity(
                            amount, interestRate == null ? 0 : interestRate.doubleValue() / periodsPerYear, periods);
                case BULLET -> {
                    double[] all = new double[periods];
                    Arrays.fill(all, amount);
                    yield all;
                }
            };
        }

        /** 1 - (1-p)^years: the probability of a period that makes the yearly one. */
        private static double ofPeriod(BigDecimal perYear, double years) {
            return -StrictMath.expm1(years * StrictMath.log1p(-perYear.doubleValue()));
        }

        private static double major(@Nullable Money amount) {
            return amount == null ? 0 : amount.amount().doubleValue();
        }
    }

    /** What bean validation does not see. */
    List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        String currency = facilities.getFirst().principal().currency().getCurrencyCode();
        for (int i = 0; i < facilities.size(); i++) {
            Terms terms = facilities.get(i);
            String at = "/facilities/" + i;
            positive(errors, at + "/principal", terms.principal());
            sameCurrency(errors, at + "/principal", terms.principal(), currency);
            sameCurrency(errors, at + "/balloon", terms.balloon(), currency);
            sameCurrency(errors, at + "/feePerPeriod", terms.feePerPeriod(), currency);
            sameCurrency(errors, at + "/costPerPeriod", terms.costPerPeriod(), currency);
            notNegative(errors, at + "/feePerPeriod", terms.feePerPeriod());
            notNegative(errors, at + "/costPerPeriod", terms.costPerPeriod());
            notNegative(errors, at + "/balloon", terms.balloon());
            if (terms.balloon() != null
                    && (terms.repayment() != Repayment.LINEAR
                            || terms.balloon()
                                            .amount()
                                            .compareTo(terms.principal().amount())
                                    > 0)) {
                errors.add(FieldError.of(at + "/balloon", "balloon-does-not-fit"));
            }
            if (terms.repayment() == Repayment.ANNUITY && terms.interestRate() == null) {
                errors.add(FieldError.of(at + "/interestRate", "required"));
            }
        }
        return errors;
    }

    private static void positive(List<FieldError> errors, String pointer, Money amount) {
        if (amount.amount().signum() <= 0) {
            errors.add(FieldError.of(pointer, "amount-not-positive"));
        }
    }

    private static void notNegative(List<FieldError> errors, String pointer, @Nullable Money amount) {
        if (amount != null && amount.amount().signum() < 0) {
            errors.add(FieldError.of(pointer, "cost-negative"));
        }
    }

    private static void sameCurrency(List<FieldError> errors, String pointer, @Nullable Money amount, String currency) {
        if (amount != null && !amount.currency().getCurrencyCode().equals(currency)) {
            errors.add(new FieldError(pointer, "other-currency", Map.of("currency", currency)));
        }
    }
}
