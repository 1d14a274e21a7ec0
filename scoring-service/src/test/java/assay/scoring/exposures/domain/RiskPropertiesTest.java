package assay.scoring.exposures.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/** What holds for every facility. */
class RiskPropertiesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-06-30");

    @Property
    void capital_is_never_negative_and_rises_with_the_loss_given_default(
            @ForAll @Scale(6) @DoubleRange(min = 0.0003, max = 0.9999) double pd,
            @ForAll @Scale(6) @DoubleRange(min = 0, max = 0.99) double lgd,
            @ForAll @Scale(6) @DoubleRange(min = 0.001, max = 0.01) double more,
            @ForAll @Scale(6) @DoubleRange(min = 1, max = 5) double years) {
        double k = new BaselCapital(pd, lgd, years, null).k();

        assertThat(k).isNotNegative().isFinite();
        assertThat(new BaselCapital(pd, lgd + more, years, null).k()).isGreaterThan(k);
        assertThat(new BaselCapital(pd, lgd, years, 5.0).k()).isLessThanOrEqualTo(k);
    }

    @Property
    void capital_rises_with_maturity(
            @ForAll @Scale(6) @DoubleRange(min = 0.0003, max = 0.9) double pd,
            @ForAll @Scale(6) @DoubleRange(min = 1, max = 4.9) double years) {
        assertThat(new BaselCapital(pd, 0.45, years + 0.1, null).k())
                .isGreaterThan(new BaselCapital(pd, 0.45, years, null).k());
    }

    @Property
    void in_default_capital_lies_between_nothing_and_the_loss(
            @ForAll @Scale(6) @DoubleRange(max = 1) double lgd, @ForAll @Scale(6) @DoubleRange(max = 1) double best) {
        assertThat(BaselCapital.defaulted(lgd, best)).isBetween(0.0, lgd);
    }

    @Property
    void the_loss_over_life_is_never_less_than_that_of_twelve_months(
            @ForAll("schedules") List<Instalment> schedule,
            @ForAll("pds") List<Double> pds,
            @ForAll @Scale(6) @DoubleRange(max = 1) double lgd,
            @ForAll @Scale(6) @DoubleRange(min = -0.02, max = 0.3) double rate,
            @ForAll boolean revolving) {
        ExposureAtDefault now = new ExposureAtDefault(1_000, schedule.getFirst().outstanding(), 0.5);
        CreditLoss loss =
                CreditLoss.of(ExposureProfile.of(TODAY, schedule, now, revolving), new TermStructure(pds), lgd, rate);

        assertThat(loss.lifetime()).isGreaterThanOrEqualTo(loss.twelveMonth());
        assertThat(loss.twelveMonth()).isNotNegative();
    }

    @Property
    void more_days_past_due_never_improve_stage_or_class(
            @ForAll @IntRange(max = 400) int days,
            @ForAll @IntRange(min = 1, max = 400) int more,
            @ForAll @Scale(6) @DoubleRange(min = 0.001, max = 0.5) double origination,
            @ForAll @Scale(6) @DoubleRange(min = 0.001, max = 0.5) double current,
            @ForAll Set<RiskSign> signs) {
        ImpairmentStage earlier = Staging.of(days, origination, current, signs, StagingThresholds.DEFAULT)
                .stage();
        ImpairmentStage later = Staging.of(days + more, origination, current, signs, StagingThresholds.DEFAULT)
                .stage();
        assertThat(later).isGreaterThanOrEqualTo(earlier);

        FiveClass before = FiveClassification.of(days, false, 0, signs, FiveClassThresholds.DEFAULT)
                .result();
        FiveClass after = FiveClassification.of(days + more, false, 0, signs, FiveClassThresholds.DEFAULT)
                .result();
        assertThat(after).isGreaterThanOrEqualTo(before);
    }

    @Property
    void expected_loss_assets_and_capital_grow_in_step_with_the_exposure(
            @ForAll @Scale(6) @DoubleRange(min = 1, max = 1_000_000) double drawn,
            @ForAll @Scale(6) @DoubleRange(min = 0.0001, max = 0.9) double pd,
            @ForAll @Scale(6) @DoubleRange(min = 2, max = 50) double times,
            @ForAll @IntRange(max = 120) int days) {
        RiskQuantities one = quantities(drawn, pd, days);
        RiskQuantities many = quantities(drawn * times, pd, days);

        assertThat(many.expectedLoss()).isCloseTo(times * one.expectedLoss(), offset(1e-9 * many.exposureAtDefault()));
        assertThat(many.requirement()).isCloseTo(times * one.requirement(), offset(1e-9 * many.exposureAtDefault()));
        assertThat(many.riskWeight()).isCloseTo(one.riskWeight(), offset(1e-9));
    }

    @Property
    void the_weighted_loss_lies_between_the_best_and_the_worst_scenario(
            @ForAll @Scale(6) @DoubleRange(max = 1) double weight,
            @ForAll @Scale(6) @DoubleRange(min = 0.001, max = 0.5) double good,
            @ForAll @Scale(6) @DoubleRange(min = 0.001, max = 0.5) double bad) {
        Facility facility = facility(100, 0.01, 0);
        RiskQuantities both = RiskQuantities.of(
                facility,
                List.of(
                        new Scenario(weight, TermStructure.flat(good), null),
                        new Scenario(1 - weight, TermStructure.flat(bad), 0.6)),
                RiskSettings.BASEL_III);

        double first = both.losses().get(0).lifetime();
        double second = both.losses().get(1).lifetime();
        assertThat(both.lifetimeLoss())
                .isBetween(StrictMath.min(first, second) - 1e-9, StrictMath.max(first, second) + 1e-9);
    }

    private static RiskQuantities quantities(double drawn, double pd, int days) {
        return RiskQuantities.of(
                facility(drawn, pd, days),
                List.of(new Scenario(1, TermStructure.flat(pd), null)),
                RiskSettings.BASEL_III);
    }

    private static Facility facility(double drawn, double pd, int days) {
        return new Facility(
                TODAY,
                new ExposureAtDefault(drawn * 2, drawn, 0.5),
                false,
                List.of(new Instalment(TODAY.plusYears(3), drawn)),
                0.05,
                List.of(new Collateral(CollateralType.REAL_ESTATE, drawn / 2, 0.2, 12, 0.05)),
                0.45,
                pd,
                pd,
                days,
                Set.of(),
                null,
                null,
                null);
    }

    @Provide
    Arbitrary<List<Double>> pds() {
        return Arbitraries.doubles()
                .between(0.0001, 0.9)
                .ofScale(6)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<Instalment>> schedules() {
        Arbitrary<Integer> gaps = Arbitraries.integers().between(1, 900);
        Arbitrary<Double> amounts = Arbitraries.doubles().between(0, 1_000);
        return Combinators.combine(gaps, amounts)
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(steps -> {
                    List<Instalment> schedule = new ArrayList<>();
                    LocalDate day = TODAY;
                    for (Step step : steps) {
                        day = day.plusDays(step.days());
                        schedule.add(new Instalment(day, step.amount()));
                    }
                    return schedule;
                });
    }

    private record Step(int days, double amount) {}
}
