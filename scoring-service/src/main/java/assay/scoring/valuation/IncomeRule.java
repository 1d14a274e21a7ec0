package assay.scoring.valuation;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Says that transactions of a type are income.
 *
 * @param type the type; principal flows cannot be income
 * @param margin part of the amount that the bank earns, above 0 and at most 1
 */
@Schema(description = "Transactions of this type are income; the margin is the part of it the bank earns.")
record IncomeRule(
        @NotNull @Schema(description = "PURCHASE, FEE or INTEREST; principal flows are refused", examples = "FEE")
        TransactionType type,

        @NotNull
        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax("1")
        @Digits(integer = 1, fraction = 6)
        @Schema(examples = "1")
        BigDecimal margin) {

    /** What applies when a request names no rules: all income in full. */
    static final List<IncomeRule> DEFAULT = List.of(
            new IncomeRule(TransactionType.PURCHASE, BigDecimal.ONE),
            new IncomeRule(TransactionType.FEE, BigDecimal.ONE),
            new IncomeRule(TransactionType.INTEREST, BigDecimal.ONE));
}
