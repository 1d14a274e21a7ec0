package assay.scoring.creditscore.domain;

import assay.scoring.scorecards.domain.ScoreScale;
import assay.scoring.scorecards.domain.evaluation.CardInput;
import assay.scoring.scorecards.domain.evaluation.Counterfactual;
import assay.scoring.scorecards.domain.evaluation.InputValue;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;

/** The smallest change of what a client can change that lifts it into the next better grade. */
final class BetterGrade {

    private BetterGrade() {}

    /**
     * Looks for it.
     *
     * @return null if the grade is the best one, or no permitted change reaches a better one
     */
    static CreditResult.@Nullable NextGrade of(
            Counterfactual changes, CardInput input, Grade present, MasterScale scale, ScoreScale points) {
        if (present.notch() == 1) {
            return null;
        }
        return switch (changes.find(input, fewestPoints(present, scale, points))) {
            case Counterfactual.OutOfReach _ -> null;
            case Counterfactual.Reached reached ->
                new CreditResult.NextGrade(
                        scale.gradeOf(points.probabilityOfDefault(reached.score()))
                                .name(),
                        reached.score(),
                        reached.changes().stream()
                                .map(change -> new CreditResult.Change(
                                        change.characteristic(), plain(change.to()), change.below(), change.points()))
                                .toList());
        };
    }

    /** Fewest whole points with a grade better than this one; rounding may put the closed form one point off. */
    private static int fewestPoints(Grade present, MasterScale scale, ScoreScale points) {
        double odds = (1 - present.lowerPd()) / present.lowerPd();
        int fewest = (int) FastMath.floor(points.score(FastMath.log(odds))) - 1;
        while (scale.gradeOf(points.probabilityOfDefault(fewest)).notch() >= present.notch()) {
            fewest++;
        }
        return fewest;
    }

    private static Object plain(InputValue value) {
        return switch (value) {
            case InputValue.OfNumber(double number) -> number;
            case InputValue.OfText(String text) -> text;
            case InputValue.OfNeither _, InputValue.Missing _ ->
                throw new IllegalStateException("a change names a value");
        };
    }
}
