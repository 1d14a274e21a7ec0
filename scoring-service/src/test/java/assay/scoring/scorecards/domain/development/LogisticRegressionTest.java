package assay.scoring.scorecards.domain.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LogisticRegressionTest {

    private record Rows(double[][] x, boolean[] bad) {

        LogisticRegression.Fit fit(double ridge) {
            List<IntToDoubleFunction> variables = IntStream.range(0, x[0].length)
                    .<IntToDoubleFunction>mapToObj(j -> row -> x[row][j])
                    .toList();
            return LogisticRegression.fit(new LogisticRegression.Design(bad.length, variables, row -> bad[row]), ridge);
        }
    }

    /** Four cells of a table with two values: the odds of the table are the solution in closed form. */
    @Test
    void a_two_by_two_table_has_its_odds_ratio_and_its_standard_error() {
        Rows rows = table(40, 10, 20, 30);

        LogisticRegression.Fit fit = rows.fit(0);

        assertThat(fit.converged()).isTrue();
        assertThat(fit.coefficients()[0]).isCloseTo(StrictMath.log(10 / 40.0), within(1e-9));
        assertThat(fit.coefficients()[1]).isCloseTo(StrictMath.log(30 * 40 / (20.0 * 10)), within(1e-9));
        assertThat(fit.standardErrors()[1])
                .isCloseTo(StrictMath.sqrt(1 / 40.0 + 1 / 10.0 + 1 / 20.0 + 1 / 30.0), within(1e-9));
        assertThat(fit.z(1)).isCloseTo(fit.coefficients()[1] / fit.standardErrors()[1], within(1e-12));
        assertThat(fit.logLikelihood())
                .isCloseTo(
                        40 * StrictMath.log(0.8)
                                + 10 * StrictMath.log(0.2)
                                + 20 * StrictMath.log(0.4)
                                + 30 * StrictMath.log(0.6),
                        within(1e-9));
    }

    @Test
    void the_p_value_is_the_two_sided_one() {
        LogisticRegression.Fit fit =
                new LogisticRegression.Fit(new double[] {0, 1.959963984540054}, new double[] {1, 1}, -1, 1, true);

        assertThat(fit.pValue(1)).isCloseTo(0.05, within(1e-12));
    }

    @Test
    void the_residuals_are_orthogonal_to_every_variable() {
        Rows rows = random(500, 4);

        LogisticRegression.Fit fit = rows.fit(0);

        for (int j = 0; j <= 4; j++) {
            double gradient = 0;
            for (int i = 0; i < 500; i++) {
                gradient += (rows.bad()[i] ? 1 - pd(fit, rows.x()[i]) : -pd(fit, rows.x()[i]))
                        * (j == 0 ? 1 : rows.x()[i][j - 1]);
            }
            assertThat(gradient).isCloseTo(0, within(1e-6));
        }
    }

    @Test
    void a_ridge_pulls_the_coefficients_by_the_gradient_it_costs() {
        Rows rows = random(500, 2);

        LogisticRegression.Fit fit = rows.fit(7);

        for (int j = 1; j <= 2; j++) {
            double gradient = 0;
            for (int i = 0; i < 500; i++) {
                gradient += (rows.bad()[i] ? 1 - pd(fit, rows.x()[i]) : -pd(fit, rows.x()[i])) * rows.x()[i][j - 1];
            }
            assertThat(gradient).isCloseTo(7 * fit.coefficients()[j], within(1e-6));
        }
    }

    @Test
    void separated_rows_stay_finite_with_a_ridge() {
        Rows rows = table(50, 0, 0, 50);

        assertThat(rows.fit(1).converged()).isTrue();
        assertThat(rows.fit(1).coefficients()[1]).isBetween(3.0, 12.0);
    }

    private static Rows table(int good0, int bad0, int good1, int bad1) {
        int n = good0 + bad0 + good1 + bad1;
        double[][] x = new double[n][1];
        boolean[] bad = new boolean[n];
        for (int i = 0; i < n; i++) {
            boolean one = i >= good0 + bad0;
            x[i][0] = one ? 1 : 0;
            bad[i] = one ? i >= good0 + bad0 + good1 : i >= good0;
        }
        return new Rows(x, bad);
    }

    private static Rows random(int n, int variables) {
        SplittableRandom random = new SplittableRandom(11);
        double[][] x = new double[n][variables];
        boolean[] bad = new boolean[n];
        for (int i = 0; i < n; i++) {
            double odds = -1;
            for (int j = 0; j < variables; j++) {
                x[i][j] = random.nextDouble(-2, 2);
                odds += (j + 1) * 0.3 * x[i][j];
            }
            bad[i] = random.nextDouble() < 1 / (1 + StrictMath.exp(-odds));
        }
        return new Rows(x, bad);
    }

    private static double pd(LogisticRegression.Fit fit, double[] x) {
        double odds = fit.coefficients()[0];
        for (int j = 0; j < x.length; j++) {
            odds += fit.coefficients()[j + 1] * x[j];
        }
        return 1 / (1 + StrictMath.exp(-odds));
    }
}
