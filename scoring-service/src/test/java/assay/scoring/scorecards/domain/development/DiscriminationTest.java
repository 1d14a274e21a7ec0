package assay.scoring.scorecards.domain.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DiscriminationTest {

    private static final long[] GOOD = {5, 10, 25, 30, 30};
    private static final long[] BAD = {40, 30, 20, 7, 3};

    @Test
    void bands_have_the_figures_computed_by_hand() {
        Discrimination figures = Discrimination.ofBands(GOOD, BAD);

        assertThat(figures.auc()).isCloseTo(0.841, within(1e-12));
        assertThat(figures.gini()).isCloseTo(0.682, within(1e-12));
        assertThat(figures.ks()).isCloseTo(0.55, within(1e-12));
    }

    @Test
    void scores_one_by_one_have_the_figures_of_their_bands() {
        Discrimination figures = Discrimination.of(scores(GOOD), scores(BAD));

        assertThat(figures.auc()).isCloseTo(0.841, within(1e-12));
        assertThat(figures.ks()).isCloseTo(0.55, within(1e-12));
    }

    @Test
    void negative_zero_ties_with_zero() {
        assertThat(Discrimination.of(new double[] {-0.0}, new double[] {0.0}).auc())
                .isEqualTo(0.5);
    }

    @Test
    void a_class_without_rows_has_no_figures() {
        assertThatIllegalArgumentException().isThrownBy(() -> Discrimination.of(new double[] {1}, new double[0]));
    }

    @Property
    void the_area_is_the_part_of_pairs_in_the_right_order(
            @ForAll @Size(min = 1, max = 30) @IntRange(max = 8) int[] good,
            @ForAll @Size(min = 1, max = 30) @IntRange(max = 8) int[] bad) {
        double right = 0;
        for (int g : good) {
            for (int b : bad) {
                right += g > b ? 1 : g == b ? 0.5 : 0;
            }
        }

        assertThat(Discrimination.of(doubles(good), doubles(bad)).auc())
                .isCloseTo(right / good.length / bad.length, within(1e-12));
    }

    private static double[] scores(long[] rowsPerBand) {
        return IntStream.range(0, rowsPerBand.length)
                .boxed()
                .flatMapToDouble(
                        band -> IntStream.range(0, (int) rowsPerBand[band]).mapToDouble(_ -> band))
                .toArray();
    }

    private static double[] doubles(int[] values) {
        return Arrays.stream(values).asDoubleStream().toArray();
    }
}
