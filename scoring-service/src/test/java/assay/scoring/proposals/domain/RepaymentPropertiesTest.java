package assay.scoring.proposals.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.scoring.proposals.domain.RepaymentSchedule.Instalment;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What holds for every loan, whatever its shape. */
class RepaymentPropertiesTest {

    @Property
    void everyCentIsAccountedFor(
            @ForAll @LongRange(min = 1, max = 9_000_000_000_000L) long amount,
            @ForAll @IntRange(min = 2, max = 360) int payments,
            @ForAll @DoubleRange(min = 0, max = 0.3) double rate,
            @ForAll("graces") Grace grace,
            @ForAll("shapes") RepaymentShape shape) {
        List<InterestPeriod> periods = Loans.months(Math.max(payments, grace.periods() + 1), rate);

        RepaymentSchedule schedule = capitalising(amount, periods, grace, shape);

        long principal = 0;
        long capitalised = 0;
        long expected = amount;
        for (Instalment line : schedule.instalments()) {
            assertThat(line.opening()).isEqualTo(expected);
            assertThat(line.closing()).isEqualTo(line.opening() + line.capitalised() - line.principal());
            assertThat(line.payment()).isEqualTo(line.interest() - line.capitalised() + line.principal());
            assertThat(line.interest())
                    .isEqualTo(Math.round(line.opening()
                            * periods.get(schedule.instalments().indexOf(line)).factor()));
            expected = line.closing();
            principal += line.principal();
            capitalised += line.capitalised();
        }
        assertThat(expected).isZero();
        assertThat(principal).isEqualTo(amount + capitalised);
        assertThat(Loans.presentValue(schedule)).isCloseTo(amount, within(2.0 * periods.size()));
    }

    @Property
    void sculptingKeepsTheCoverTheSame(
            @ForAll @DoubleRange(min = 0, max = 0.2) double rate,
            @ForAll @DoubleRange(min = 1, max = 3) double dscr,
            @ForAll("cash") List<Long> cash) {
        CashForecast forecast = CashForecast.ofAvailable(
                cash.stream().mapToLong(Long::longValue).toArray());
        List<InterestPeriod> periods = Loans.months(cash.size(), rate);
        long debt = DebtCapacity.of(forecast, periods, Grace.NONE, dscr).debt();

        RepaymentSchedule schedule = capitalising(debt, periods, Grace.NONE, new RepaymentShape.Sculpted(forecast));
        CoverRatios ratios = CoverRatios.of(schedule, forecast, periods);

        assertThat(ratios.minimumDscr()).isCloseTo(dscr, within(1e-4));
        assertThat(ratios.llcr().subList(0, cash.size() - 1))
                .allSatisfy(llcr -> assertThat(llcr).isCloseTo(dscr, within(1e-3)));
    }

    @Property
    void theSweepOnlyShortensTheLoanAndLosesNoCash(
            @ForAll("cash") List<Long> cash, @ForAll @DoubleRange(min = 0, max = 1) double share) {
        CashForecast forecast = CashForecast.ofAvailable(
                cash.stream().mapToLong(Long::longValue).toArray());
        List<InterestPeriod> periods = Loans.months(cash.size(), 0.06);
        long debt = DebtCapacity.of(forecast, periods, Grace.NONE, 1.4).debt();
        RepaymentSchedule schedule = capitalising(debt, periods, Grace.NONE, new RepaymentShape.Sculpted(forecast));

        CashWaterfall waterfall = CashWaterfall.of(schedule, forecast, 6, 0, share);

        for (int t = 0; t < cash.size(); t++) {
            CashWaterfall.Line line = waterfall.lines().get(t);
            assertThat(line.available() + line.fromReserve() + line.shortfall())
                    .isEqualTo(
                            line.interest() + line.principal() + line.toReserve() + line.sweep() + line.distributed());
            assertThat(line.outstanding()).isBetween(0L, schedule.closing(t));
            assertThat(line.reserve()).isNotNegative();
        }
        assertThat(waterfall.lines().getLast().outstanding()).isZero();
    }

    @Provide
    Arbitrary<Grace> graces() {
        return Combinators.combine(Arbitraries.integers().between(0, 24), Arbitraries.of(Grace.GraceInterest.values()))
                .as(Grace::new);
    }

    @Provide
    Arbitrary<RepaymentShape> shapes() {
        return Arbitraries.oneOf(
                Arbitraries.just(new RepaymentShape.LevelAnnuity()),
                Arbitraries.just(new RepaymentShape.EqualPrincipal()),
                Arbitraries.just(new RepaymentShape.Bullet()),
                Arbitraries.doubles().between(0, 0.9).map(RepaymentShape.Balloon::new),
                Arbitraries.doubles().between(-0.2, 0.2).map(growth -> new RepaymentShape.Step(growth, 12)),
                Arbitraries.doubles().between(0.1, 5).list().ofSize(12).map(RepaymentShape.Seasonal::new));
    }

    @Provide
    Arbitrary<List<Long>> cash() {
        return Arbitraries.longs()
                .between(1_000_000_000L, 9_000_000_000L)
                .list()
                .ofMinSize(12)
                .ofMaxSize(120);
    }

    private static RepaymentSchedule capitalising(
            long amount, List<InterestPeriod> periods, Grace grace, RepaymentShape shape) {
        return ((Repayment.Scheduled) Repayment.schedule(amount, periods, grace, shape, true)).schedule();
    }
}
