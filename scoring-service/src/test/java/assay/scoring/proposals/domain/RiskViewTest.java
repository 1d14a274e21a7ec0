package assay.scoring.proposals.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.scoring.exposures.domain.BaselCapital;
import assay.scoring.exposures.domain.RiskSettings;
import assay.scoring.slotting.domain.SlottingClass;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RiskViewTest {

    private static final RiskSettings REGIME = RiskSettings.BASEL_III;
    private static final RiskView RATED = new RiskView.Rated(0.02, 0.4, null, REGIME);
    private static final RiskView SLOTTED = new RiskView.Slotted(SlottingClass.GOOD, 0.008, 0.9);

    /** Two half years without default are a year without default. */
    @Test
    void the_hazard_of_a_grade_is_the_same_in_every_period() {
        assertThat(RATED.defaultWithin(1)).isCloseTo(0.02, within(1e-15));
        assertThat(RATED.defaultWithin(0.5)).isCloseTo(1 - Math.sqrt(0.98), within(1e-15));
        assertThat(RATED.lossWithin(0.5)).isCloseTo(0.4 * (1 - Math.sqrt(0.98)), within(1e-15));
    }

    @Test
    void capital_of_a_grade_follows_the_regime_the_maturity_and_the_size() {
        RiskView small = new RiskView.Rated(0.02, 0.4, 10.0, REGIME);

        double k = new BaselCapital(0.02, 0.4, 4, null).k();
        assertThat(RATED.capitalShare(4)).isCloseTo(k, within(1e-15));
        assertThat(new RiskView.Rated(0.02, 0.4, null, RiskSettings.BASEL_II).capitalShare(4))
                .isCloseTo(1.06 * k, within(1e-15));
        assertThat(RATED.capitalShare(4)).isGreaterThan(RATED.capitalShare(2.5));
        assertThat(RATED.capitalShare(30)).isEqualTo(RATED.capitalShare(5));
        assertThat(small.capitalShare(4)).isLessThan(RATED.capitalShare(4));
    }

    @Test
    void a_class_loses_its_share_every_year_and_holds_eight_percent_of_its_weight() {
        assertThat(SLOTTED.lossWithin(0.5)).isCloseTo(0.004, within(1e-15));
        assertThat(new RiskView.Slotted(SlottingClass.WEAK, 0.6, 2.5).lossWithin(2))
                .isEqualTo(1);
        assertThat(SLOTTED.defaultWithin(1)).isZero();
        assertThat(SLOTTED.capitalShare(4)).isCloseTo(0.072, within(1e-15));
    }
}
