package assay.scoring.scorecards.domain.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CalibrationShiftTest {

    /** 1 % for 500, 10 % for 300, 60 % for 200: 15.5 % on average. */
    private static final double[] PORTFOLIO = IntStream.range(0, 1000)
            .mapToDouble(i -> logit(i < 500 ? 0.01 : i < 800 ? 0.1 : 0.6))
            .toArray();

    @Test
    void a_mixed_portfolio_is_moved_by_the_known_amount() {
        double shift = CalibrationShift.of(PORTFOLIO, 0.03);

        assertThat(shift).isCloseTo(-2.298, within(5e-4));
        assertThat(mean(PORTFOLIO, shift)).isCloseTo(0.03, within(1e-9));
    }

    @Test
    void the_closed_form_of_a_uniform_portfolio_would_miss_the_tendency() {
        double closed = logit(0.03) - logit(0.155);

        assertThat(closed).isCloseTo(-1.780, within(5e-4));
        assertThat(mean(PORTFOLIO, closed)).isCloseTo(0.0467, within(5e-5));
    }

    @Property(tries = 200)
    void the_mean_equals_any_tendency(
            @ForAll long seed, @ForAll @DoubleRange(min = 1e-5, max = 0.99) @Scale(5) double tendency) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] odds = DoubleStream.generate(() -> random.nextDouble(-12, 12))
                .limit(300)
                .toArray();

        assertThat(mean(odds, CalibrationShift.of(odds, tendency))).isCloseTo(tendency, within(1e-9));
    }

    @Test
    void a_rate_of_nothing_or_all_is_no_tendency() {
        assertThatIllegalArgumentException().isThrownBy(() -> CalibrationShift.of(PORTFOLIO, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> CalibrationShift.of(PORTFOLIO, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> CalibrationShift.of(PORTFOLIO, Double.NaN));
    }

    private static double mean(double[] logBadOdds, double shift) {
        return Arrays.stream(logBadOdds)
                .map(odds -> 1 / (1 + StrictMath.exp(-odds - shift)))
                .average()
                .orElseThrow();
    }

    private static double logit(double pd) {
        return StrictMath.log(pd / (1 - pd));
    }
}
