package assay.scoring.valuation;

import assay.scoring.activity.ActivityQuery;
import assay.scoring.valuation.domain.timing.ForecastHorizon;
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
 */
record ModelSettings(
        String portfolio,
        LocalDate observedUntil,
        List<TransactionType> transactionTypes,
        List<IncomeRule> incomeRules,
        ForecastHorizon horizon) {

    /** The facts of the portfolio that matter to the model, up to a day. */
    ActivityQuery activityUntil(LocalDate day) {
        return ActivityQuery.ofPortfolio(
                portfolio, transactionTypes.stream().map(Enum::name).toList(), day);
    }

    /** The margin of a type, empty when no rule makes it income. */
    Optional<BigDecimal> marginOf(TransactionType type) {
        return incomeRules.stream()
                .filter(rule -> rule.type() == type)
                .map(IncomeRule::margin)
                .findFirst();
    }
}
