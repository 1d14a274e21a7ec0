package assay.scoring.scorecards.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import assay.foundation.harness.GoldenFile;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScoreScaleTest {

    @Test
    void factor_and_offset_are_the_published_ones() {
        GoldenFile golden = GoldenFile.read("score-scale");

        assertThat(golden.rows()).allSatisfy(row -> {
            ScoreScale scale = new ScoreScale(row.number("targetPoints"), row.number("targetOdds"), row.number("pdo"));
            assertThat(scale.factor()).isCloseTo(row.number("factor"), within(golden.tolerance()));
            assertThat(scale.offset()).isCloseTo(row.number("offset"), within(golden.tolerance()));
            assertThat(scale.probabilityOfDefault(scale.targetPoints()))
                    .isCloseTo(1 / (1 + scale.targetOdds()), within(1e-12));
        });
    }

    @Property
    void doubling_points_double_the_odds_everywhere(
            @ForAll @DoubleRange(min = 1, max = 100) double pdo,
            @ForAll @DoubleRange(min = 1, max = 1000) double score) {
        ScoreScale scale = new ScoreScale(600, 50, pdo);

        assertThat(scale.logGoodOdds(score + pdo) - scale.logGoodOdds(score))
                .isCloseTo(StrictMath.log(2), within(1e-9));
        assertThat(scale.score(scale.logGoodOdds(score))).isCloseTo(score, within(1e-9));
    }

    @Test
    void odds_and_doubling_points_must_be_positive() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ScoreScale(600, 0, 20));
        assertThatIllegalArgumentException().isThrownBy(() -> new ScoreScale(600, 50, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ScoreScale(Double.NaN, 50, 20));
    }
}
