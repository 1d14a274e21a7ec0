package assay.scoring.proposals.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What may go wrong, on a loan small enough to work out by hand: 100 of principal and 10 of interest after a year. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StressTest {

    private static final RepaymentSchedule ONE =
            Loans.schedule(100, Loans.years(1, 0.1), Grace.NONE, new RepaymentShape.Bullet());
    private static final CashForecast CASH = CashForecast.of(new long[] {400}, new long[] {180});

    @Test
    void each_assumption_worsens_by_itself() {
        assertThat(least(ONE, CASH, new Stress("NONE", 1, 1, 0, 0), true)).isEqualTo(2);
        assertThat(least(ONE, CASH, new Stress("REVENUE", 0.75, 1, 0, 0), true)).isCloseTo(120 / 110.0, within(1e-12));
        assertThat(least(ONE, CASH, new Stress("COST", 1, 1.5, 0, 0), true)).isCloseTo(130 / 110.0, within(1e-12));
        assertThat(least(ONE, CASH, new Stress("RATE", 1, 1, 0.1, 0), true)).isCloseTo(220 / 120.0, within(1e-12));
        assertThat(least(ONE, CASH, new Stress("RATE", 1, 1, 0.1, 0), false)).isEqualTo(2);
        assertThat(least(ONE, CASH, new Stress("DELAY", 1, 1, 0, 1), true)).isZero();
    }

    @Test
    void a_delay_moves_revenue_and_cost_and_drops_the_last() {
        CashForecast late =
                CashForecast.of(new long[] {5, 7, 9}, new long[] {1, 2, 3}).stressed(1, 1, 1);

        assertThat(IntStream.range(0, 3).mapToLong(late::available)).containsExactly(0L, 4L, 5L);
    }

    @Test
    void each_assumption_breaks_even_by_itself() {
        BreakEven room = BreakEven.of(ONE, CASH);

        assertThat(room.revenueFactor()).isCloseTo(290 / 400.0, within(1e-12));
        assertThat(room.costFactor()).isCloseTo(290 / 180.0, within(1e-12));
        assertThat(room.rateShift()).isCloseTo(1.1, within(1e-12));
        assertThat(room.delayPeriods()).isZero();
    }

    /** Half a year at 10 %: 5 of interest; 115 are left of 220, on 50 unit-years. The tighter half decides. */
    @Test
    void a_shift_of_the_rate_counts_by_the_year_and_the_worst_period_decides() {
        List<InterestPeriod> halves = IntStream.range(0, 2)
                .mapToObj(i -> new InterestPeriod(
                        LocalDate.of(2026, 1 + 6 * i, 1),
                        LocalDate.of(2026, 7, 1).plusMonths(6 * i),
                        0.5,
                        0.1))
                .toList();
        RepaymentSchedule loan = Loans.schedule(200, halves, Grace.NONE, new RepaymentShape.EqualPrincipal());
        CashForecast cash = CashForecast.of(new long[] {400, 300}, new long[] {180, 90});

        BreakEven room = BreakEven.of(loan, cash);

        assertThat(room.rateShift()).isCloseTo((220 - 110) / 100.0, within(1e-12));
        assertThat(room.revenueFactor()).isCloseTo(290 / 400.0, within(1e-12));
        assertThat(room.costFactor()).isCloseTo(290 / 180.0, within(1e-12));
    }

    /** The first two years need nothing, so the cash may be two years late and not three. */
    @Test
    void cash_may_be_late_as_long_as_nothing_is_due() {
        RepaymentSchedule later = Loans.schedule(
                100,
                Loans.years(4, 0),
                new Grace(2, Grace.GraceInterest.CAPITALISED),
                new RepaymentShape.EqualPrincipal());

        assertThat(BreakEven.of(later, CashForecast.ofAvailable(60, 60, 60, 60)).delayPeriods())
                .isEqualTo(2);
    }

    private static double least(RepaymentSchedule loan, CashForecast cash, Stress stress, boolean floating) {
        return stress.minimumDscr(loan, cash, floating);
    }
}
