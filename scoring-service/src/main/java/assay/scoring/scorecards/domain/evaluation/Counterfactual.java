package assay.scoring.scorecards.domain.evaluation;

import assay.scoring.scorecards.domain.Scorecard;
import assay.scoring.scorecards.domain.evaluation.CounterfactualOptions.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The smallest change of what a client can change that lifts a score to a target.
 *
 * <p>Smallest means, in this order: fewest characteristics; fewest steps from bin to neighbouring bin (a change of
 * category is one step); least raw change, each number measured in the distance between the outermost cut points of its
 * characteristic and a change of category as 1. Only directions that the characteristic declares are taken, and only
 * from a value that is known and no special code: giving a missing value is no change of behaviour.
 *
 * <p>Exact: the number of characteristics follows from their largest gains; among choices of that number a dynamic
 * programme over points gained finds the fewest steps and then the least raw change.
 */
public final class Counterfactual {

    /** What was found. */
    public sealed interface Finding {}

    /**
     * The target is reached.
     *
     * @param score points after the changes, at or above the target
     * @param steps steps from bin to bin
     * @param rawChange least raw change as measured here, dimensionless
     * @param changes in model order; empty when the record reaches the target as it is
     */
    public record Reached(int score, int steps, double rawChange, List<Change> changes) implements Finding {

        public Reached {
            changes = List.copyOf(changes);
        }
    }

    /** No permitted change reaches the target. @param best highest score that permitted changes reach */
    public record OutOfReach(int best) implements Finding {}

    /**
     * One change, as a value that scores so when sent again.
     *
     * @param characteristic its name
     * @param to new value: the nearest number of the better bin, or its first category
     * @param below end, exclusive, of the better bin when its nearest number is the last one below that; null else
     * @param points points gained
     */
    public record Change(
            String characteristic, InputValue to, @Nullable Double below, int points) {}

    private final Scorecard card;
    private final CardEvaluator evaluator;

    /** @param evaluator of the card whose records are asked about */
    public Counterfactual(CardEvaluator evaluator) {
        this.evaluator = evaluator;
        this.card = evaluator.card();
    }

    /**
     * Finds the smallest change.
     *
     * @param input record as read by the evaluator
     * @param target score to be reached
     */
    public Finding find(CardInput input, int target) {
        CardScore present = evaluator.score(input);
        long needed = (long) target - present.score();
        if (needed <= 0) {
            return new Reached(present.score(), 0, 0, List.of());
        }
        List<List<Option>> options = CounterfactualOptions.of(card, input, present);
        int[] largest = options.stream()
                .mapToInt(some -> some.stream().mapToInt(Option::gain).max().orElse(0))
                .filter(gain -> gain > 0)
                .sorted()
                .toArray();
        int fewest = 0;
        long reachable = 0;
        while (reachable < needed && fewest < largest.length) {
            fewest++;
            reachable += largest[largest.length - fewest];
        }
        return reachable < needed
                ? new OutOfReach((int) (present.score() + reachable))
                : found(present.score(), choose(options, (int) needed, fewest));
    }

    private Finding found(int present, Choice choice) {
        List<Option> chosen = new ArrayList<>();
        Choice step = choice;
        while (step != null && step.option != null) {
            chosen.addFirst(step.option);
            step = step.before;
        }
        return new Reached(
                present + chosen.stream().mapToInt(Option::gain).sum(),
                choice.steps,
                choice.rawChange,
                chosen.stream()
                        .map(option -> new Change(
                                card.characteristics()
                                        .get(option.characteristic())
                                        .name(),
                                option.to(),
                                option.below(),
                                option.gain()))
                        .toList());
    }

    /**
     * Best choice of exactly so many characteristics: cell [c][g] holds the cheapest way to take c options that gain g
     * points or, in the last cell, at least as many as needed.
     */
    private static Choice choose(List<List<Option>> options, int needed, int count) {
        @Nullable Choice[][] best = new Choice[count + 1][needed + 1];
        best[0][0] = new Choice(0, 0, null, null);
        for (List<Option> some : options) {
            for (int c = count - 1; c >= 0; c--) { // downwards: each characteristic is taken once
                for (int gained = 0; gained <= needed; gained++) {
                    Choice before = best[c][gained];
                    if (before != null) {
                        extend(best[c + 1], gained, before, some);
                    }
                }
            }
        }
        return Objects.requireNonNull(best[count][needed]);
    }

    private static void extend(@Nullable Choice[] row, int gained, Choice before, List<Option> some) {
        for (Option option : some) {
            Choice after =
                    new Choice(before.steps + option.steps(), before.rawChange + option.rawChange(), option, before);
            int gain = Math.min(row.length - 1, gained + option.gain());
            Choice other = row[gain];
            if (other == null || after.isCheaperThan(other)) {
                row[gain] = after;
            }
        }
    }

    /** A chain of options taken; the first link took none. */
    private record Choice(
            int steps,
            double rawChange,
            @Nullable Option option,
            @Nullable Choice before) {

        boolean isCheaperThan(Choice other) {
            return steps != other.steps ? steps < other.steps : rawChange < other.rawChange;
        }
    }
}
