package assay.scoring.proposals.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.scoring.exposures.domain.RiskSettings;
import assay.scoring.proposals.domain.OptionPlanner.Impossible;
import assay.scoring.proposals.domain.OptionPlanner.Planned;
import assay.scoring.proposals.domain.OptionTerms.RateKind;
import assay.scoring.proposals.domain.OptionTerms.RepaymentKind;
import assay.scoring.slotting.domain.SlottingApproach;
import assay.scoring.slotting.domain.SlottingClass;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ten years of half-yearly cash, winters better than summers. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OptionPlannerTest {

    private static final LocalDate START = LocalDate.of(2026, 6, 30);
    private static final RiskBasedPrice.Terms BANK =
            new RiskBasedPrice.Terms(0.026, 0.004, 0.004, 0.12, 0.03, 0.25, 0.1);
    private static final RiskView RATED = new RiskView.Rated(0.01, 0.4, null, RiskSettings.BASEL_III);
    private static final long MANY = 10_000_000_000_00L;

    @ParameterizedTest
    @EnumSource(RepaymentKind.class)
    void every_shape_is_sized_to_its_cover_and_priced_at_its_own_risk(RepaymentKind shape) {
        OptionPlan plan = planned(project(MANY, RATED), terms(shape, RateKind.FIXED, Grace.NONE));

        assertThat(plan.ratios().minimumDscr()).isCloseTo(1.3, within(1e-6));
        assertThat(plan.limitedBy()).isEqualTo(OptionPlan.DebtLimit.DEBT_SERVICE_COVER);
        assertThat(plan.schedule().closing(plan.schedule().length() - 1)).isZero();
        assertThat(plan.schedule().periods().getFirst().rate())
                .isCloseTo(plan.price().rate(), within(1e-11));
        assertThat(plan.result().raroc()).isCloseTo(BANK.hurdle(), within(1e-9));
        assertThat(plan.effectiveRate()).isGreaterThan(plan.price().rate());
    }

    @Test
    void a_smaller_request_is_not_stretched() {
        OptionPlan plan =
                planned(project(100_000_000_00L, RATED), terms(RepaymentKind.SCULPTED, RateKind.FIXED, Grace.NONE));

        assertThat(plan.amount()).isEqualTo(100_000_000_00L);
        assertThat(plan.limitedBy()).isEqualTo(OptionPlan.DebtLimit.REQUESTED);
        assertThat(plan.ratios().minimumDscr()).isGreaterThan(1.3);
    }

    @Test
    void construction_is_financed_up_to_the_gearing_with_its_own_interest() {
        FinancingCase project = new FinancingCase(
                calendar(),
                List.of(200_000_000_00L, 100_000_000_00L),
                cash(),
                MANY,
                List.of(),
                RATED,
                null,
                null,
                0,
                Wishes.NONE,
                List.of());

        OptionPlan plan = planned(project, terms(RepaymentKind.SCULPTED, RateKind.FIXED, Grace.NONE));

        assertThat(plan.limitedBy()).isEqualTo(OptionPlan.DebtLimit.GEARING);
        assertThat(plan.construction().interest()).isPositive();
        assertThat((double) plan.amount() / plan.construction().totalCost()).isCloseTo(0.7, within(1e-8));
        assertThat(plan.schedule().periods().getFirst().start()).isEqualTo(START.plusYears(1));
    }

    @Test
    void a_floating_rate_follows_its_index_and_feels_the_stress() {
        RateTerms.Floating index = new RateTerms.Floating("INDEX", List.of(new RateTerms.Step(START, 0.026)), 0, 0);
        FinancingCase project = new FinancingCase(
                calendar(), List.of(), cash(), MANY, List.of(), RATED, index, null, 0, Wishes.NONE, List.of());

        OptionPlan floating = planned(project, terms(RepaymentKind.SCULPTED, RateKind.FLOATING, Grace.NONE));
        OptionPlan fixed = planned(project, terms(RepaymentKind.SCULPTED, RateKind.FIXED, Grace.NONE));

        assertThat(floating.price().rate()).isCloseTo(fixed.price().rate(), within(1e-9));
        assertThat(floating.stressedDscr().get("RATE"))
                .isLessThan(floating.ratios().minimumDscr());
        assertThat(fixed.stressedDscr().get("RATE")).isEqualTo(fixed.ratios().minimumDscr());
        assertThat(fixed.stressedDscr().get("REVENUE"))
                .isLessThan(fixed.ratios().minimumDscr());
    }

    @Test
    void worse_risk_costs_more_and_a_slotted_project_takes_its_table() {
        double better = rate(new RiskView.Rated(0.005, 0.4, null, RiskSettings.BASEL_III));
        double worse = rate(new RiskView.Rated(0.03, 0.4, null, RiskSettings.BASEL_III));
        OptionPlan slotted = planned(
                project(MANY, RiskView.Slotted.of(SlottingClass.GOOD, SlottingApproach.BASEL, 10)),
                terms(RepaymentKind.SCULPTED, RateKind.FIXED, Grace.NONE));

        assertThat(worse).isGreaterThan(better);
        assertThat(slotted.capitalShare()).isCloseTo(0.072, within(1e-12));
        assertThat(slotted.price().expectedLoss()).isCloseTo(0.008, within(1e-12));
    }

    @Test
    void a_discount_lowers_the_rate_but_not_below_the_least_spread() {
        FinancingCase generous = new FinancingCase(
                calendar(), List.of(), cash(), MANY, List.of(), RATED, null, 1e18, 0, Wishes.NONE, List.of());

        OptionPlan plan = planned(generous, terms(RepaymentKind.SCULPTED, RateKind.FIXED, Grace.NONE));

        assertThat(plan.price().spread()).isCloseTo(0.005, within(1e-12));
        assertThat(plan.price().discount()).isNegative();
    }

    @Test
    void without_cash_there_is_no_plan() {
        FinancingCase dry = new FinancingCase(
                calendar(),
                List.of(),
                CashForecast.ofAvailable(new long[20]),
                MANY,
                List.of(),
                RATED,
                null,
                null,
                0,
                Wishes.NONE,
                List.of());

        assertThat(planner(dry).plan(terms(RepaymentKind.SCULPTED, RateKind.FIXED, Grace.NONE)))
                .isEqualTo(new Impossible("OPTION", OptionPlanner.Reason.NO_CASH, null, null));
    }

    @Test
    void the_frontier_trades_tenor_against_cover_and_price() {
        List<OptionPlanner.FrontierPoint> points = planner(project(100_000_000_00L, RATED))
                .frontier(terms(RepaymentKind.SCULPTED, RateKind.FIXED, Grace.NONE), List.of(8, 12, 16, 20));

        assertThat(points).hasSizeGreaterThan(1);
        for (int i = 1; i < points.size(); i++) {
            assertThat(points.get(i).tenorPeriods())
                    .isGreaterThan(points.get(i - 1).tenorPeriods());
            assertThat(points.get(i).minimumDscr())
                    .isGreaterThan(points.get(i - 1).minimumDscr());
        }
    }

    @Test
    void the_same_inputs_give_the_same_bits() {
        OptionPlan one = planned(project(MANY, RATED), terms(RepaymentKind.SEASONAL, RateKind.FIXED, Grace.NONE));
        OptionPlan other = planned(project(MANY, RATED), terms(RepaymentKind.SEASONAL, RateKind.FIXED, Grace.NONE));

        assertThat(one.schedule().instalments()).isEqualTo(other.schedule().instalments());
        assertThat(one.price()).isEqualTo(other.price());
    }

    private static double rate(RiskView risk) {
        return planned(project(MANY, risk), terms(RepaymentKind.SCULPTED, RateKind.FIXED, Grace.NONE))
                .price()
                .rate();
    }

    private static OptionPlan planned(FinancingCase project, OptionTerms terms) {
        OptionPlanner.Outcome outcome = planner(project).plan(terms);
        assertThat(outcome).isInstanceOf(Planned.class);
        return ((Planned) outcome).plan();
    }

    private static OptionPlanner planner(FinancingCase project) {
        return new OptionPlanner(project, policy());
    }

    private static FinancingPolicy policy() {
        return new FinancingPolicy(
                "test",
                BANK,
                0.005,
                0.24,
                0.4,
                new FinancingPolicy.Relationship(0.1, 0.5),
                List.of(),
                30,
                List.of(),
                List.of(new Stress("REVENUE", 0.9, 1, 0, 0), new Stress("RATE", 1, 1, 0.02, 0)),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                new FinancingPolicy.Consequence(0, List.of()),
                List.of());
    }

    private static FinancingCase project(long requested, RiskView risk) {
        return new FinancingCase(
                calendar(), List.of(), cash(), requested, List.of(), risk, null, null, 0, Wishes.NONE, List.of());
    }

    private static LoanCalendar calendar() {
        return new LoanCalendar(
                START,
                6,
                true,
                BusinessCalendar.BusinessDayConvention.UNADJUSTED,
                BusinessCalendar.WEEKENDS,
                DayCount.ACT_365);
    }

    private static CashForecast cash() {
        long[] revenue = new long[20];
        long[] cost = new long[20];
        for (int i = 0; i < 20; i++) {
            revenue[i] = i % 2 == 0 ? 30_000_000_00L : 36_000_000_00L;
        }
        Arrays.fill(cost, 9_000_000_00L);
        return CashForecast.of(revenue, cost);
    }

    private static OptionTerms terms(RepaymentKind shape, RateKind rate, Grace grace) {
        double parameter = shape == RepaymentKind.BALLOON ? 0.2 : 0.02;
        Map<String, Double> none = Collections.emptyMap();
        return new OptionTerms("OPTION", shape, parameter, 16, grace, false, 1.3, 0.7, rate, 0.01, 0.005, 6, 0.5, none);
    }
}
