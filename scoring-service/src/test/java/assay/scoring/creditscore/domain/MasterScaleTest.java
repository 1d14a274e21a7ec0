package assay.scoring.creditscore.domain;

import static assay.scoring.creditscore.domain.Strategies.SCALE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MasterScaleTest {

    @Test
    void bounds_grow_by_one_factor_and_a_grade_stands_for_their_geometric_mean() {
        List<Grade> grades = SCALE.grades();

        assertThat(grades).hasSize(13);
        assertThat(grades.get(4).lowerPd()).isCloseTo(0.003, within(1e-15)); // 0.0003 * 10^(4/4)
        assertThat(grades.get(8).lowerPd()).isCloseTo(0.03, within(1e-15));
        assertThat(grades.get(4).pd()).isCloseTo(0.003 * StrictMath.pow(10, 0.125), within(1e-15));
        assertThat(grades.getFirst().pd()).isCloseTo(0.0003 * StrictMath.pow(10, 0.125), within(1e-15));
        assertThat(grades.getLast()).isEqualTo(new Grade("D", 13, 1, 1, 1));
    }

    @ParameterizedTest
    @CsvSource({"1e-9, 1", "0.00029, 1", "0.0029999, 4", "0.003001, 5", "0.29, 12", "0.99, 12"})
    void a_probability_finds_its_grade(double pd, String grade) {
        assertThat(SCALE.gradeOf(pd).name()).isEqualTo(grade);
    }

    @Test
    void the_grade_s_own_probability_lies_in_the_grade() {
        for (Grade grade : SCALE.grades().subList(0, 12)) {
            assertThat(SCALE.gradeOf(grade.pd())).isEqualTo(grade);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, 1.5, Double.NaN, Double.POSITIVE_INFINITY})
    void what_is_no_probability_has_no_grade(double pd) {
        assertThatIllegalArgumentException().isThrownBy(() -> SCALE.gradeOf(pd));
    }

    @Property
    void a_higher_probability_never_has_a_better_grade(
            @ForAll @Scale(9) @DoubleRange(min = 1e-9, max = 0.999999) double one,
            @ForAll @Scale(9) @DoubleRange(min = 1e-9, max = 0.999999) double other) {
        int better = SCALE.gradeOf(Math.min(one, other)).notch();
        int worse = SCALE.gradeOf(Math.max(one, other)).notch();

        assertThat(better).isLessThanOrEqualTo(worse);
    }

    @Property
    void every_grade_starts_where_the_one_before_ends(
            @ForAll @Scale(9) @DoubleRange(min = 1e-6, max = 0.999999) double pd) {
        Grade grade = SCALE.gradeOf(pd);

        assertThat(pd).isGreaterThanOrEqualTo(grade.lowerPd()).isLessThan(grade.upperPd());
        if (grade.notch() > 1) {
            assertThat(SCALE.grades().get(grade.notch() - 2).upperPd()).isEqualTo(grade.lowerPd());
        }
    }

    @Test
    void notches_count_towards_the_worse() {
        assertThat(SCALE.notches("3", "5")).isEqualTo(2);
        assertThat(SCALE.notches("5", "3")).isEqualTo(-2);
        assertThat(SCALE.notches("12", "D")).isEqualTo(1);
    }

    @Test
    void a_scale_needs_ten_different_grades_and_ordered_bounds() {
        List<String> nine = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9");
        List<String> twice = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "9");
        assertThatIllegalArgumentException().isThrownBy(() -> new MasterScale("x", 0.001, 0.3, nine, "D", List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new MasterScale("x", 0.001, 0.3, twice, "D", List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MasterScale("x", 0.3, 0.001, SCALE.gradeNames(), "D", List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MasterScale("x", 0.001, 0.3, SCALE.gradeNames(), "1", List.of()));
    }

    @Test
    void a_scenario_shifts_the_log_odds_and_leaves_the_grade_s_probability_alone() {
        assertThat(PointInTime.byScenario(SCALE, 0.02)).containsOnlyKeys("BASE", "DOWNTURN");
        assertThat(PointInTime.shifted(0.02, 0)).isCloseTo(0.02, within(1e-15));
        assertThat(PointInTime.shifted(0.5, 1)).isCloseTo(1 / (1 + StrictMath.exp(-1)), within(1e-15));
        assertThat(PointInTime.shifted(0.02, 0.5)).isCloseTo(0.0325521, within(1e-7));
    }

    @Property
    void a_shift_and_its_reverse_change_nothing(
            @ForAll @Scale(9) @DoubleRange(min = 1e-6, max = 0.999) double pd,
            @ForAll @Scale(9) @DoubleRange(min = -3, max = 3) double c) {
        assertThat(PointInTime.shifted(PointInTime.shifted(pd, c), -c)).isCloseTo(pd, within(1e-12));
    }
}
