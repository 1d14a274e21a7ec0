package assay.scoring.valuation;

import assay.scoring.valuation.domain.TransactionSummary;
import assay.scoring.valuation.domain.timing.ClientHistory;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One client's counted transactions, condensed.
 *
 * @param summary days and income of the repeats
 * @param income whether the income can be told
 * @param margin part of the client's income that is earned, above 0 and at most 1: the margins of its types weighted
 *     with the income of each, of the repeats or, without one, of the first day; 1 when there is no income
 * @param firstIncomeMinor income of the first day in minor units
 * @param recentRepeats repeats within the last {@link ActivityFold#RECENT_DAYS} days
 * @param costPerTransaction of serving the client, in major units
 * @param costPerYear of serving the client while it is active, in major units
 */
record ClientActivity(
        UUID clientId,
        TransactionSummary summary,
        Income income,
        double margin,
        long firstIncomeMinor,
        int recentRepeats,
        double costPerTransaction,
        double costPerYear) {

    private static final double DAYS_PER_WEEK = 7.0;

    /** The client on a later day, had it done nothing since. */
    ClientActivity agedTo(LocalDate day) {
        ClientHistory history = summary.history();
        double ageWeeks = (day.toEpochDay() - summary.firstDay().toEpochDay()) / DAYS_PER_WEEK;
        return new ClientActivity(
                clientId,
                new TransactionSummary(
                        new ClientHistory(history.repeats(), history.lastRepeatWeeks(), ageWeeks),
                        summary.firstDay(),
                        summary.lastDay(),
                        summary.repeatTotalMinor()),
                income,
                margin,
                firstIncomeMinor,
                0,
                costPerTransaction,
                costPerYear);
    }

    /** Whether a client's income can be told from its transactions. */
    enum Income {
        TOLD,
        /**
         * Nothing that repeats is income by a rule, or something that could be income has no rule; of a client
         * without a repeat, the same of its first day.
         */
        NO_RULE,
        /** The amounts add up to more than 64 bits of minor units. */
        BEYOND_RANGE
    }
}
