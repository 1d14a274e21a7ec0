package assay.scoring.valuation.domain;

import assay.scoring.valuation.domain.timing.ClientHistory;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One client's income transactions condensed to what the models need.
 *
 * <p>Conventions: all transactions of one day count as one, with the sum of their amounts, and a day with refunds
 * only does not count but takes from the income (see {@link CountedDays}); the first day is the
 * beginning of the relation and not a repeat, neither in the count nor in the mean; the day on which observation ends
 * belongs to the observed time; a time in weeks is a whole number of days divided by 7.0.
 *
 * @param history the client's history in weeks
 * @param firstDay the day of the first transaction
 * @param lastDay the day of the last transaction, equal to the first when there is no repeat
 * @param repeatTotalMinor sum of the amounts of the repeat days, in minor units
 */
public record TransactionSummary(ClientHistory history, LocalDate firstDay, LocalDate lastDay, long repeatTotalMinor) {

    /**
     * Condenses the facts of one client, in any order.
     *
     * @param observedUntil the last day observed, inclusive; later facts are left out
     * @return empty when the client has no transaction but refunds up to that day
     * @throws ArithmeticException if the amounts add up to more than 2^63 minor units
     */
    public static Optional<TransactionSummary> of(Collection<TransactionFact> facts, LocalDate observedUntil) {
        TreeMap<Long, List<TransactionFact>> days = facts.stream()
                .filter(fact -> !fact.day().isAfter(observedUntil))
                .collect(Collectors.groupingBy(fact -> fact.day().toEpochDay(), TreeMap::new, Collectors.toList()));
        CountedDays counted = new CountedDays();
        days.forEach((day, ofDay) -> {
            if (counted.add(day, ofDay.stream().anyMatch(fact -> fact.amountMinor() >= 0))) {
                counted.addIncome(
                        ofDay.stream().mapToLong(TransactionFact::amountMinor).reduce(0, Math::addExact));
            }
        });
        return counted.summary(observedUntil.toEpochDay());
    }

    /**
     * Mean amount of a repeat day in major units, for example in yuan.
     *
     * @param fractionDigits decimal digits of the currency, 2 for most, 0 for the yen, at most 4
     * @return 0 when there is no repeat; may be zero or negative when refunds outweigh the income
     */
    public double monetaryValue(int fractionDigits) {
        if (fractionDigits < 0 || fractionDigits > 4) {
            throw new IllegalArgumentException("decimal digits of a currency must be 0 to 4: " + fractionDigits);
        }
        if (history.repeats() == 0) {
            return 0;
        }
        long minorPerMajor = 1;
        for (int digit = 0; digit < fractionDigits; digit++) {
            minorPerMajor *= 10;
        }
        return (double) repeatTotalMinor / history.repeats() / minorPerMajor;
    }
}
