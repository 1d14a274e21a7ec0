package assay.scoring.scorecards.domain.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.scoring.scorecards.domain.Bin;
import assay.scoring.scorecards.domain.Characteristic;
import assay.scoring.scorecards.domain.Characteristic.ValueType;
import assay.scoring.scorecards.domain.Scorecard;
import assay.scoring.scorecards.domain.development.DevelopmentSettings.Validation;
import assay.scoring.scorecards.domain.evaluation.CardEvaluator;
import assay.scoring.scorecards.domain.evaluation.CardInput;
import assay.scoring.scorecards.domain.evaluation.CardScore;
import assay.scoring.scorecards.domain.evaluation.InputValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DevelopmentTest {

    private static final SimulatedSample SAMPLE = SimulatedSample.of(7, 4000);
    private static final Developed DEVELOPED = (Developed) SAMPLE.develop();
    private static final Scorecard CARD = DEVELOPED.card();

    @Test
    void the_columns_of_the_law_enter_and_noise_does_not() {
        assertThat(CARD.characteristics())
                .extracting(Characteristic::name)
                .containsExactlyInAnyOrder("debt", "age", "income", "trade");
        assertThat(CARD.characteristics())
                .allSatisfy(one -> assertThat(one.coefficient()).isNegative());
    }

    @Test
    void bins_run_one_way_where_the_law_does() {
        List<Bin> debt = regular("debt");
        List<Bin> age = regular("age");

        assertThat(debt).hasSizeBetween(3, 6).isSortedAccordingTo((a, b) -> Double.compare(b.woe(), a.woe()));
        assertThat(age).hasSizeBetween(3, 6).isSortedAccordingTo((a, b) -> Double.compare(a.woe(), b.woe()));
        assertThat(debt).allSatisfy(bin -> assertThat(bin.count()).isGreaterThanOrEqualTo(200));
    }

    @Test
    void missing_and_special_values_have_bins_of_their_own() {
        Characteristic income = characteristic("income");

        assertThat(income.bins().get(income.binOf(Double.NaN)).kind()).isEqualTo(Bin.BinKind.MISSING);
        assertThat(income.bins().get(income.binOf(-99.0)).kind()).isEqualTo(Bin.BinKind.SPECIAL);
        assertThat(characteristic("debt").binOf(Double.NaN)).isEqualTo(-1);
        assertThat(bin("trade", "fishing").kind()).isEqualTo(Bin.BinKind.OTHER);
        assertThat(bin("trade", "fishing").woe()).isZero();
    }

    @Test
    void every_row_of_the_sample_is_served_the_score_it_was_fitted_with() {
        CardEvaluator evaluator = new CardEvaluator(CARD);
        Map<Bin, Long> served = new HashMap<>();
        double pds = 0;
        for (List<String> row : SAMPLE.rows()) {
            CardScore score = score(evaluator, row);
            pds += score.pd();
            for (int j = 0; j < CARD.characteristics().size(); j++) {
                served.merge(CARD.characteristics().get(j).bins().get(score.bin(j)), 1L, Long::sum);
            }
        }

        assertThat(served).allSatisfy((bin, rows) -> assertThat(rows).isEqualTo(bin.count()));
        assertThat(pds / SAMPLE.rows().size()).isCloseTo(0.02, within(1e-9));
        assertThat(DEVELOPED.report().calibratedMean()).isCloseTo(0.02, within(1e-9));
    }

    @Test
    void points_sum_to_the_score_within_half_a_point_for_each_characteristic() {
        CardEvaluator evaluator = new CardEvaluator(CARD);
        double tolerance = 0.5 * CARD.characteristics().size();

        assertThat(SAMPLE.rows()).allSatisfy(row -> {
            CardScore score = score(evaluator, row);
            assertThat((double) score.score()).isCloseTo(CARD.scale().score(score.logGoodOdds()), within(tolerance));
        });
    }

    @Test
    void doubling_points_double_the_odds() {
        double pd = CARD.scale().probabilityOfDefault(600);
        double better = CARD.scale().probabilityOfDefault(620);

        assertThat(pd).isCloseTo(1 / 51.0, within(1e-12));
        assertThat((1 - better) / better).isCloseTo(2 * (1 - pd) / pd, within(1e-9));
    }

    @Test
    void the_same_sample_and_settings_give_the_same_card() {
        assertThat(SAMPLE.develop()).isEqualTo(DEVELOPED);
    }

    @Test
    void the_self_test_passes_and_fails_for_a_card_with_another_bit() {
        Characteristic first = CARD.characteristics().getFirst();
        List<Bin> bins = new ArrayList<>(first.bins());
        Bin one = bins.getFirst();
        bins.set(
                0,
                new Bin(
                        one.kind(),
                        one.lower(),
                        one.upper(),
                        one.values(),
                        one.good(),
                        one.bad(),
                        one.woe(),
                        StrictMath.nextUp(one.logGoodOdds()),
                        one.points()));
        List<Characteristic> characteristics = new ArrayList<>(CARD.characteristics());
        characteristics.set(
                0,
                new Characteristic(
                        first.name(),
                        first.label(),
                        first.type(),
                        first.coefficient(),
                        bins,
                        first.repayment(),
                        first.question(),
                        first.action(),
                        first.reason()));
        CardEvaluator other = new CardEvaluator(new Scorecard(
                CARD.name(),
                CARD.origin(),
                CARD.scale(),
                CARD.intercept(),
                CARD.calibration(),
                characteristics,
                CARD.reference()));

        assertThat(DEVELOPED.selfTest())
                .hasSizeGreaterThan(30)
                .allMatch(record -> record.isReproducedBy(new CardEvaluator(CARD)));
        assertThat(DEVELOPED.selfTest()).anyMatch(record -> !record.isReproducedBy(other));
    }

    @Test
    void the_reference_distribution_is_that_of_the_sample() {
        CardEvaluator evaluator = new CardEvaluator(CARD);
        List<Double> bounds = CARD.reference().bounds();
        double[] shares = new double[bounds.size() + 1];
        for (List<String> row : SAMPLE.rows()) {
            int points = score(evaluator, row).score();
            int band = (int) bounds.stream().filter(bound -> points >= bound).count();
            shares[band] += 1.0 / SAMPLE.rows().size();
        }

        for (int i = 0; i < shares.length; i++) {
            assertThat(CARD.reference().shares().get(i)).isCloseTo(shares[i], within(1e-9));
        }
    }

    /** Validation is honest: a label without any relation to the columns is not predicted on rows left out. */
    @Test
    void noise_is_not_predicted_on_rows_left_out() {
        SimulatedSample shuffled = SAMPLE.and(
                "result", i -> SAMPLE.rows().get((i * 1733 + 41) % 4000).getLast());
        DevelopmentSettings settings = new DevelopmentSettings(
                "noise",
                new DevelopmentSettings.Label("result", Set.of("default"), Set.of()),
                List.of(
                        ColumnSettings.of("outcome").exclude(),
                        ColumnSettings.of("observed").exclude()),
                Set.of(),
                BinningRules.DEFAULT,
                new DevelopmentSettings.Selection(0, 0.99, 30, 1, 1, 3, 0.95),
                Validation.DEFAULT,
                CARD.scale(),
                SimulatedSample.TENDENCY,
                Set.of());

        Developed developed = (Developed) Samples.develop(settings, shuffled.header(), shuffled.rows());

        assertThat(developed.report().crossValidation().auc()).isBetween(0.46, 0.54);
        assertThat(developed.report().development().auc()).isGreaterThan(0.54);
    }

    @Test
    void later_rows_are_tested_with_a_fit_to_the_earlier_ones() {
        DevelopmentSettings settings = SimulatedSample.settings();
        DevelopmentSettings dated = new DevelopmentSettings(
                settings.name(),
                settings.label(),
                settings.columns(),
                settings.forbiddenAttributes(),
                settings.binning(),
                settings.selection(),
                new Validation(4, 3, "observed", null),
                settings.scale(),
                settings.centralTendency(),
                Set.of());

        Developed developed = (Developed) Samples.develop(dated, SAMPLE.header(), SAMPLE.rows());

        DevelopmentReport.OutOfTime later = developed.report().outOfTime();
        assertThat(later).isNotNull();
        assertThat(later.performance().rows()).isBetween(780, 820);
        assertThat(later.performance().auc()).isGreaterThan(0.7);
        assertThat(developed.report().crossValidation().folds()).hasSize(4);
    }

    @Test
    void manual_cuts_and_groups_are_kept() {
        ColumnSettings debt = ColumnSettings.of("debt");
        ColumnSettings trade = ColumnSettings.of("trade");
        DevelopmentSettings settings = SimulatedSample.settings()
                .withColumns(List.of(
                        manual(debt, List.of(20.0, 61.5), List.of()),
                        manual(trade, List.of(), List.of(List.of("building", "farming"), List.of("retail"))),
                        ColumnSettings.of("observed").exclude(),
                        ColumnSettings.of("income").exclude()));

        Developed developed = (Developed) Samples.develop(settings, SAMPLE.header(), SAMPLE.rows());

        assertThat(bins(developed.card(), "debt")).extracting(Bin::upper).containsExactly(20.0, 61.5, null);
        assertThat(bins(developed.card(), "trade"))
                .extracting(Bin::values)
                .containsExactly(List.of("building", "farming"), List.of("retail"), List.of());
        assertThat(bins(developed.card(), "trade").getLast().count()).isPositive();
    }

    private static ColumnSettings manual(ColumnSettings of, List<Double> cuts, List<List<String>> groups) {
        return new ColumnSettings(
                of.name(),
                of.type(),
                of.specials(),
                of.missingTokens(),
                false,
                of.shape(),
                cuts,
                groups,
                of.label(),
                of.repayment(),
                of.question(),
                of.action(),
                of.reason());
    }

    private static CardScore score(CardEvaluator evaluator, List<String> row) {
        Map<String, InputValue> values = new HashMap<>();
        for (Characteristic one : evaluator.card().characteristics()) {
            String cell = row.get(SimulatedSample.HEADER.indexOf(one.name()));
            InputValue value = one.type() == ValueType.CATEGORICAL
                    ? new InputValue.OfText(cell)
                    : new InputValue.OfNumber(cell.isEmpty() ? 0 : Double.parseDouble(cell));
            values.put(one.name(), cell.isEmpty() ? new InputValue.Missing() : value);
        }
        return evaluator.score((CardInput) evaluator.read(values, 0));
    }

    private static Characteristic characteristic(String name) {
        return CARD.characteristics().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Bin bin(String name, String category) {
        return characteristic(name).bins().get(characteristic(name).binOf(category));
    }

    private static List<Bin> bins(Scorecard card, String name) {
        return card.characteristics().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .bins();
    }

    private static List<Bin> regular(String name) {
        return bins(CARD, name).stream()
                .filter(bin -> bin.kind() == Bin.BinKind.INTERVAL)
                .toList();
    }
}
