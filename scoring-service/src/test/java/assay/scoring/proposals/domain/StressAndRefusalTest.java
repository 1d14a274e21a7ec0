package assay.scoring.proposals.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StressAndRefusalTest {

    private static final long[] REVENUE = {200_00, 200_00, 200_00, 200_00};
    private static final long[] COST = {80_00, 80_00, 80_00, 80_00};

    @Test
    void at_the_break_even_the_worst_period_just_pays() {
        RepaymentSchedule schedule =
                Loans.schedule(300_00, Loans.years(4, 0.05), Grace.NONE, new RepaymentShape.EqualPrincipal());
        CashForecast cash = CashForecast.of(REVENUE, COST);

        BreakEven breakEven = BreakEven.of(schedule, cash);

        assertThat(minimum(schedule, cash.stressed(breakEven.revenueFactor(), 1, 0)))
                .isCloseTo(1, within(1e-3));
        assertThat(minimum(schedule, cash.stressed(1, breakEven.costFactor(), 0)))
                .isCloseTo(1, within(1e-3));
        RepaymentSchedule dearer = Loans.schedule(
                300_00, Loans.years(4, 0.05 + breakEven.rateShift()), Grace.NONE, new RepaymentShape.EqualPrincipal());
        assertThat(minimum(dearer, cash)).isCloseTo(1, within(1e-3));
        assertThat(breakEven.delayPeriods()).isZero();
    }

    @Test
    void a_payment_below_the_interest_is_refused_with_both_amounts() {
        CashForecast late = CashForecast.ofAvailable(10_00, 10_00, 400_00, 400_00);

        Repayment.Outcome outcome =
                Repayment.schedule(500_00, Loans.years(4, 0.10), Grace.NONE, new RepaymentShape.Sculpted(late), false);

        assertThat(outcome).isInstanceOfSatisfying(Repayment.Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(Repayment.Reason.PAYMENT_BELOW_INTEREST);
            assertThat(refused.period()).isZero();
            assertThat(refused.needed()).isEqualTo(50_00);
            assertThat(refused.offered()).isLessThan(50_00);
        });
        assertThat(Repayment.schedule(
                        500_00, Loans.years(4, 0.10), Grace.NONE, new RepaymentShape.Sculpted(late), true))
                .isInstanceOf(Repayment.Scheduled.class);
    }

    @Test
    void a_negative_cash_flow_and_a_grace_without_end_are_refused() {
        CashForecast negative = CashForecast.ofAvailable(100, -5, 100);

        assertThat(Repayment.schedule(
                        100, Loans.years(3, 0.1), Grace.NONE, new RepaymentShape.Sculpted(negative), true))
                .isEqualTo(new Repayment.Refused(Repayment.Reason.NEGATIVE_WEIGHT, 1, 0, -5));
        assertThat(Repayment.schedule(
                        100,
                        Loans.years(3, 0.1),
                        new Grace(3, Grace.GraceInterest.PAID),
                        new RepaymentShape.LevelAnnuity(),
                        true))
                .isEqualTo(new Repayment.Refused(Repayment.Reason.GRACE_TOO_LONG, 3, 0, 0));
    }

    @Test
    void payments_roll_over_closed_days_and_every_day_bears_interest_once() {
        BusinessCalendar golden = new BusinessCalendar(
                "GOLDEN_WEEK", Set.of(LocalDate.of(2026, 4, 30), LocalDate.of(2026, 5, 1)), Set.of());
        LoanCalendar loan = new LoanCalendar(
                LocalDate.of(2026, 1, 31),
                1,
                true,
                BusinessCalendar.BusinessDayConvention.MODIFIED_FOLLOWING,
                golden,
                DayCount.ACT_365);

        List<InterestPeriod> periods = loan.periods(4, new RateTerms.Fixed(0.05));

        assertThat(periods.stream().map(InterestPeriod::end))
                .containsExactly(
                        LocalDate.of(2026, 2, 27), // the 28th is a Saturday at the end of its month
                        LocalDate.of(2026, 3, 31),
                        LocalDate.of(2026, 4, 29), // the 30th is a holiday at the end of its month
                        LocalDate.of(2026, 5, 29)); // the 31st is a Sunday
        assertThat(periods.stream().mapToDouble(InterestPeriod::years).sum()).isCloseTo(118 / 365.0, within(1e-12));
    }

    @Test
    void an_index_moves_and_an_agreed_rate_stays_under_stress() {
        LocalDate start = LocalDate.of(2026, 1, 1);
        RateTerms floating = new RateTerms.Floating(
                "INDEX",
                List.of(new RateTerms.Step(start, 0.01), new RateTerms.Step(start.plusYears(1), 0.03)),
                0.02,
                0);

        assertThat(floating.rateFrom(start)).isEqualTo(0.03);
        assertThat(floating.rateFrom(start.plusYears(2))).isEqualTo(0.05);
        assertThat(floating.shifted(0.01).rateFrom(start)).isEqualTo(0.04);
        assertThat(floating.shifted(-0.05).rateFrom(start)).isEqualTo(0.02); // the index never counts below its floor
        assertThat(new RateTerms.Fixed(0.04).shifted(0.01).rateFrom(start)).isEqualTo(0.04);
    }

    @Test
    void collateral_counts_after_haircut_and_prior_charges() {
        Collateral mortgage = new Collateral("MORTGAGE", 1_000_00, LocalDate.of(2026, 1, 1), 0.3, 200_00);
        Collateral pledge = new Collateral("PLEDGE", 100_00, LocalDate.of(2026, 1, 1), 0.9, 50_00);

        assertThat(Collateral.cover(600_00, List.of(mortgage, pledge)))
                .isEqualTo(new Collateral.Cover(1_100_00, 500_00, 600.0 / 1_100, 100_00));
    }

    @Test
    void a_lending_value_is_rounded_down_and_a_surplus_is_no_negative_shortfall() {
        LocalDate day = LocalDate.of(2026, 1, 1);
        Collateral odd = new Collateral("MORTGAGE", 101, day, 0.5, 0);
        Collateral burdened = new Collateral("MORTGAGE", 100, day, 0.5, 80);

        assertThat(odd.lendingValue()).isEqualTo(50);
        assertThat(burdened.lendingValue()).isZero();
        assertThat(Collateral.cover(40, List.of(odd, burdened)))
                .isEqualTo(new Collateral.Cover(201, 50, 40 / 201.0, 0));
        assertThat(Collateral.cover(40, List.of()).loanToValue()).isNaN();
    }

    private static double minimum(RepaymentSchedule schedule, CashForecast cash) {
        return CoverRatios.of(schedule, cash, schedule.periods()).minimumDscr();
    }
}
