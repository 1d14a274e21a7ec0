package assay.scoring.proposals.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.scoring.exposures.domain.RiskSettings;
import assay.scoring.proposals.domain.OptionPlanner.Impossible;
import assay.scoring.proposals.domain.OptionPlanner.Planned;
import assay.scoring.proposals.domain.OptionTerms.RateKind;
import assay.scoring.proposals.domain.OptionTerms.RepaymentKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What policy, client and project ask of an option reaches its plan. Five years of half-yearly cash, all the same. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OptionLimitsTest {

    private static final LocalDate START = LocalDate.of(2026, 6, 30);
    private static final RiskBasedPrice.Terms BANK =
            new RiskBasedPrice.Terms(0.026, 0.004, 0.004, 0.12, 0.03, 0.25, 0.1);
    private static final OptionTerms SCULPTED = terms(RepaymentKind.SCULPTED, RateKind.FIXED, Grace.NONE);

    @Test
    void a_risk_above_the_lawful_cap_says_the_rate_it_would_take() {
        double rate = planned(Wishes.NONE, SCULPTED).price().rate();

        assertThat(new OptionPlanner(project(Wishes.NONE, 0, null), policy(rate - 1e-9)).plan(SCULPTED))
                .isInstanceOfSatisfying(Impossible.class, not -> {
                    assertThat(not.reason()).isEqualTo(OptionPlanner.Reason.RATE_ABOVE_CAP);
                    assertThat(not.possible()).isCloseTo(rate, within(1e-12));
                });
        assertThat(new OptionPlanner(project(Wishes.NONE, 0, null), policy(rate)).plan(SCULPTED))
                .isInstanceOf(Planned.class);
    }

    @Test
    void less_than_the_least_that_helps_says_how_much_would_be_possible() {
        long amount = planned(Wishes.NONE, SCULPTED).amount();

        assertThat(plan(new Wishes(null, null, amount, null), SCULPTED)).isInstanceOf(Planned.class);
        assertThat(plan(new Wishes(null, null, amount + 1, null), SCULPTED))
                .isEqualTo(new Impossible("OPTION", OptionPlanner.Reason.AMOUNT_TOO_SMALL, null, (double) amount));
    }

    @Test
    void an_agreed_rate_is_the_rate_and_the_difference_is_a_part_of_it() {
        OptionPlan plan = planned(new Wishes(null, null, null, 0.07), SCULPTED);

        assertThat(plan.price().rate()).isEqualTo(0.07);
        assertThat(plan.schedule().periods())
                .allSatisfy(period -> assertThat(period.rate()).isEqualTo(0.07));
        assertThat(BANK.funding() + BANK.liquidity() + plan.price().spread()).isCloseTo(0.07, within(1e-15));
        assertThat(plan.price().negotiated()).isPositive();
        assertThat(plan.price().agreed(0.08).negotiated())
                .isCloseTo(plan.price().negotiated() + 0.01, within(1e-15));
    }

    @Test
    void an_index_above_the_cost_of_funds_is_paid_by_the_client() {
        OptionTerms floating = terms(RepaymentKind.SCULPTED, RateKind.FLOATING, Grace.NONE);
        RateTerms.Floating index = new RateTerms.Floating("INDEX", List.of(new RateTerms.Step(START, 0.036)), 0, 0);
        OptionPlan plan =
                ((Planned) new OptionPlanner(project(Wishes.NONE, 0, index), policy(0.24)).plan(floating)).plan();
        OptionPlan fixed =
                ((Planned) new OptionPlanner(project(Wishes.NONE, 0, index), policy(0.24)).plan(SCULPTED)).plan();

        assertThat(plan.schedule().periods().getFirst().rate())
                .isCloseTo(plan.price().rate() + 0.01, within(1e-9));
        assertThat(fixed.schedule().periods().getFirst().rate())
                .isCloseTo(fixed.price().rate(), within(1e-9));
        assertThat(plan(Wishes.NONE, floating))
                .isEqualTo(new Impossible("OPTION", OptionPlanner.Reason.NO_INDEX, null, null));
    }

    @Test
    void attributes_of_the_project_change_its_rate() {
        OptionPlan dearer =
                ((Planned) new OptionPlanner(project(Wishes.NONE, 0.002, null), policy(0.24)).plan(SCULPTED)).plan();

        assertThat(dearer.price().attributes()).isEqualTo(0.002);
        assertThat(dearer.price().rate()
                        - planned(Wishes.NONE, SCULPTED).price().rate())
                .isCloseTo(0.002, within(1e-4));
    }

    /** Half-yearly payments: a reserve of six months holds the next one, once it is full. */
    @Test
    void reserve_and_sweep_run_by_the_terms() {
        OptionPlan plan = planned(Wishes.NONE, SCULPTED);
        CashWaterfall.Line fifth = plan.waterfall().lines().get(4);

        assertThat(fifth.reserve()).isEqualTo(plan.schedule().payment(5));
        assertThat(fifth.sweep()).isPositive().isCloseTo(fifth.distributed(), within(1L));
    }

    @Test
    void stresses_of_policy_and_request_are_tried_and_the_worst_is_told() {
        OptionPlan plan = planned(Wishes.NONE, SCULPTED);

        assertThat(plan.stressedDscr()).containsOnlyKeys("POLICY", "REQUEST");
        assertThat(plan.measures(2).get("worstStressedDscr"))
                .isEqualTo(plan.stressedDscr().get("REQUEST"))
                .isLessThan(plan.stressedDscr().get("POLICY"));
        assertThat(plan.measures(2).get("firstYearService"))
                .isEqualTo(plan.schedule().payment(0) + plan.schedule().payment(1));
        assertThat(plan.measures(2).get("securityCover")).isEqualTo(0.5 * 100_000_00 / plan.amount());
    }

    @Test
    void interest_of_a_paid_grace_limits_the_debt_of_thin_years() {
        long[] cash = new long[10];
        Arrays.fill(cash, 50_000_00);
        cash[0] = 1_000_00;
        FinancingCase thin = new FinancingCase(
                calendar(),
                List.of(),
                CashForecast.ofAvailable(cash),
                Long.MAX_VALUE / 4,
                List.of(),
                risk(),
                null,
                null,
                0,
                Wishes.NONE,
                List.of());
        OptionTerms waiting = terms(RepaymentKind.SCULPTED, RateKind.FIXED, new Grace(1, Grace.GraceInterest.PAID));

        OptionPlan plan = ((Planned) new OptionPlanner(thin, policy(0.24)).plan(waiting)).plan();

        assertThat(plan.limitedBy()).isEqualTo(OptionPlan.DebtLimit.INTEREST_DURING_GRACE);
        assertThat(plan.schedule().interest(0)).isEqualTo(1_000_00);
    }

    /** Capital counts at the effective maturity, which all payments weigh, not at the longer average life. */
    @Test
    void capital_is_held_for_the_effective_maturity() {
        OptionPlan plan = planned(Wishes.NONE, terms(RepaymentKind.BULLET, RateKind.FIXED, Grace.NONE));

        assertThat(plan.capitalShare())
                .isEqualTo(risk().capitalShare(plan.schedule().effectiveMaturityYears()));
        assertThat(plan.result().raroc()).isCloseTo(BANK.hurdle(), within(1e-9));
        assertThat(plan.result().economicProfit()).isPositive();
    }

    /** The client has 99 of 100 and pays for all: the rate that balances them is above the compounded one. */
    @Test
    void the_effective_rate_counts_the_fee() {
        OptionPlan plan = planned(Wishes.NONE, SCULPTED);

        double value = 0;
        for (RepaymentSchedule.Instalment line : plan.schedule().instalments()) {
            value += line.payment()
                    / Math.pow(1 + plan.effectiveRate(), ChronoUnit.DAYS.between(START, line.due()) / 365.0);
        }
        assertThat(value).isCloseTo(0.99 * plan.amount(), within(0.01));
    }

    @Test
    void a_grace_as_long_as_the_life_leaves_nothing_to_repay_in() {
        for (Grace.GraceInterest interest : Grace.GraceInterest.values()) {
            OptionTerms waiting = terms(RepaymentKind.LEVEL_ANNUITY, RateKind.FIXED, new Grace(2, interest));

            assertThat(plan(Wishes.NONE, waiting.withTenor(1)))
                    .isEqualTo(new Impossible(
                            "OPTION",
                            OptionPlanner.Reason.NOT_REPAYABLE,
                            new Repayment.Refused(Repayment.Reason.GRACE_TOO_LONG, 1, 0, 0),
                            null));
        }
    }

    /** After three years little cash comes: level payments over a longer life carry less, later and dearer. */
    @Test
    void the_frontier_leaves_out_what_adds_nothing() {
        long[] cash = new long[10];
        Arrays.fill(cash, 50_000_00);
        Arrays.fill(cash, 6, 10, 10_000_00);
        OptionTerms level = terms(RepaymentKind.LEVEL_ANNUITY, RateKind.FIXED, Grace.NONE);
        FinancingCase threeYears = new FinancingCase(
                calendar(),
                List.of(),
                CashForecast.ofAvailable(cash),
                Long.MAX_VALUE / 4,
                List.of(),
                risk(),
                null,
                null,
                0,
                Wishes.NONE,
                List.of());

        assertThat(new OptionPlanner(threeYears, policy(0.24)).frontier(level, List.of(4, 6, 8, 10)))
                .extracting(OptionPlanner.FrontierPoint::tenorPeriods)
                .containsExactly(4, 6);
    }

    private static OptionPlanner.Outcome plan(Wishes wishes, OptionTerms terms) {
        return new OptionPlanner(project(wishes, 0, null), policy(0.24)).plan(terms);
    }

    private static OptionPlan planned(Wishes wishes, OptionTerms terms) {
        return ((Planned) plan(wishes, terms)).plan();
    }

    private static RiskView risk() {
        return new RiskView.Rated(0.01, 0.4, null, RiskSettings.BASEL_III);
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

    private static FinancingCase project(Wishes wishes, double attributes, RateTerms.@Nullable Floating index) {
        long[] cash = new long[10];
        Arrays.fill(cash, 50_000_00);
        return new FinancingCase(
                calendar(),
                List.of(),
                CashForecast.ofAvailable(cash),
                Long.MAX_VALUE / 4,
                List.of(new Collateral("PLEDGE", 100_000_00, START, 0.5, 0)),
                risk(),
                index,
                null,
                attributes,
                wishes,
                List.of(new Stress("REQUEST", 0.7, 1, 0, 0)));
    }

    private static FinancingPolicy policy(double highestRate) {
        return new FinancingPolicy(
                "test",
                BANK,
                0.005,
                highestRate,
                0.4,
                new FinancingPolicy.Relationship(0.1, 0.5),
                List.of(),
                30,
                List.of(),
                List.of(new Stress("POLICY", 0.9, 1, 0, 0)),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                new FinancingPolicy.Consequence(0, List.of()),
                List.of());
    }

    private static OptionTerms terms(RepaymentKind shape, RateKind rate, Grace grace) {
        Map<String, Double> none = Collections.emptyMap();
        return new OptionTerms("OPTION", shape, 0, 8, grace, false, 1.3, 0.7, rate, 0.01, 0.005, 6, 0.5, none);
    }
}
