package assay.scoring.valuation.domain.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import assay.scoring.valuation.domain.functions.ComplexGamma;
import assay.scoring.valuation.domain.functions.GaussHypergeometric;
import java.util.List;
import java.util.stream.Stream;
import org.hipparchus.special.Gamma;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Compared with the integral over time, taken by another rule, and with the sum of discounted increments. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ResidualForecasterTest {

    private static final double ONE_IN_1E8 = 1e-6; // per cent

    static Stream<BgNbd> corners() {
        return Stream.of(
                new BgNbd(0.2425945, 4.4136019, 0.7929199, 2.4258881),
                new BgNbd(0.05, 1, 0.2, 1),
                new BgNbd(2.5, 20, 0.999999, 3),
                new BgNbd(1, 10, 1, 2),
                new BgNbd(0.8, 6, 3.5, 40),
                new BgNbd(5, 50, 12, 2),
                new BgNbd(0.3, 0.5, 0.08, 0.4));
    }

    @ParameterizedTest
    @MethodSource("corners")
    void the_contour_integral_equals_the_integral_over_time(BgNbd model) {
        for (double rate : new double[] {0.01, 0.15, 1}) {
            ResidualForecaster forecaster = new ResidualForecaster(model, rate);
            for (ClientHistory client : List.of(
                    new ClientHistory(0, 0, 0),
                    new ClientHistory(0, 0, 38.86),
                    new ClientHistory(2, 30.43, 38.86),
                    new ClientHistory(7, 29.43, 300),
                    new ClientHistory(60, 510, 520),
                    new ClientHistory(400, 1500, 2600))) {
                double expected = model.pAlive(client) * overTime(model, client, rate);
                assertThat(forecaster.residualTransactions(client))
                        .as("%s %s %s", model, client, rate)
                        .isCloseTo(expected, withinPercentage(ONE_IN_1E8))
                        .isEqualTo(model.residualTransactions(client, rate));
            }
        }
    }

    @Test
    void the_sum_of_discounted_increments_over_short_steps_comes_to_the_same() {
        BgNbd model = new BgNbd(0.2425945, 4.4136019, 0.7929199, 2.4258881);
        ClientHistory client = new ClientHistory(2, 30.43, 38.86);
        double delta = ResidualRepeats.weekly(0.15);

        // Simpson over weeks of the rate of transactions, until what follows is below 1e-9 of it
        double sum = 0;
        int steps = 40_000;
        double width = 0.25;
        for (int i = 0; i <= steps; i++) {
            double u = i * width;
            double rate = (model.r() + 2)
                    / (model.alphaWeeks() + 38.86)
                    * GaussHypergeometric.value(
                            model.r() + 3, model.a(), model.a() + model.b() + 2, -u / (model.alphaWeeks() + 38.86));
            double weight = i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2;
            sum += weight * FastMath.exp(-delta * u) * rate;
        }
        double brute = model.pAlive(client) * sum * width / 3;

        assertThat(new ResidualForecaster(model, 0.15).residualTransactions(client))
                .isCloseTo(brute, withinPercentage(ONE_IN_1E8));
        assertThat(brute).isCloseTo(5.169534, withinPercentage(1e-4));
    }

    @Test
    void pareto_and_mbg_say_the_same_in_bulk_as_one_by_one() {
        for (RepeatModel model : List.of(new ParetoNbd(0.553, 10.578, 0.606, 11.669), new MbgNbd(0.5, 6, 0.7, 2))) {
            ResidualForecaster forecaster = new ResidualForecaster(model, 0.15);
            for (ClientHistory client : List.of(
                    new ClientHistory(0, 0, 38), new ClientHistory(3, 1, 38), new ClientHistory(26, 30.86, 31.5))) {
                double one = model.residualTransactions(client, 0.15);
                assertThat(forecaster.residualTransactions(client)).isEqualTo(one);
                assertThat(forecaster.residualTransactions(client))
                        .as("remembered")
                        .isEqualTo(one);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0.3", "1", "7.5", "40"})
    void the_complex_gamma_function_is_the_real_one_on_the_real_line(double argument) {
        assertThat(ComplexGamma.logGamma(argument, 0).getReal())
                .isCloseTo(Gamma.logGamma(argument), within(1e-13 * (1 + argument)));
    }

    @Test
    void the_modulus_on_the_line_one_half_is_known() {
        // |Gamma(1/2 + iy)|^2 = pi / cosh(pi y), DLMF 5.4.4
        for (double y : new double[] {0.1, 1, 5, 12}) {
            assertThat(2 * ComplexGamma.logGamma(0.5, y).getReal())
                    .isCloseTo(FastMath.log(FastMath.PI / FastMath.cosh(FastMath.PI * y)), within(1e-12));
        }
    }

    @Test
    void without_a_rate_there_is_no_end() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ResidualForecaster(new MbgNbd(0.5, 6, 0.7, 2), 0));
    }

    /** (r+x)/(alpha+T) times the integral over u of e^(-delta u) F(r+x+1, a; a+b+x; -u/(alpha+T)), double exponential. */
    private static double overTime(BgNbd model, ClientHistory client, double annualRate) {
        double delta = ResidualRepeats.weekly(annualRate);
        double shape = model.r() + client.repeats();
        double scaleWeeks = model.alphaWeeks() + client.ageWeeks();
        double c = model.a() + model.b() + client.repeats();
        double sum = 0;
        for (double y = -4; y <= 4; y += 1.0 / 32) {
            double inner = FastMath.exp(-y);
            double u = FastMath.exp(y - inner) / delta;
            double rate = GaussHypergeometric.value(shape + 1, model.a(), c, -u / scaleWeeks);
            sum += FastMath.exp(-delta * u) * rate * u * (1 + inner);
        }
        return shape / scaleWeeks * sum / 32;
    }
}
