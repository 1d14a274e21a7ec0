package assay.scoring.scorecards.domain.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExpectedPerformanceTest {

    /** Formulas: bands (good, bad) (5,40)(10,30)(25,20)(30,7)(30,3) have AUC 0.841; a band's rate is its probability. */
    @Test
    void bands_whose_probability_is_their_bad_rate_have_the_auc_of_the_reference() {
        int[] sizes = {45, 40, 45, 37, 33};
        double[] rates = {40 / 45.0, 30 / 40.0, 20 / 45.0, 7 / 37.0, 3 / 33.0};
        int[] scores = new int[200];
        double[] pds = new double[200];
        int row = 0;
        for (int band = 0; band < 5; band++) {
            for (int i = 0; i < sizes[band]; i++) {
                scores[row] = band * 10;
                pds[row++] = rates[band];
            }
        }
        ExpectedPerformance expected = ExpectedPerformance.of(scores, pds, from(scores, 20));
        assertThat(expected.auc()).isCloseTo(0.841, within(1e-12));
        assertThat(expected.gini()).isCloseTo(0.682, within(1e-12));
        assertThat(expected.defaultRate()).isCloseTo(0.5, within(1e-12));
        assertThat(expected.approvalRate()).isCloseTo(115 / 200.0, within(1e-12));
        assertThat(expected.badsApproved()).isCloseTo(.30, within(1e-12));
        assertThat(expected.goodsApproved()).isCloseTo(.85, within(1e-12));
        assertThat(expected.badRateApproved()).isCloseTo(30 / 115.0, within(1e-12));
    }

    @Test
    void the_estimate_is_what_calibrated_probabilities_bring_about() {
        SplittableRandom random = new SplittableRandom(3);
        int n = 40_000;
        int[] scores = new int[n];
        double[] pds = new double[n];
        boolean[] defaults = new boolean[n];
        for (int i = 0; i < n; i++) {
            pds[i] = 1 / (1 + Math.exp(random.nextDouble() * 6 - 1));
            scores[i] = (int) Math.rint(100 - 20 * Math.log(pds[i] / (1 - pds[i])));
            defaults[i] = random.nextDouble() < pds[i];
        }
        ExpectedPerformance expected = ExpectedPerformance.of(scores, pds, from(scores, 120));
        double bads = 0;
        double badsApproved = 0;
        for (int i = 0; i < n; i++) {
            bads += defaults[i] ? 1 : 0;
            badsApproved += defaults[i] && scores[i] >= 120 ? 1 : 0;
        }
        assertThat(expected.defaultRate()).isCloseTo(bads / n, within(.01));
        assertThat(expected.badsApproved()).isCloseTo(badsApproved / bads, within(.02));
        assertThat(expected.brier()).isCloseTo(CalibrationCheck.brier(pds, defaults), within(.005));
    }

    @Test
    void equal_probabilities_discriminate_nothing_and_certainty_is_no_probability() {
        assertThat(ExpectedPerformance.of(new int[] {5, 5}, new double[] {.2, .2}, new boolean[2]))
                .isEqualTo(new ExpectedPerformance(2, .2, .16000000000000003, .5, 0, 0, 0, 0, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExpectedPerformance.of(new int[] {5}, new double[] {0}, new boolean[1]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExpectedPerformance.of(new int[] {}, new double[] {}, new boolean[0]));
    }

    private static boolean[] from(int[] scores, int cutOff) {
        boolean[] approved = new boolean[scores.length];
        for (int i = 0; i < scores.length; i++) {
            approved[i] = scores[i] >= cutOff;
        }
        return approved;
    }
}
