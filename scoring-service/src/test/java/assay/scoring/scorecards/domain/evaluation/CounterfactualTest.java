package assay.scoring.scorecards.domain.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import assay.scoring.scorecards.domain.Bin;
import assay.scoring.scorecards.domain.Characteristic;
import assay.scoring.scorecards.domain.Characteristic.Actionability;
import assay.scoring.scorecards.domain.Characteristic.ValueType;
import assay.scoring.scorecards.domain.Scorecard;
import assay.scoring.scorecards.domain.evaluation.Counterfactual.Change;
import assay.scoring.scorecards.domain.evaluation.Counterfactual.Finding;
import assay.scoring.scorecards.domain.evaluation.Counterfactual.OutOfReach;
import assay.scoring.scorecards.domain.evaluation.Counterfactual.Reached;
import assay.scoring.scorecards.domain.evaluation.InputValue.OfNumber;
import assay.scoring.scorecards.domain.evaluation.InputValue.OfText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CounterfactualTest {

    @Test
    void the_smallest_change_of_a_thousand_records_is_the_one_that_trying_everything_finds() {
        int reached = 0;
        int several = 0;
        for (int seed = 0; seed < 1_000; seed++) {
            RandomCards random = new RandomCards(seed);
            Scorecard card = random.card(9);
            Map<String, InputValue> record = random.record(card);
            CardEvaluator evaluator = new CardEvaluator(card);
            CardInput input = (CardInput) evaluator.read(record, 0);
            Counterfactual counterfactual = new Counterfactual(evaluator);
            int present = evaluator.score(input).score();
            int room = ((OutOfReach) counterfactual.find(input, 100_000)).best() - present;
            int target = present + 1 + room * (seed % 12) / 10; // sometimes more than there is room for
            Finding found = counterfactual.find(input, target);
            Cost best = tryEverything(card, evaluator, input, target);
            if (best == null) {
                assertThat(found).isInstanceOf(OutOfReach.class);
                continue;
            }
            Reached smallest = (Reached) found;
            assertThat(new Cost(smallest.changes().size(), smallest.steps(), smallest.rawChange()))
                    .isEqualTo(best);
            assertThat(scoreAfter(evaluator, record, smallest.changes()))
                    .isEqualTo(smallest.score())
                    .isGreaterThanOrEqualTo(target);
            reached++;
            several += smallest.changes().size() > 1 ? 1 : 0;
        }
        assertThat(reached).isBetween(600, 950);
        assertThat(several).isGreaterThan(150);
    }

    @Test
    void what_is_out_of_reach_is_said_with_the_best_score_that_can_be_reached() {
        for (int seed = 0; seed < 200; seed++) {
            RandomCards random = new RandomCards(seed);
            Scorecard card = random.card(6);
            CardEvaluator evaluator = new CardEvaluator(card);
            CardInput input = (CardInput) evaluator.read(random.record(card), 0);
            Counterfactual counterfactual = new Counterfactual(evaluator);
            OutOfReach none = (OutOfReach) counterfactual.find(input, 100_000);
            Reached best = (Reached) counterfactual.find(input, none.best());
            assertThat(best.score()).isEqualTo(none.best());
            assertThat(counterfactual.find(input, none.best() + 1)).isEqualTo(none);
        }
    }

    @Test
    void a_record_at_its_target_needs_no_change() {
        CardEvaluator evaluator = new CardEvaluator(SmallCards.withMissing());
        CardInput input = (CardInput) evaluator.read(Map.of("a", new OfNumber(1), "b", new OfNumber(1)), 0);
        assertThat(new Counterfactual(evaluator).find(input, 50)).isEqualTo(new Reached(50, 0, 0, List.of()));
    }

    @Test
    void a_target_beyond_all_scores_is_out_of_reach_and_does_not_overflow() {
        CardEvaluator evaluator = new CardEvaluator(SmallCards.department());
        CardInput input = (CardInput) evaluator.read(
                Map.of("department", new OfText("engineering"), "age", new OfNumber(10), "income", new OfNumber(2000)),
                0);
        assertThat(evaluator.score(input).score()).isNegative();
        assertThat(new Counterfactual(evaluator).find(input, Integer.MAX_VALUE)).isEqualTo(new OutOfReach(-1));
    }

    @Test
    void values_stop_just_past_the_bound_that_matters_and_special_codes_are_passed_over() {
        Characteristic debt = actionable(
                "debt",
                Actionability.DECREASE,
                List.of(SmallCards.interval(null, 30.0, 40), SmallCards.interval(30.0, null, 10)));
        Characteristic cover = actionable(
                "cover",
                Actionability.INCREASE,
                List.of(
                        SmallCards.interval(null, 1.2, 5),
                        SmallCards.interval(1.2, null, 25),
                        new Bin(Bin.BinKind.SPECIAL, null, null, List.of("1.2"), 0, 0, 0, 0, 0)));
        CardEvaluator evaluator = new CardEvaluator(SmallCards.of(List.of(debt, cover)));
        CardInput input = (CardInput) evaluator.read(Map.of("debt", new OfNumber(50), "cover", new OfNumber(1)), 0);
        Reached found = (Reached) new Counterfactual(evaluator).find(input, 65);
        assertThat(found.changes())
                .containsExactly(
                        new Change("debt", new OfNumber(Math.nextDown(30.0)), 30.0, 30),
                        new Change("cover", new OfNumber(Math.nextUp(1.2)), null, 20));
    }

    private static Characteristic actionable(String name, Actionability action, List<Bin> bins) {
        Characteristic plain = SmallCards.numeric(name, bins);
        return new Characteristic(
                name,
                plain.label(),
                ValueType.NUMERIC,
                0,
                bins,
                plain.repayment(),
                plain.question(),
                action,
                plain.reason());
    }

    private static int scoreAfter(CardEvaluator evaluator, Map<String, InputValue> record, List<Change> changes) {
        Map<String, InputValue> changed = new HashMap<>(record);
        changes.forEach(change -> changed.put(change.characteristic(), change.to()));
        return evaluator.score((CardInput) evaluator.read(changed, 0)).score();
    }

    private record Cost(int characteristics, int steps, double rawChange) {

        boolean isBelow(Cost other) {
            if (characteristics != other.characteristics) {
                return characteristics < other.characteristics;
            }
            return steps != other.steps ? steps < other.steps : rawChange < other.rawChange;
        }
    }

    private record Move(int steps, double rawChange, InputValue to) {}

    /** Every combination of every permitted value, scored again from raw values. */
    private static @Nullable Cost tryEverything(Scorecard card, CardEvaluator evaluator, CardInput input, int target) {
        List<List<Move>> moves = new ArrayList<>();
        for (int j = 0; j < card.characteristics().size(); j++) {
            moves.add(moves(card.characteristics().get(j), input, j));
        }
        return search(evaluator, moves, input, 0, new Cost(0, 0, 0), target);
    }

    private static @Nullable Cost search(
            CardEvaluator evaluator, List<List<Move>> moves, CardInput input, int j, Cost spent, int target) {
        if (j == moves.size()) {
            return evaluator.score(input).score() >= target ? spent : null;
        }
        Cost best = search(evaluator, moves, input, j + 1, spent, target);
        for (Move move : moves.get(j)) {
            CardInput changed = switch (move.to()) {
                case OfNumber(double number) -> input.with(j, number);
                case OfText(String text) -> input.with(j, text);
                default -> throw new IllegalStateException();
            };
            Cost cost =
                    new Cost(spent.characteristics + 1, spent.steps + move.steps(), spent.rawChange + move.rawChange());
            Cost found = search(evaluator, moves, changed, j + 1, cost, target);
            if (found != null && (best == null || found.isBelow(best))) {
                best = found;
            }
        }
        return best;
    }

    /** Random cards cut at 10, 20, … and have c0 to c7 as categories. */
    private static List<Move> moves(Characteristic characteristic, CardInput input, int j) {
        List<Move> moves = new ArrayList<>();
        if (characteristic.type() == ValueType.CATEGORICAL) {
            String present = input.category(j);
            if (characteristic.action() == Actionability.ANY && present != null && !present.equals("not asked")) {
                for (int c = 0; c < 8; c++) {
                    int to = characteristic.binOf("c" + c);
                    boolean listed = characteristic.bins().get(to).kind() == Bin.BinKind.CATEGORIES;
                    if (listed && to != characteristic.binOf(present)) {
                        moves.add(new Move(1, 1, new OfText("c" + c)));
                    }
                }
            }
            return moves;
        }
        double present = input.number(j);
        if (Double.isNaN(present) || present == -99) {
            return moves;
        }
        int cuts = (int) characteristic.bins().stream()
                        .filter(bin -> bin.kind() == Bin.BinKind.INTERVAL)
                        .count()
                - 1;
        double span = cuts == 1 ? 10 : (cuts - 1) * 10.0;
        for (int cut = 1; cut <= cuts; cut++) {
            double bound = cut * 10;
            if (characteristic.action() == Actionability.INCREASE && bound > present) {
                int steps = cut - characteristic.binOf(present);
                moves.add(new Move(steps, (bound - present) / span, new OfNumber(bound)));
            } else if (characteristic.action() == Actionability.DECREASE && bound <= present) {
                int steps = characteristic.binOf(present) - cut + 1;
                double below = Math.nextDown(bound);
                moves.add(new Move(steps, Math.abs(below - present) / span, new OfNumber(below)));
            }
        }
        return moves;
    }
}
