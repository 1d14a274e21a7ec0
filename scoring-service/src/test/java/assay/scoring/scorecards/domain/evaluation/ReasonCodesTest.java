package assay.scoring.scorecards.domain.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.scoring.scorecards.domain.Bin;
import assay.scoring.scorecards.domain.Characteristic;
import assay.scoring.scorecards.domain.Scorecard;
import assay.scoring.scorecards.domain.evaluation.Evaluation.Reason;
import assay.scoring.scorecards.domain.evaluation.InputValue.OfNumber;
import assay.scoring.scorecards.domain.evaluation.InputValue.OfText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReasonCodesTest {

    static final Map<String, InputValue> ENGINEER =
            Map.of("department", new OfText("engineering"), "age", new OfNumber(25), "income", new OfNumber(500));

    /** jpmml-evaluator, CharacteristicReasonCodeTest: baselines 19, 18, 10; awarded 3, 0, 26. */
    @Test
    void reasons_match_the_published_example() {
        Baseline given = new Baseline(Baseline.BaselineKind.OTHER, List.of(19.0, 18.0, 10.0));
        Evaluation evaluation =
                CardEvaluatorTest.evaluate(new CardEvaluator(SmallCards.department(), given, 4), ENGINEER);
        assertThat(evaluation.score()).isEqualTo(29);
        assertThat(evaluation.reasons()).extracting(r -> r.text().en()).containsExactly("RC2", "RC1");
        assertThat(evaluation.reasons()).extracting(Reason::lostPoints).containsExactly(18.0, 16.0);
    }

    @Test
    void at_most_so_many_reasons_are_given() {
        CardEvaluator one = new CardEvaluator(
                SmallCards.department(), new Baseline(Baseline.BaselineKind.OTHER, List.of(19.0, 18.0, 10.0)), 1);
        assertThat(CardEvaluatorTest.evaluate(one, ENGINEER).reasons())
                .extracting(r -> r.text().en())
                .containsExactly("RC2");
    }

    @Test
    void reasons_are_the_largest_losses_and_ties_stay_in_model_order() {
        for (int seed = 0; seed < 300; seed++) {
            RandomCards random = new RandomCards(seed);
            Scorecard card = random.card(15);
            Baseline baseline = Baseline.max(card);
            Evaluation evaluation =
                    CardEvaluatorTest.evaluate(new CardEvaluator(card, baseline, 3), random.record(card));
            List<Integer> order = new ArrayList<>();
            for (int j = 0; j < 15; j++) {
                if (loss(baseline, evaluation, j) > 0) {
                    order.add(j);
                }
            }
            order.sort(Comparator.comparingDouble(j -> -loss(baseline, evaluation, j))); // stable
            assertThat(evaluation.reasons())
                    .extracting(Reason::characteristic)
                    .isEqualTo(order.stream().limit(3).map(j -> "x" + j).toList());
        }
    }

    @Test
    void a_decline_always_has_a_reason_because_the_best_attainable_points_are_the_last_resort() {
        Baseline low = new Baseline(Baseline.BaselineKind.OTHER, List.of(-100.0, -100.0, -100.0));
        CardEvaluator evaluator = new CardEvaluator(SmallCards.department(), low, 4);
        CardScore scored = evaluator.score((CardInput) evaluator.read(ENGINEER, 0));
        assertThat(evaluator.explain(scored).reasons()).isEmpty();
        assertThat(evaluator.explainDecline(scored).reasons())
                .extracting(Reason::characteristic)
                .containsExactly("age", "department");
        assertThat(evaluator.explainDecline(scored).reasons())
                .extracting(Reason::baseline)
                .containsOnly(Baseline.BaselineKind.MAX);
    }

    @Test
    void the_mean_baseline_is_the_average_of_the_development_sample() {
        Scorecard card = new RandomCards(5).card(3);
        Characteristic first = card.characteristics().getFirst();
        double rows = first.bins().stream().mapToLong(Bin::count).sum();
        double expected = first.bins().stream()
                .mapToDouble(bin -> bin.count() / rows * bin.points())
                .sum();
        assertThat(Baseline.mean(card).orElseThrow().points().getFirst()).isCloseTo(expected, within(1e-9));
        assertThat(Baseline.mean(SmallCards.department())).isEmpty();
        assertThat(Baseline.passing(SmallCards.department(), 0)).isEmpty();
    }

    @Test
    void the_neutral_baseline_is_an_equal_share_of_the_score_without_characteristics() {
        Scorecard card = new RandomCards(5).card(4);
        double share = card.scale().score(card.intercept()) / 4;
        assertThat(Baseline.neutral(card).points())
                .allSatisfy(points -> assertThat(points).isCloseTo(share, within(0.5)));
    }

    @Test
    void the_passing_baseline_is_the_average_of_those_who_pass_narrowly() {
        Scorecard card = new RandomCards(8).card(3);
        List<int[]> combinations = combinations(card);
        List<Integer> sums =
                combinations.stream().map(bins -> score(card, bins)).sorted().toList();
        int cutOff = sums.get(sums.size() / 2);
        double passing = combinations.stream()
                .filter(b -> score(card, b) >= cutOff)
                .mapToDouble(b -> share(card, b))
                .sum();
        int end = cutOff;
        while (mass(card, combinations, cutOff, end) < 0.1 * passing) {
            end++;
        }
        for (int j = 0; j < 3; j++) {
            double expected = 0;
            for (int[] bins : combinations) {
                int score = score(card, bins);
                if (score >= cutOff && score < end) {
                    expected += share(card, bins)
                            * card.characteristics().get(j).bins().get(bins[j]).points();
                }
            }
            assertThat(Baseline.passing(card, cutOff).orElseThrow().points().get(j))
                    .isCloseTo(expected / mass(card, combinations, cutOff, end), within(1e-9));
        }
        assertThat(Baseline.passing(card, 10_000)).isEmpty();
    }

    private static double mass(Scorecard card, List<int[]> combinations, int from, int to) {
        return combinations.stream()
                .filter(bins -> score(card, bins) >= from && score(card, bins) < to)
                .mapToDouble(bins -> share(card, bins))
                .sum();
    }

    private static List<int[]> combinations(Scorecard card) {
        List<int[]> all = new ArrayList<>();
        for (int a = 0; a < card.characteristics().get(0).bins().size(); a++) {
            for (int b = 0; b < card.characteristics().get(1).bins().size(); b++) {
                for (int c = 0; c < card.characteristics().get(2).bins().size(); c++) {
                    all.add(new int[] {a, b, c});
                }
            }
        }
        return all;
    }

    private static int score(Scorecard card, int[] bins) {
        int score = 0;
        for (int j = 0; j < bins.length; j++) {
            score += card.characteristics().get(j).bins().get(bins[j]).points();
        }
        return score;
    }

    private static double share(Scorecard card, int[] bins) {
        double share = 1;
        for (int j = 0; j < bins.length; j++) {
            List<Bin> all = card.characteristics().get(j).bins();
            share *= all.get(bins[j]).count()
                    / (double) all.stream().mapToLong(Bin::count).sum();
        }
        return share;
    }

    private static double loss(Baseline baseline, Evaluation evaluation, int j) {
        return baseline.points().get(j) - evaluation.awarded().get(j).points();
    }
}
