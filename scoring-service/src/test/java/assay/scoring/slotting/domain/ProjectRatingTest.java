package assay.scoring.slotting.domain;

import static assay.scoring.slotting.domain.SlottingClass.DEFAULT;
import static assay.scoring.slotting.domain.SlottingClass.GOOD;
import static assay.scoring.slotting.domain.SlottingClass.SATISFACTORY;
import static assay.scoring.slotting.domain.SlottingClass.STRONG;
import static assay.scoring.slotting.domain.SlottingClass.WEAK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import assay.foundation.harness.GoldenFile;
import assay.scoring.scorecards.domain.BilingualText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProjectRatingTest {

    /** Two factors, 60 and 40; the first has an optional half. */
    private static final SlottingCard CARD = new SlottingCard(
            text("card"),
            List.of(
                    new SlottingFactor(
                            "money", text("money"), 60, List.of(sub("ratios", 50, false), sub("market", 50, true))),
                    new SlottingFactor("people", text("people"), 40, List.of(sub("sponsor", 100, false)))),
            new SlottingCutOffs(new BigDecimal("1.5"), new BigDecimal("2.5"), new BigDecimal("3.5")),
            List.of(new SlottingCap("sponsor", WEAK, SATISFACTORY)),
            1);

    @Test
    void a_hundred_million_rated_good_takes_seven_point_two_of_capital_and_loses_zero_point_eight() {
        ProjectRating rating = rate(
                Map.of("ratios", GOOD, "market", GOOD, "sponsor", GOOD), false, null, 100e6, SlottingApproach.EU_UK, 5);

        assertThat(rating.result()).isEqualTo(GOOD);
        assertThat(rating.capital()).isCloseTo(7.2e6, offset(1e-6));
        assertThat(rating.expectedLoss()).isCloseTo(0.8e6, offset(1e-6));
    }

    @Test
    void every_cell_of_the_supervisory_tables() {
        GoldenFile file = GoldenFile.read("slotting-weights");
        for (GoldenFile.Row row : file.rows()) {
            ProjectPhase phase = row.text("phase").isEmpty() ? null : ProjectPhase.valueOf(row.text("phase"));
            SupervisoryWeight found = SupervisoryWeight.of(
                    SlottingClass.valueOf(row.text("class")),
                    SlottingApproach.valueOf(row.text("approach")),
                    row.number("maturityYears"),
                    phase);

            assertThat(found.riskWeight()).isCloseTo(row.number("riskWeight") / 100, offset(file.tolerance()));
            if (row.text("expectedLoss").isEmpty()) {
                assertThat(found.expectedLoss()).isNull();
            } else {
                assertThat(found.expectedLoss()).isCloseTo(row.number("expectedLoss") / 100, offset(file.tolerance()));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "STRONG,       STRONG,       STRONG,       1.0, STRONG",
        "STRONG,       STRONG,       GOOD,         1.4, STRONG",
        "GOOD,         STRONG,       SATISFACTORY, 2.1, GOOD",
        "GOOD,         SATISFACTORY, GOOD,         2.3, GOOD",
        "SATISFACTORY, SATISFACTORY, SATISFACTORY, 3.0, SATISFACTORY",
        "WEAK,         WEAK,         SATISFACTORY, 3.6, WEAK",
        "STRONG,       STRONG,       WEAK,         2.2, SATISFACTORY"
    })
    void the_weighted_mean_of_the_grades_decides_unless_a_cap_does(
            SlottingClass ratios, SlottingClass market, SlottingClass sponsor, double score, SlottingClass expected) {
        Assessment found = Assessment.of(CARD, Map.of("ratios", ratios, "market", market, "sponsor", sponsor));

        assertThat(found.score()).isCloseTo(score, offset(1e-15));
        assertThat(found.result()).isEqualTo(expected);
        assertThat(found.marks().stream()
                        .mapToDouble(Assessment.SlottingMark::weight)
                        .sum())
                .isCloseTo(1, offset(1e-15));
        assertThat(found.marks().stream()
                        .mapToDouble(Assessment.SlottingMark::contribution)
                        .sum())
                .isCloseTo(score, offset(1e-14));
    }

    @Test
    void a_cap_that_applied_is_named() {
        Assessment found = Assessment.of(CARD, Map.of("ratios", STRONG, "market", STRONG, "sponsor", WEAK));

        assertThat(found.byScore()).isEqualTo(GOOD);
        assertThat(found.caps()).containsExactly(new SlottingCap("sponsor", WEAK, SATISFACTORY));
    }

    @Test
    void what_does_not_apply_leaves_its_weight_to_the_rest_of_its_factor() {
        Assessment found = Assessment.of(CARD, Map.of("ratios", SATISFACTORY, "sponsor", STRONG));

        assertThat(found.score()).isCloseTo(0.6 * 3 + 0.4, offset(1e-15));
        assertThat(found.marks()).extracting(Assessment.SlottingMark::weight).containsExactly(0.6, 0.0, 0.4);
    }

    @Test
    void a_score_exactly_at_a_cut_off_is_in_the_better_class() {
        SlottingCard thirds = new SlottingCard(
                text("thirds"),
                List.of(new SlottingFactor(
                        "f", text("f"), 100, List.of(sub("a", 10, false), sub("b", 20, false), sub("c", 70, true)))),
                new SlottingCutOffs(new BigDecimal("1.5"), new BigDecimal("2.0"), new BigDecimal("3.5")),
                List.of(),
                0);

        // weights 1/3 and 2/3: 4/3 + 2/3 = 2 exactly
        Assessment found = Assessment.of(thirds, Map.of("a", WEAK, "b", STRONG));

        assertThat(found.score()).isEqualTo(2.0);
        assertThat(found.byScore()).isEqualTo(GOOD);
    }

    @Test
    void a_project_in_default_is_in_that_class_whatever_its_card_says_and_nobody_overrides_it() {
        Map<String, SlottingClass> strong = Map.of("ratios", STRONG, "sponsor", STRONG);
        ProjectRating rating = rate(strong, true, null, 100, SlottingApproach.BASEL, 5);

        assertThat(rating.result()).isEqualTo(DEFAULT);
        assertThat(rating.capital()).isZero();
        assertThat(rating.expectedLoss()).isEqualTo(50);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rate(strong, true, STRONG, 100, SlottingApproach.BASEL, 5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rate(strong, false, DEFAULT, 100, SlottingApproach.BASEL, 5));
    }

    @Test
    void an_override_improves_by_the_notches_of_the_card_and_worsens_without_limit() {
        Map<String, SlottingClass> third = Map.of("ratios", SATISFACTORY, "sponsor", SATISFACTORY);

        assertThat(rate(third, false, GOOD, 100, SlottingApproach.BASEL, 5).result())
                .isEqualTo(GOOD);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rate(third, false, STRONG, 100, SlottingApproach.BASEL, 5));
        ProjectRating weak =
                rate(Map.of("ratios", STRONG, "sponsor", STRONG), false, WEAK, 100, SlottingApproach.BASEL, 5);
        assertThat(weak.byCard()).isEqualTo(STRONG);
        assertThat(weak.result()).isEqualTo(WEAK);
    }

    @Test
    void the_standardised_approach_needs_the_phase_and_has_no_expected_loss() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SupervisoryWeight.of(GOOD, SlottingApproach.STANDARDISED, 5, null));
    }

    @Test
    void unknown_and_missing_sub_factors_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Assessment.of(CARD, Map.of("ratios", GOOD)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Assessment.of(CARD, Map.of("ratios", GOOD, "sponsor", GOOD, "luck", GOOD)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Assessment.of(CARD, Map.of("ratios", DEFAULT, "sponsor", GOOD)));
    }

    private static ProjectRating rate(
            Map<String, SlottingClass> chosen,
            boolean inDefault,
            @Nullable SlottingClass override,
            double exposure,
            SlottingApproach approach,
            double years) {
        return ProjectRating.of(
                CARD, new ProjectRating.Inputs(chosen, inDefault, override, exposure, years, approach, null));
    }

    private static SlottingSubFactor sub(String code, int weight, boolean optional) {
        return new SlottingSubFactor(
                code,
                text(code),
                weight,
                optional,
                SlottingClass.GRADED.stream()
                        .collect(Collectors.toMap(grade -> grade, grade -> text(code + " " + grade))));
    }

    private static BilingualText text(String english) {
        return new BilingualText(english, english);
    }
}
