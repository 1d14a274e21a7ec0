package assay.scoring.scorecards.domain.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import assay.scoring.scorecards.domain.monitoring.PopulationStability.StabilityReading;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PopulationStabilityTest {

    private static final double[] EXPECTED = {.1, .2, .4, .2, .1};
    private static final double[] ACTUAL = {.08, .18, .38, .22, .14};

    @Test
    void the_index_matches_the_reference() {
        assertThat(PopulationStability.index(EXPECTED, ACTUAL)).isCloseTo(0.022961, within(5e-7));
        assertThat(PopulationStability.index(EXPECTED, EXPECTED)).isZero();
    }

    @Test
    void counts_and_shares_agree() {
        PopulationStability found =
                PopulationStability.of(new long[] {100, 200, 400, 200, 100}, new long[] {40, 90, 190, 110, 70});
        assertThat(found.index()).isCloseTo(0.022961, within(5e-7));
        assertThat(found.fixed()).isEqualTo(StabilityReading.STABLE);
    }

    /** Chi-squared with 4 degrees of freedom: 9.487729 at 95 %, 18.466827 at 99.9 % (tables). */
    @Test
    void the_bounds_by_sample_size_shrink_with_the_rows() {
        PopulationStability small =
                PopulationStability.of(new long[] {100, 200, 400, 200, 100}, new long[] {40, 90, 190, 110, 70});
        assertThat(small.watchFrom()).isCloseTo(9.487729 * (1 / 1000.0 + 1 / 500.0), within(1e-8));
        assertThat(small.changedFrom()).isCloseTo(18.466827 * (1 / 1000.0 + 1 / 500.0), within(1e-8));
        assertThat(small.bySampleSize()).isEqualTo(StabilityReading.STABLE);
        PopulationStability large = PopulationStability.of(
                new long[] {10_000, 20_000, 40_000, 20_000, 10_000}, new long[] {4_000, 9_000, 19_000, 11_000, 7_000});
        assertThat(large.fixed()).isEqualTo(StabilityReading.STABLE);
        assertThat(large.bySampleSize()).isEqualTo(StabilityReading.CHANGED);
    }

    @Test
    void chance_alone_passes_the_lower_bound_about_once_in_twenty_times() {
        SplittableRandom random = new SplittableRandom(7);
        int alarms = 0;
        for (int run = 0; run < 4_000; run++) {
            if (PopulationStability.of(draw(random, 2_000), draw(random, 800)).bySampleSize()
                    != StabilityReading.STABLE) {
                alarms++;
            }
        }
        assertThat(alarms / 4_000.0).isBetween(0.035, 0.065);
    }

    @Test
    void an_emptied_cell_is_far_but_not_infinitely_far() {
        assertThat(PopulationStability.index(new double[] {.5, .5}, new double[] {1, 0}))
                .isCloseTo(.5 * Math.log(2) + (.5 - .0001) * Math.log(.5 / .0001), within(1e-12));
    }

    @Test
    void the_shift_in_points_is_what_the_average_score_moved_by() {
        assertThat(PopulationStability.pointsShift(EXPECTED, ACTUAL, new int[] {-20, -10, 0, 10, 20}))
                .isCloseTo(.4 + .2 + 0 + .2 + .8, within(1e-12));
    }

    @Test
    void what_cannot_be_compared_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PopulationStability.index(new double[] {1}, new double[] {1}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PopulationStability.index(EXPECTED, new double[] {.5, .5}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PopulationStability.of(new long[] {1, 2}, new long[] {0, 0}));
    }

    private static long[] draw(SplittableRandom random, int rows) {
        long[] counts = new long[5];
        for (int i = 0; i < rows; i++) {
            double u = random.nextDouble();
            int cell = 0;
            double below = EXPECTED[0];
            while (cell < 4 && u >= below) {
                cell++;
                below += EXPECTED[cell];
            }
            counts[cell]++;
        }
        return counts;
    }
}
