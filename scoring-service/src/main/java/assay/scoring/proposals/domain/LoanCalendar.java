package assay.scoring.proposals.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * From the terms of a loan to its interest periods on real dates.
 *
 * <p>A payment falls on the day of the month of the start, or on the last day of a shorter month; with the end-of-month
 * rule a loan that starts on the last day of a month is always paid on the last day. Interest runs to the day on which
 * the payment is made after rolling over closed days, so that every day bears interest exactly once.
 *
 * @param start day of the drawdown
 * @param monthsPerPeriod months between payments, 1 to 12
 * @param endOfMonth whether the last day of a month stays the last day
 * @param roll where payments on closed days go
 * @param calendar which days are closed
 * @param dayCount how periods are counted
 */
public record LoanCalendar(
        LocalDate start,
        int monthsPerPeriod,
        boolean endOfMonth,
        BusinessCalendar.BusinessDayConvention roll,
        BusinessCalendar calendar,
        DayCount dayCount) {

    /** @throws IllegalArgumentException if the months per period are not 1 to 12 */
    public LoanCalendar {
        if (monthsPerPeriod < 1 || monthsPerPeriod > 12) {
            throw new IllegalArgumentException("months per period: " + monthsPerPeriod);
        }
    }

    /** The first periods of a loan. */
    public List<InterestPeriod> periods(int count, RateTerms rates) {
        List<InterestPeriod> periods = new ArrayList<>(count);
        LocalDate from = start;
        for (int i = 1; i <= count; i++) {
            LocalDate to = calendar.roll(due(i), roll);
            periods.add(new InterestPeriod(from, to, dayCount.years(from, to), rates.rateFrom(from)));
            from = to;
        }
        return List.copyOf(periods);
    }

    private LocalDate due(int payment) {
        LocalDate due = start.plusMonths((long) payment * monthsPerPeriod);
        boolean startsAtTheEnd = start.equals(YearMonth.from(start).atEndOfMonth());
        return endOfMonth && startsAtTheEnd ? YearMonth.from(due).atEndOfMonth() : due;
    }
}
