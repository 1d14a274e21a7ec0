package assay.scoring.valuation.domain;

import assay.scoring.valuation.domain.timing.Forecast;

/**
 * The value of one client with everything it is made of.
 *
 * @param summary the inputs
 * @param monetaryValue mean amount of the client's repeat days, in major units
 * @param forecast expected transactions
 * @param expectedSpend expected amount of a future transaction, in major units
 * @param grossClvMinor expected spend times discounted expected transactions, in minor units, halves to the even
 * @param margin part of the gross value that is earned, as a decimal
 * @param costs costs taken off
 * @param netClvMinor margin times gross value less costs, in minor units, halves to the even; may be negative
 */
public record Valuation(
        TransactionSummary summary,
        double monetaryValue,
        Forecast forecast,
        double expectedSpend,
        long grossClvMinor,
        double margin,
        ClientCosts costs,
        long netClvMinor) {}
