package assay.scoring.valuation;

import assay.foundation.problem.FieldError;
import assay.scoring.valuation.domain.timing.ForecastHorizon;
import assay.scoring.valuation.domain.timing.RepeatFamily;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Asks for a model of a portfolio. */
@Schema(description = "Asks for a model of lifetime value, fitted to a portfolio's facts up to a day.")
record NewValuationModel(
        @Nullable
        @Pattern(regexp = Portfolios.PATTERN)
        @Schema(description = "Portfolio, `main` when absent", examples = "main")
        String portfolio,

        @NotNull
        @Schema(description = "Last day observed, inclusive, in the portfolio's time zone", examples = "2026-06-30")
        LocalDate observedUntil,

        @Nullable
        @Size(min = 1, max = 7)
        @Schema(description = "Types that count as activity; the types of the income rules when absent")
        List<@NotNull TransactionType> transactionTypes,

        @Nullable
        @Min(1)
        @Max(1040)
        @Schema(description = "Weeks ahead that are valued, 52 when absent", examples = "52")
        Integer horizonWeeks,

        @Nullable
        @DecimalMin("0")
        @DecimalMax("1")
        @Schema(description = "Discount rate a year as a decimal, 0.15 when absent", examples = "0.15")
        BigDecimal discountRate,

        @Nullable
        @Valid
        @Size(max = 3)
        @Schema(
                description = "Which types are income; PURCHASE, FEE and INTEREST in full when absent. Principal flows"
                        + " (DRAWDOWN, REPAYMENT, DEPOSIT, WITHDRAWAL) are refused.")
        List<@NotNull IncomeRule> incomeRules,

        @Nullable
        @Schema(
                description = "How clients leave; BG_NBD when absent. BG_NBD cannot tell whether a client with one"
                        + " transaction is still active, the others can.",
                examples = "PARETO_NBD")
        RepeatFamily family,

        @Nullable
        @Pattern(regexp = ModelScope.SEGMENT_PATTERN)
        @Schema(
                description = "For these clients only: a client type, with or without the size or wealth class. Without"
                        + " a released model of its own a segment is valued with the portfolio's.",
                examples = "CORPORATE_BORROWER/SME")
        String segment,

        @Nullable
        @Size(min = 1, max = 100)
        @Schema(
                description = "For the transactions of this product line only; not together with a segment. Values of a"
                        + " line are asked for by name and fall back to the segment's or the portfolio's model.",
                examples = "GUARANTEE")
        String productLine,

        @Nullable @Size(max = 3) @Schema(description = "What clients' parameters may differ by; nothing when absent")
        List<@NotNull Covariate> covariates,

        @Nullable
        @Min(0)
        @Max(520)
        @Schema(
                description =
                        "Weeks before observedUntil that a second fit is tested on; 0 for no back-test. A quarter of"
                                + " the observed time and at most 26 when absent.",
                examples = "26")
        Integer holdoutWeeks) {

    /** Stands for a holdout that the fit chooses by the length of the observed time. */
    static final int HOLDOUT_BY_LENGTH = -1;

    /** What the requested model will be, with the defaults filled in. */
    ModelSettings settings() {
        List<IncomeRule> rules = Objects.requireNonNullElse(incomeRules, IncomeRule.DEFAULT);
        List<TransactionType> types = transactionTypes != null
                ? transactionTypes
                : rules.stream().map(IncomeRule::type).toList();
        ForecastHorizon usual = ForecastHorizon.DEFAULT;
        return new ModelSettings(
                Objects.requireNonNullElse(portfolio, Portfolios.MAIN),
                observedUntil,
                types,
                rules,
                new ForecastHorizon(
                        Objects.requireNonNullElse(horizonWeeks, usual.weeks()),
                        discountRate == null ? usual.annualRate() : discountRate.doubleValue()),
                Objects.requireNonNullElse(family, RepeatFamily.BG_NBD),
                new ModelScope(segment, productLine),
                Objects.requireNonNullElse(covariates, List.of()),
                Objects.requireNonNullElse(holdoutWeeks, HOLDOUT_BY_LENGTH));
    }

    /** What bean validation does not see. */
    List<FieldError> errors(LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        if (observedUntil.isAfter(today)) {
            errors.add(FieldError.of("/observedUntil", "day-in-future"));
        }
        if (transactionTypes != null && transactionTypes.stream().distinct().count() < transactionTypes.size()) {
            errors.add(FieldError.of("/transactionTypes", "repeated"));
        }
        if (covariates != null && covariates.stream().distinct().count() < covariates.size()) {
            errors.add(FieldError.of("/covariates", "repeated"));
        }
        if (segment != null && productLine != null) {
            errors.add(FieldError.of("/productLine", "segment-or-line"));
        }
        if (incomeRules != null) {
            if (incomeRules.stream().map(IncomeRule::type).distinct().count() < incomeRules.size()) {
                errors.add(FieldError.of("/incomeRules", "repeated"));
            }
            if (incomeRules.isEmpty() && transactionTypes == null) {
                errors.add(FieldError.of("/transactionTypes", "required"));
            }
        }
        return errors;
    }

    /** Income rules that would give value to principal. */
    List<FieldError> principalAsIncome() {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; incomeRules != null && i < incomeRules.size(); i++) {
            if (incomeRules.get(i).type().isPrincipal()) {
                errors.add(FieldError.of("/incomeRules/" + i + "/type", "principal-is-not-income"));
            }
        }
        return errors;
    }
}
