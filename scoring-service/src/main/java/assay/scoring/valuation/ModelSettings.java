package assay.scoring.valuation;

import assay.scoring.activity.ActivityQuery;
import assay.scoring.valuation.domain.timing.ForecastHorizon;
import assay.scoring.valuation.domain.timing.RepeatFamily;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a model was asked for; never changes.
 *
 * @param observedUntil last day of the facts it is fitted to, inclusive
 * @param transactionTypes types that count as activity, in the order of the declaration
 * @param incomeRules types that carry value, with their margins
 * @param horizon how far ahead clients are valued, and the discount rate
 * @param covariates what clients' parameters may differ by
 * @param holdoutWeeks weeks at the end that a second fit is tested on; 0 for none, below 0 for a quarter of the time
 */
record ModelSettings(
        String portfolio,
        LocalDate observedUntil,
        List<TransactionType> transactionTypes,
        List<IncomeRule> incomeRules,
        ForecastHorizon horizon,
        RepeatFamily family,
        ModelScope scope,
        List<Covariate> covariates,
        int holdoutWeeks) {

    /** BG/NBD for the whole portfolio, without covariates or holdout. */
    ModelSettings(
            String portfolio,
            LocalDate observedUntil,
            List<TransactionType> transactionTypes,
            List<IncomeRule> incomeRules,
            ForecastHorizon horizon) {
        this(
                portfolio,
                observedUntil,
                transactionTypes,
                incomeRules,
                horizon,
                RepeatFamily.BG_NBD,
                ModelScope.PORTFOLIO,
                List.of(),
                0);
    }

    /** The facts of the portfolio that matter to the model, up to a day. */
    ActivityQuery activityUntil(LocalDate day) {
        return ActivityQuery.ofPortfolio(
                        portfolio, transactionTypes.stream().map(Enum::name).toList(), day)
                .ofLine(scope.productLine());
    }

    /** Whether any type that counts is income. */
    boolean anyIncome() {
        return transactionTypes.stream().anyMatch(type -> marginOf(type).isPresent());
    }

    /** Whether clients' traits must be known to use the model. */
    boolean needsTraits() {
        return !covariates.isEmpty();
    }

    /** The margin of a type, empty when no rule makes it income. */
    Optional<BigDecimal> marginOf(TransactionType type) {
        return incomeRules.stream()
                .filter(rule -> rule.type() == type)
                .map(IncomeRule::margin)
                .findFirst();
    }
}
