package assay.scoring.proposals.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Every shape on a loan small enough to work out by hand. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RepaymentShapeTest {

    /** Without interest the payments are the shape itself. */
    private static final List<InterestPeriod> FREE = Loans.years(6, 0);

    @Test
    void steps_grow_at_their_interval() {
        assertThat(payments(1_200_00, FREE, new RepaymentShape.Step(1, 2)))
                .containsExactly(85_71L, 85_71L, 171_43L, 171_43L, 342_86L, 342_86L);
    }

    @Test
    void a_seasonal_pattern_repeats() {
        assertThat(payments(1_200_00, FREE, new RepaymentShape.Seasonal(List.of(1.0, 2.0))))
                .containsExactly(133_33L, 266_67L, 133_33L, 266_67L, 133_33L, 266_67L);
    }

    @Test
    void the_cycle_of_a_forecast_is_the_mean_of_its_years() {
        assertThat(CashForecast.ofAvailable(10, 20, 30, 60).cycle(2)).containsExactly(20.0, 40.0);
        assertThat(CashForecast.ofAvailable(10).cycle(2)).containsExactly(10.0, 0.0);
    }

    /** 20 % of 1,000 stay to the end: 1,000 = a (1 - 1.1^-2) / .1 + 200 / 1.1^2, a = 480.95; the last pays 200 more. */
    @Test
    void a_balloon_stays_for_the_last_day() {
        assertThat(payments(1_000_00, Loans.years(2, 0.1), new RepaymentShape.Balloon(0.2)))
                .containsExactly(480_95L, 680_96L);
    }

    /** The balloon is a share of what was drawn: 100 of the 121 that two years of capitalised interest make of it. */
    @Test
    void interest_of_the_grace_is_capitalised_or_paid() {
        RepaymentShape balloon = new RepaymentShape.Balloon(0.5);

        RepaymentSchedule capitalised =
                Loans.schedule(100_00, Loans.years(4, 0.1), new Grace(2, Grace.GraceInterest.CAPITALISED), balloon);
        RepaymentSchedule paid = Loans.schedule(
                100_00, Loans.years(4, 0.1), new Grace(2, Grace.GraceInterest.PAID), new RepaymentShape.LevelAnnuity());

        assertThat(IntStream.range(0, 4).mapToLong(capitalised::opening)).startsWith(100_00L, 110_00L, 121_00L);
        assertThat(IntStream.range(0, 4).mapToLong(capitalised::payment)).startsWith(0L, 0L);
        assertThat(capitalised.payment(3) - capitalised.payment(2)).isCloseTo(50_00, within(2L));
        assertThat(IntStream.range(0, 4).mapToLong(paid::opening)).startsWith(100_00L, 100_00L, 100_00L);
        assertThat(IntStream.range(0, 4).mapToLong(paid::payment)).startsWith(10_00L, 10_00L);
    }

    @Test
    void a_payment_of_just_the_interest_is_enough_and_nothing_to_pay_with_is_not() {
        RepaymentShape interestFirst = new RepaymentShape.Seasonal(List.of(10.0, 110.0));

        assertThat(payments(100_00, Loans.years(2, 0.1), interestFirst)).containsExactly(10_00L, 110_00L);
        assertThat(Repayment.schedule(
                        100,
                        Loans.years(2, 0.1),
                        Grace.NONE,
                        new RepaymentShape.Sculpted(CashForecast.ofAvailable(0, 0)),
                        true))
                .isEqualTo(new Repayment.Refused(Repayment.Reason.NOTHING_TO_PAY_WITH, -1, 0, 0));
    }

    @Test
    void effective_maturity_weighs_all_payments_and_average_life_the_principal() {
        RepaymentSchedule bullet = Loans.schedule(100_00, Loans.years(2, 0.1), Grace.NONE, new RepaymentShape.Bullet());

        assertThat(bullet.averageLifeYears()).isEqualTo(2);
        assertThat(bullet.effectiveMaturityYears()).isCloseTo((10 * 1 + 110 * 2) / 120.0, within(1e-12));
    }

    private static List<Long> payments(long amount, List<InterestPeriod> periods, RepaymentShape shape) {
        return Loans.schedule(amount, periods, Grace.NONE, shape).instalments().stream()
                .map(RepaymentSchedule.Instalment::payment)
                .toList();
    }
}
