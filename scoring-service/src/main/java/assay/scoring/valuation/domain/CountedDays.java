package assay.scoring.valuation.domain;

import assay.scoring.valuation.domain.timing.ClientHistory;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Counts the days of one client, which come in ascending order. Used once and by one thread.
 *
 * <p>The models describe when a client acts, so what counts is an act: a day with at least one purchase or principal flow
 * counts once. A refund is the reversal of a value and no act of buying: counting it would take a client who returns
 * things for an active one. A day with nothing but refunds therefore is no repeat and not the last day, but what it took
 * back is taken from the income. Income of the first counted day, and of days before it, is none of a repeat.
 */
public final class CountedDays {

    private static final double DAYS_PER_WEEK = 7.0;

    private int counted;
    private long firstEpochDay;
    private long lastEpochDay;
    private long repeatTotalMinor;

    /**
     * Takes in the next day.
     *
     * @param epochDay days since 1970-01-01, greater than that of the day before
     * @param act whether the client acted on that day
     * @return whether the day lies behind the first counted one, so that its income is to be added
     */
    public boolean add(long epochDay, boolean act) {
        boolean repeatTime = counted > 0;
        if (act) {
            firstEpochDay = repeatTime ? firstEpochDay : epochDay;
            lastEpochDay = epochDay;
            counted++;
        }
        return repeatTime;
    }

    /**
     * Adds income of the day just taken in.
     *
     * @param incomeMinor in minor units, negative when more was taken back than brought
     * @throws ArithmeticException if the sum leaves the range of 64 bits; it is unchanged then
     */
    public void addIncome(long incomeMinor) {
        repeatTotalMinor = Math.addExact(repeatTotalMinor, incomeMinor);
    }

    /**
     * The days taken in so far.
     *
     * @param untilEpochDay last day observed, inclusive; not before the last day taken in
     * @return empty when no day counts
     */
    public Optional<TransactionSummary> summary(long untilEpochDay) {
        if (counted == 0) {
            return Optional.empty();
        }
        ClientHistory history = new ClientHistory(
                counted - 1,
                (lastEpochDay - firstEpochDay) / DAYS_PER_WEEK,
                (untilEpochDay - firstEpochDay) / DAYS_PER_WEEK);
        return Optional.of(new TransactionSummary(
                history, LocalDate.ofEpochDay(firstEpochDay), LocalDate.ofEpochDay(lastEpochDay), repeatTotalMinor));
    }
}
