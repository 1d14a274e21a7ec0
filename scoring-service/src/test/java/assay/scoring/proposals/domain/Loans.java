package assay.scoring.proposals.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Loans of the worked examples. */
final class Loans {

    private Loans() {}

    /** Periods of exactly one year at one rate. */
    static List<InterestPeriod> years(int count, double rate) {
        return IntStream.range(0, count)
                .mapToObj(i -> new InterestPeriod(
                        LocalDate.of(2026, 1, 1).plusYears(i),
                        LocalDate.of(2026, 1, 1).plusYears(i + 1),
                        1,
                        rate))
                .toList();
    }

    /** Real months at one rate, ACT/365, from the end of January. */
    static List<InterestPeriod> months(int count, double rate) {
        return new LoanCalendar(
                        LocalDate.of(2026, 1, 31),
                        1,
                        true,
                        BusinessCalendar.BusinessDayConvention.MODIFIED_FOLLOWING,
                        BusinessCalendar.WEEKENDS,
                        DayCount.ACT_365)
                .periods(count, new RateTerms.Fixed(rate));
    }

    static RepaymentSchedule schedule(long amount, List<InterestPeriod> periods, Grace grace, RepaymentShape shape) {
        Repayment.Outcome outcome = Repayment.schedule(amount, periods, grace, shape, false);
        assertThat(outcome).isInstanceOf(Repayment.Scheduled.class);
        return ((Repayment.Scheduled) outcome).schedule();
    }

    /** Present value of all payments at the loan's own rates. */
    static double presentValue(RepaymentSchedule schedule) {
        double value = 0;
        for (int t = schedule.length() - 1; t >= 0; t--) {
            value = (value + schedule.payment(t))
                    / (1 + schedule.periods().get(t).factor());
        }
        return value;
    }
}
