package assay.scoring.scorecards.domain.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import assay.foundation.harness.GoldenFile;
import assay.scoring.scorecards.domain.monitoring.CalibrationCheck.CalibrationGroup;
import assay.scoring.scorecards.domain.monitoring.CalibrationCheck.ObservedDefaults;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Expected values: SciPy, {@code beta.ppf}, {@code beta.cdf}, {@code norm.cdf}, {@code chi2.cdf}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CalibrationCheckTest {

    static final List<ObservedDefaults> GROUPS = List.of(
            new ObservedDefaults(500, 9, .01), new ObservedDefaults(300, 27, .1), new ObservedDefaults(200, 121, .6));

    @ParameterizedTest
    @MethodSource("reference")
    void each_group_matches_the_reference(GoldenFile.Row row, double tolerance) {
        ObservedDefaults observed =
                new ObservedDefaults((long) row.number("clients"), (long) row.number("defaults"), row.number("pd"));
        CalibrationGroup group =
                CalibrationCheck.of(List.of(observed), 0, false, 0.12).groups().getFirst();
        assertThat(group.z()).isCloseTo(row.number("z"), within(tolerance));
        assertThat(group.jeffreysLower()).isCloseTo(row.number("lower"), within(tolerance));
        assertThat(group.jeffreysUpper()).isCloseTo(row.number("upper"), within(tolerance));
        assertThat(group.jeffreysPValue()).isCloseTo(row.number("pValue"), within(tolerance));
        assertThat(group.correlatedBound()).isCloseTo(row.number("correlatedBound"), within(tolerance));
    }

    static Stream<Arguments> reference() {
        GoldenFile golden = GoldenFile.read("calibration");
        return golden.rows().stream().map(row -> Arguments.of(row, golden.tolerance()));
    }

    @Test
    void hosmer_and_lemeshow_lose_two_degrees_on_the_fitting_sample_only() {
        CalibrationCheck fresh = CalibrationCheck.of(GROUPS, 0.1, false, 0.12);
        assertThat(fresh.hosmerLemeshow()).isCloseTo(3.586489898989899, within(1e-12));
        assertThat(fresh.degreesOfFreedom()).isEqualTo(3);
        assertThat(fresh.pValue()).isCloseTo(0.309716701118679, within(1e-10));
        CalibrationCheck fitted = CalibrationCheck.of(GROUPS, 0.1, true, 0.12);
        assertThat(fitted.degreesOfFreedom()).isEqualTo(1);
        assertThat(fitted.pValue()).isCloseTo(0.058251159943203956, within(1e-10));
    }

    @Test
    void more_defaults_than_explained_are_flagged_one_sided() {
        List<CalibrationGroup> groups = CalibrationCheck.of(
                        List.of(
                                new ObservedDefaults(500, 11, .01),
                                new ObservedDefaults(500, 10, .01),
                                new ObservedDefaults(500, 0, .05)),
                        0,
                        false,
                        0)
                .groups();
        assertThat(groups).extracting(CalibrationGroup::underestimated).containsExactly(true, false, false);
    }

    @Test
    void without_correlation_the_bound_of_a_large_portfolio_is_the_probability_itself() {
        assertThat(CalibrationCheck.of(GROUPS, 0, false, 0).groups().getFirst().correlatedBound())
                .isCloseTo(.01, within(1e-12));
    }

    @Test
    void the_brier_score_is_the_mean_squared_error() {
        assertThat(CalibrationCheck.brier(new double[] {.1, .8}, new boolean[] {false, true}))
                .isCloseTo((.01 + .04) / 2, within(1e-15));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CalibrationCheck.brier(new double[] {.1}, new boolean[] {}));
    }

    @Test
    void impossible_counts_and_probabilities_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ObservedDefaults(10, 11, .1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ObservedDefaults(10, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ObservedDefaults(10, 1, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> CalibrationCheck.of(GROUPS.subList(0, 2), 0, true, 0.1));
    }
}
