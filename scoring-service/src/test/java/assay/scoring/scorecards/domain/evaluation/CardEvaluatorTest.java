package assay.scoring.scorecards.domain.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import assay.scoring.scorecards.domain.Characteristic;
import assay.scoring.scorecards.domain.Scorecard;
import assay.scoring.scorecards.domain.evaluation.InputValue.Missing;
import assay.scoring.scorecards.domain.evaluation.InputValue.OfNeither;
import assay.scoring.scorecards.domain.evaluation.InputValue.OfNumber;
import assay.scoring.scorecards.domain.evaluation.InputValue.OfText;
import assay.scoring.scorecards.domain.evaluation.RecordRefusal.MissingWithoutBin;
import assay.scoring.scorecards.domain.evaluation.RecordRefusal.NotFinite;
import assay.scoring.scorecards.domain.evaluation.RecordRefusal.NumberExpected;
import assay.scoring.scorecards.domain.evaluation.RecordRefusal.TextExpected;
import assay.scoring.scorecards.domain.evaluation.RecordRefusal.TooLittleData;
import assay.scoring.scorecards.domain.evaluation.RecordRefusal.UnknownCharacteristic;
import assay.scoring.scorecards.domain.evaluation.RecordRefusal.ValueWithoutBin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CardEvaluatorTest {

    @Test
    void the_compiled_card_puts_every_value_where_the_document_does() {
        for (int seed = 0; seed < 200; seed++) {
            RandomCards random = new RandomCards(seed);
            Scorecard card = random.card(12);
            CardEvaluator evaluator = new CardEvaluator(card);
            for (int i = 0; i < 20; i++) {
                CardInput input = (CardInput) evaluator.read(random.record(card), 0);
                CardScore scored = evaluator.score(input);
                int points = 0;
                double logGoodOdds = card.intercept();
                for (int j = 0; j < 12; j++) {
                    Characteristic c = card.characteristics().get(j);
                    int bin = c.type() == Characteristic.ValueType.NUMERIC
                            ? c.binOf(input.number(j))
                            : c.binOf(input.category(j));
                    assertThat(scored.bin(j)).isEqualTo(bin);
                    points += c.bins().get(bin).points();
                    logGoodOdds += c.bins().get(bin).logGoodOdds();
                }
                assertThat(scored.score()).isEqualTo(points);
                assertThat(scored.logGoodOdds()).isEqualTo(logGoodOdds);
                assertThat(scored.pd()).isCloseTo(1 / (1 + StrictMath.exp(logGoodOdds)), within(1e-15));
            }
        }
    }

    @Test
    void points_and_both_kinds_of_sub_scores_add_up_to_the_score() {
        for (int seed = 0; seed < 200; seed++) {
            RandomCards random = new RandomCards(seed);
            Scorecard card = random.card(1 + seed % 15);
            Evaluation evaluation = evaluate(new CardEvaluator(card), random.record(card));
            assertThat(evaluation.awarded().stream()
                            .mapToInt(Evaluation.Awarded::points)
                            .sum())
                    .isEqualTo(evaluation.score());
            assertThat(evaluation.repayment()).hasSize(2);
            assertThat(evaluation.repayment().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(evaluation.score());
            assertThat(evaluation.questions()).hasSize(4);
            assertThat(evaluation.questions().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(evaluation.score());
        }
    }

    @Test
    void the_score_stays_within_half_a_point_per_characteristic_of_the_scaled_log_odds() {
        for (int seed = 0; seed < 200; seed++) {
            RandomCards random = new RandomCards(seed);
            Scorecard card = random.card(10);
            Evaluation evaluation = evaluate(new CardEvaluator(card), random.record(card));
            assertThat(card.scale().score(evaluation.logGoodOdds())).isCloseTo(evaluation.score(), within(5.0));
        }
    }

    @Test
    void every_fault_of_a_record_is_named_with_its_field() {
        CardEvaluator evaluator = new CardEvaluator(SmallCards.department());
        assertThat(evaluator.read(
                        Map.of(
                                "income", new OfText("500"),
                                "department", new OfNumber(3),
                                "age", new OfNumber(Double.NaN),
                                "shoe size", new OfNumber(43)),
                        0))
                .isEqualTo(new RecordRefusal(List.of(
                        new UnknownCharacteristic("shoe size"),
                        new TextExpected("department"),
                        new NotFinite("age"),
                        new NumberExpected("income"))));
        assertThat(evaluator.read(
                        Map.of("department", new OfText("catering"), "age", new OfNumber(-2), "income", new Missing()),
                        0))
                .isEqualTo(new RecordRefusal(List.of(
                        new ValueWithoutBin("department"),
                        new ValueWithoutBin("age"),
                        new MissingWithoutBin("income"))));
        assertThat(evaluator.read(
                        Map.of("department", new OfNeither(), "age", new OfNumber(3), "income", new OfNumber(1)), 0))
                .isEqualTo(new RecordRefusal(List.of(new TextExpected("department"))));
    }

    @Test
    void a_value_between_two_intervals_has_no_bin() {
        CardEvaluator evaluator = new CardEvaluator(SmallCards.of(List.of(SmallCards.numeric(
                "gap", List.of(SmallCards.interval(0.0, 10.0, 1), SmallCards.interval(20.0, 30.0, 2))))));
        for (double value : new double[] {-1, 10, 15, 30}) {
            assertThat(evaluator.read(Map.of("gap", new OfNumber(value)), 0))
                    .isEqualTo(new RecordRefusal(List.of(new ValueWithoutBin("gap"))));
        }
        assertThat(evaluate(evaluator, Map.of("gap", new OfNumber(20))).score()).isEqualTo(2);
        assertThat(evaluate(evaluator, Map.of("gap", new OfNumber(Math.nextDown(10.0))))
                        .score())
                .isEqualTo(1);
    }

    @Test
    void a_value_without_a_bin_is_never_scored_even_past_the_reading() {
        CardEvaluator evaluator = new CardEvaluator(SmallCards.department());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluator.score(
                        new CardInput(new double[] {0, Double.NaN, 500}, new String[] {"marketing", null, null})))
                .withMessageContaining("age");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.8, 1})
    void too_little_data_is_refused_with_what_is_missing(double minimum) {
        RandomCards random = new RandomCards(11);
        Scorecard card = random.card(10);
        CardEvaluator evaluator = new CardEvaluator(card);
        Map<String, InputValue> values = new HashMap<>(random.record(card));
        List.of("x0", "x1", "x2", "x3", "x4", "x5", "x6").forEach(values::remove);
        Completeness completeness = evaluate(evaluator, values).completeness();
        assertThat(completeness.missing()).contains("x0", "x6");
        CardEvaluator.Reading reading = evaluator.read(values, minimum);
        assertThat(completeness.share()).isLessThan(0.5);
        assertThat(((RecordRefusal) reading).faults())
                .extracting(RecordRefusal.Fault::field)
                .isEqualTo(completeness.missing());
        assertThat(((RecordRefusal) reading).faults()).contains(new TooLittleData("x0", completeness.share(), minimum));
    }

    @Test
    void completeness_weighs_a_characteristic_by_how_far_it_can_move_the_score() {
        CardEvaluator evaluator = new CardEvaluator(SmallCards.withMissing());
        Completeness whole = evaluate(evaluator, Map.of("a", new OfNumber(1), "b", new OfNumber(1)))
                .completeness();
        assertThat(whole).isEqualTo(new Completeness(1, Completeness.CompletenessGrade.A, List.of()));
        Completeness half = evaluate(evaluator, Map.of("a", new OfNumber(1))).completeness();
        assertThat(half)
                .isEqualTo(new Completeness(0.6, Completeness.CompletenessGrade.C, List.of("b"))); // ranges 30 and 20
        Completeness little = evaluate(evaluator, Map.of("b", new OfNumber(1))).completeness();
        assertThat(little).isEqualTo(new Completeness(0.4, Completeness.CompletenessGrade.D, List.of("a")));
    }

    @Test
    void a_card_that_contradicts_itself_is_not_compiled() {
        Scorecard card = SmallCards.department();
        Characteristic age = card.characteristics().get(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CardEvaluator(SmallCards.of(List.of(age, age))))
                .withMessageContaining("two characteristics age");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CardEvaluator(SmallCards.of(
                        List.of(SmallCards.numeric("age", age.bins().reversed())))))
                .withMessageContaining("do not ascend");
    }

    static Evaluation evaluate(CardEvaluator evaluator, Map<String, InputValue> values) {
        return evaluator.explain(evaluator.score((CardInput) evaluator.read(values, 0)));
    }
}
