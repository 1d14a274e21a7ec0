package assay.scoring.valuation;

import assay.scoring.valuation.domain.TransactionSummary;
import java.util.UUID;

/**
 * One client's counted transactions, condensed.
 *
 * @param summary days and income of the repeats
 * @param income whether the income can be told
 * @param margin part of the client's income that is earned, above 0 and at most 1: the margins of its types weighted
 *     with the income of each; 1 when there is no income
 */
record ClientActivity(UUID clientId, TransactionSummary summary, Income income, double margin) {

    /** Whether a client's income can be told from its transactions. */
    enum Income {
        TOLD,
        /** Nothing that repeats is income by a rule, or something that could be income has no rule. */
        NO_RULE,
        /** The amounts add up to more than 64 bits of minor units. */
        BEYOND_RANGE
    }
}
