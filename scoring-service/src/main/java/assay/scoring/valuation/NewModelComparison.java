package assay.scoring.valuation;

import assay.foundation.problem.FieldError;
import assay.scoring.valuation.domain.evidence.RelationEnding;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Asks which family fits a portfolio, a segment or a product line. */
@Schema(
        description =
                "Asks which family of models fits. How the line's relations end decides first; then the candidates"
                        + " are fitted to the past and compared on the last weeks.")
record NewModelComparison(
        @Nullable
        @Pattern(regexp = Portfolios.PATTERN)
        @Schema(description = "Portfolio, `main` when absent", examples = "main")
        String portfolio,

        @NotNull @Schema(description = "Last day observed, inclusive", examples = "2025-12-31")
        LocalDate observedUntil,

        @Nullable
        @Size(min = 1, max = 7)
        @Schema(description = "Types that count as activity; the types of the income rules when absent")
        List<@NotNull TransactionType> transactionTypes,

        @Nullable @Valid @Size(max = 3) @Schema(description = "Which types are income, as for a model")
        List<@NotNull IncomeRule> incomeRules,

        @Nullable @Pattern(regexp = ModelScope.SEGMENT_PATTERN) @Schema(description = "Only clients of this segment")
        String segment,

        @Nullable @Size(min = 1, max = 100) @Schema(description = "Only transactions of this product line")
        String productLine,

        @Nullable @Schema(description = "How relations of the line end; ENDS_SILENTLY when absent")
        RelationEnding relation,

        @Nullable
        @Min(0)
        @Max(520)
        @Schema(
                description =
                        "Weeks before observedUntil that the candidates are tested on; 0 compares by BIC on all that"
                                + " is known. A quarter of the observed time and at most 26 when absent.",
                examples = "13")
        Integer holdoutWeeks) {

    RelationEnding declared() {
        return Objects.requireNonNullElse(relation, RelationEnding.ENDS_SILENTLY);
    }

    /** The request as one for a model; the family does not matter. */
    NewValuationModel asModel() {
        return new NewValuationModel(
                portfolio,
                observedUntil,
                transactionTypes,
                null,
                null,
                incomeRules,
                null,
                segment,
                productLine,
                null,
                holdoutWeeks);
    }

    List<FieldError> errors(LocalDate today) {
        return asModel().errors(today);
    }
}
