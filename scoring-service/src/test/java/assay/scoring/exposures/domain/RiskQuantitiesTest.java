package assay.scoring.exposures.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RiskQuantitiesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-06-30");
    private static final List<Instalment> BULLET = List.of(new Instalment(LocalDate.parse("2028-12-31"), 100));
    private static final List<Scenario> BASE = List.of(new Scenario(1, TermStructure.flat(0.01), null));

    @Test
    void capital_is_basels_with_the_multiplier_of_the_settings() {
        RiskQuantities second = RiskQuantities.of(facility(BULLET, 0.01, 0, 2.5, null), BASE, RiskSettings.BASEL_II);
        RiskQuantities third = RiskQuantities.of(facility(BULLET, 0.01, 0, 2.5, null), BASE, RiskSettings.BASEL_III);

        assertThat(third.riskWeight()).isCloseTo(0.9232, offset(5e-5));
        assertThat(second.riskWeight()).isCloseTo(1.06 * third.riskWeight(), offset(1e-12));
        assertThat(third.riskWeightedAssets()).isCloseTo(92.32, offset(5e-3));
        assertThat(third.requirement()).isCloseTo(0.08 * third.riskWeightedAssets(), offset(1e-12));
        assertThat(third.expectedLoss()).isCloseTo(0.45, offset(1e-12));
    }

    @Test
    void a_tiny_probability_is_floored_for_capital_and_not_for_provisions() {
        RiskQuantities found = RiskQuantities.of(
                facility(BULLET, 0.00001, 0, 2.5, null),
                List.of(new Scenario(1, TermStructure.flat(0.00001), null)),
                RiskSettings.BASEL_III);

        assertThat(found.capital()).isNotNull();
        assertThat(found.capital().pd()).isEqualTo(0.0005);
        assertThat(found.twelveMonthLoss()).isCloseTo(0.00001 * 0.45 * 100 / 1.05, offset(1e-9));
    }

    @Test
    void in_default_the_loss_is_certain_and_capital_covers_what_exceeds_the_best_estimate() {
        RiskQuantities found =
                RiskQuantities.of(facility(List.of(), 0.01, 120, null, 0.30), BASE, RiskSettings.BASEL_III);

        assertThat(found.staging().stage()).isEqualTo(ImpairmentStage.STAGE_3);
        assertThat(found.capital()).isNull();
        assertThat(found.allowance()).isCloseTo(45, offset(1e-12));
        assertThat(found.requirement()).isCloseTo(15, offset(1e-12));
        assertThat(found.expectedLoss()).isCloseTo(30, offset(1e-12));
        assertThat(found.classification().result()).isEqualTo(FiveClass.SUBSTANDARD);
    }

    @Test
    void stage_2_asks_for_the_loss_of_the_whole_life() {
        RiskQuantities first = RiskQuantities.of(facility(BULLET, 0.01, 0, null, null), BASE, RiskSettings.BASEL_III);
        RiskQuantities second = RiskQuantities.of(facility(BULLET, 0.01, 31, null, null), BASE, RiskSettings.BASEL_III);

        assertThat(first.allowance()).isEqualTo(first.twelveMonthLoss());
        assertThat(second.allowance()).isEqualTo(second.lifetimeLoss()).isGreaterThan(second.twelveMonthLoss());
    }

    @Test
    void every_part_tells_its_name_its_formula_and_finite_numbers() {
        RiskQuantities found = RiskQuantities.of(facility(BULLET, 0.01, 0, null, null), BASE, RiskSettings.BASEL_III);

        assertThat(found.parts())
                .extracting(CalculationPart::name)
                .doesNotHaveDuplicates()
                .contains("exposureAtDefault", "lossGivenDefault", "correlation", "capitalRequirement", "requirement");
        assertThat(found.parts()).allSatisfy(part -> {
            assertThat(part.formula()).isNotBlank();
            assertThat(part.value()).isFinite();
        });
    }

    @Test
    void weights_must_add_up_and_a_performing_facility_needs_a_schedule() {
        List<Scenario> half = List.of(new Scenario(0.5, TermStructure.flat(0.01), null));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> RiskQuantities.of(facility(BULLET, 0.01, 0, null, null), half, RiskSettings.BASEL_III));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        RiskQuantities.of(facility(List.of(), 0.01, 0, null, null), BASE, RiskSettings.BASEL_III));
    }

    private static Facility facility(
            List<Instalment> schedule, double pd, int days, @Nullable Double years, @Nullable Double best) {
        return new Facility(
                TODAY,
                new ExposureAtDefault(100, 100, 0),
                false,
                schedule,
                0.05,
                List.of(),
                0.45,
                pd,
                pd,
                days,
                Set.of(),
                years,
                null,
                best);
    }
}
