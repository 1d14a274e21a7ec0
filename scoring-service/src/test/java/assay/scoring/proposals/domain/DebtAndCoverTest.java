package assay.scoring.proposals.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Check values recomputed independently: cash 100, 110, 120, 130, 125, 115 at 6 %, cover 1.30; one unit is a million. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DebtAndCoverTest {

    private static final double MILLION = 1e6;
    private static final CashForecast CASH =
            CashForecast.ofAvailable(100_000_000, 110_000_000, 120_000_000, 130_000_000, 125_000_000, 115_000_000);

    @Test
    void sculpted_debt_and_its_schedule() {
        long debt = DebtCapacity.of(CASH, Loans.years(6, 0.06), Grace.NONE, 1.3).debt();
        RepaymentSchedule schedule =
                Loans.schedule(debt, Loans.years(6, 0.06), Grace.NONE, new RepaymentShape.Sculpted(CASH));

        assertThat(debt / MILLION).isCloseTo(438.802658, within(1e-6));
        assertThat(IntStream.range(0, 6).mapToObj(t -> schedule.payment(t) / MILLION))
                .usingElementComparator(DebtAndCoverTest::toFourDigits)
                .containsExactly(76.9231, 84.6154, 92.3077, 100.0, 96.1538, 88.4615);
        assertThat(schedule.instalments().stream().map(line -> line.principal() / MILLION))
                .usingElementComparator(DebtAndCoverTest::toFourDigits)
                .containsExactly(50.5949, 61.3229, 72.6946, 84.7486, 85.9873, 83.4543);
        assertThat(schedule.closing(5)).isZero();
        assertThat(CoverRatios.of(schedule, CASH, Loans.years(6, 0.06)).llcr())
                .allSatisfy(llcr -> assertThat(llcr).isCloseTo(1.3, within(1e-7)));
    }

    @Test
    void two_years_after_the_loan_lift_the_project_life_cover() {
        CashForecast project = CashForecast.ofAvailable(
                100_000_000, 110_000_000, 120_000_000, 130_000_000, 125_000_000, 115_000_000, 100_000_000, 90_000_000);
        RepaymentSchedule schedule =
                Loans.schedule(438_802_658, Loans.years(6, 0.06), Grace.NONE, new RepaymentShape.Sculpted(CASH));

        CoverRatios ratios = CoverRatios.of(schedule, project, Loans.years(8, 0.06));

        assertThat(ratios.plcr().getFirst()).isCloseTo(1.580246, within(1e-6));
        assertThat(ratios.llcr().getFirst()).isCloseTo(1.3, within(1e-7));
    }

    @Test
    void a_fixed_debt_has_an_implied_cover() {
        RepaymentSchedule schedule =
                Loans.schedule(450_000_000, Loans.years(6, 0.06), Grace.NONE, new RepaymentShape.Sculpted(CASH));

        CoverRatios ratios = CoverRatios.of(schedule, CASH, Loans.years(6, 0.06));

        assertThat(ratios.minimumDscr()).isCloseTo(1.267652, within(1e-6));
        assertThat(ratios.averageDscr()).isCloseTo(1.267652, within(1e-6));
        assertThat(ratios.headroom(1.1)).isCloseTo(1 - 1.1 / 1.267652, within(1e-6));
    }

    @Test
    void one_period_of_grace_with_interest_paid_or_capitalised() {
        List<InterestPeriod> years = Loans.years(6, 0.06);

        assertThat(DebtCapacity.of(CASH, years, new Grace(1, Grace.GraceInterest.PAID), 1.3)
                                .debt()
                        / MILLION)
                .isCloseTo(388.21, within(0.005));
        assertThat(DebtCapacity.of(CASH, years, new Grace(1, Grace.GraceInterest.CAPITALISED), 1.3)
                                .debt()
                        / MILLION)
                .isCloseTo(366.23, within(0.005));
    }

    @Test
    void cash_of_the_grace_has_to_pay_its_interest() {
        CashForecast thin =
                CashForecast.ofAvailable(6_000_000, 110_000_000, 120_000_000, 130_000_000, 125_000_000, 115_000_000);

        DebtCapacity capacity =
                DebtCapacity.of(thin, Loans.years(6, 0.06), new Grace(1, Grace.GraceInterest.PAID), 1.3);

        assertThat(capacity).isEqualTo(new DebtCapacity(100_000_000, DebtCapacity.Binding.INTEREST_DURING_GRACE, 0));
    }

    @Test
    void average_life_of_equal_principal_and_of_a_bullet() {
        assertThat(Loans.schedule(1_000_000, Loans.years(4, 0.05), Grace.NONE, new RepaymentShape.EqualPrincipal())
                        .averageLifeYears())
                .isCloseTo(2.5, within(1e-12));
        assertThat(Loans.schedule(1_000_000, Loans.years(4, 0.05), Grace.NONE, new RepaymentShape.Bullet())
                        .averageLifeYears())
                .isCloseTo(4, within(1e-12));
    }

    @Test
    void a_period_without_debt_service_has_no_cover_and_does_not_count() {
        CashForecast cash = CashForecast.ofAvailable(50, 220, 315);
        RepaymentSchedule schedule = Loans.schedule(
                200,
                List.of(year(0, 0), year(1, 0.1), year(2, 0.05)),
                new Grace(1, Grace.GraceInterest.CAPITALISED),
                new RepaymentShape.EqualPrincipal());

        CoverRatios ratios = CoverRatios.of(schedule, cash, schedule.periods());

        assertThat(ratios.dscr()).containsExactly(Double.NaN, 220 / 120.0, 3.0);
        assertThat(ratios.minimumDscr()).isEqualTo(220 / 120.0);
        assertThat(ratios.averageDscr()).isCloseTo((220 / 120.0 + 3) / 2, within(1e-12));
    }

    @Test
    void the_first_thin_period_of_the_grace_binds() {
        CashForecast thin = CashForecast.ofAvailable(6_000_000, 9_000_000, 120_000_000, 130_000_000);

        assertThat(DebtCapacity.of(thin, Loans.years(4, 0.06), new Grace(2, Grace.GraceInterest.PAID), 1.3))
                .isEqualTo(new DebtCapacity(100_000_000, DebtCapacity.Binding.INTEREST_DURING_GRACE, 0));
        assertThat(DebtCapacity.of(CashForecast.ofAvailable(100), Loans.years(1, 0.1), Grace.NONE, 1.3))
                .isEqualTo(
                        new DebtCapacity(69, DebtCapacity.Binding.DEBT_SERVICE_COVER, -1)); // 100 / 1.3 / 1.1 = 69.93
    }

    private static InterestPeriod year(int index, double rate) {
        return new InterestPeriod(LocalDate.of(2026 + index, 1, 1), LocalDate.of(2027 + index, 1, 1), 1, rate);
    }

    private static int toFourDigits(double one, double other) {
        return Math.abs(one - other) <= 5e-5 ? 0 : Double.compare(one, other);
    }
}
