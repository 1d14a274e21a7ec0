package assay.scoring.exposures.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LossGivenDefaultTest {

    /** 100 less 20 %, less 10 % of that, two years at 5 %: 65.306. */
    private static final Collateral PLANT = new Collateral(CollateralType.OTHER_PHYSICAL, 100, 0.2, 24, 0.1);

    @Test
    void collateral_counts_after_haircut_cost_and_time() {
        assertThat(PLANT.presentValue(0.05)).isCloseTo(72 / 1.1025, offset(1e-12));
        assertThat(lgd(200, PLANT).economic()).isCloseTo((1 - 72 / 1.1025 / 200) * 0.45, offset(1e-12));
    }

    @Test
    void without_collateral_the_unsecured_share_is_lost() {
        assertThat(lgd(100).economic()).isEqualTo(0.45);
    }

    @Test
    void more_collateral_than_exposure_covers_all_of_it_and_no_more() {
        assertThat(lgd(50, PLANT).coveredShare()).isEqualTo(1);
        assertThat(lgd(50, PLANT, PLANT).economic()).isZero();
        assertThat(lgd(0, PLANT).economic()).isEqualTo(0.45);
    }

    @Test
    void the_floor_blends_what_is_covered_with_what_is_not() {
        Collateral cash = new Collateral(CollateralType.FINANCIAL, 30, 0, 0, 0);
        Collateral land = new Collateral(CollateralType.REAL_ESTATE, 50, 0, 0, 0);
        LossGivenDefault lgd = lgd(100, cash, land);
        RiskSettings settings = RiskSettings.BASEL_III;

        assertThat(lgd.floor(settings.unsecuredLgdFloor(), settings.coveredLgdFloors()))
                .isCloseTo(0.30 * 0 + 0.50 * 0.10 + 0.20 * 0.25, offset(1e-15));
        assertThat(settings.capitalLgd(lgd)).isCloseTo(0.10, offset(1e-15)); // economic 0.20 * 0.45 = 0.09
    }

    @ParameterizedTest
    @CsvSource({"-1, 0.2, 24, 0.1", "NaN, 0.2, 24, 0.1", "100, 1.2, 24, 0.1", "100, 0.2, -1, 0.1", "100, 0.2, 24, 2"})
    void impossible_collateral_is_refused(double value, double haircut, int months, double cost) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Collateral(CollateralType.REAL_ESTATE, value, haircut, months, cost));
    }

    private static LossGivenDefault lgd(double exposure, Collateral... collateral) {
        return new LossGivenDefault(exposure, 0.45, List.of(collateral), 0.05);
    }
}
