package assay.scoring.valuation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BgNbdTest {

    static final BgNbd CDNOW = new BgNbd(0.243, 4.414, 0.793, 2.426);

    @ParameterizedTest(name = "{0} repeats, the last in week {1} of {2}")
    @CsvFileSource(resources = "/golden/bg-nbd-published.csv", useHeadersInDisplayName = true)
    void the_published_figures_are_met(
            int repeats, double last, double age, double logLikelihood, double pAlive, double in39, double residual) {
        ClientHistory client = new ClientHistory(repeats, last, age);

        assertThat(CDNOW.logLikelihood(client)).isCloseTo(logLikelihood, relative(logLikelihood, 5e-6));
        assertThat(CDNOW.pAlive(client)).isCloseTo(pAlive, relative(pAlive, 5e-6));
        assertThat(CDNOW.expectedTransactions(client, 39)).isCloseTo(in39, relative(in39, 5e-6));
        assertThat(CDNOW.residualTransactions(client, 0.15)).isCloseTo(residual, relative(residual, 5e-6));
    }

    @ParameterizedTest(name = "r {0}, alpha {1}, a {2}, b {3}: {4} repeats, the last in week {5} of {6}")
    @CsvFileSource(resources = "/golden/bg-nbd-precise.csv", useHeadersInDisplayName = true)
    void the_closed_forms_are_met_to_eleven_digits(
            double r,
            double alpha,
            double a,
            double b,
            int repeats,
            double last,
            double age,
            double logLikelihood,
            double pAlive,
            double weeks,
            double expected,
            int horizonWeeks,
            double annualRate,
            double discounted) {
        BgNbd model = new BgNbd(r, alpha, a, b);
        ClientHistory client = new ClientHistory(repeats, last, age);
        ForecastHorizon horizon = new ForecastHorizon(horizonWeeks, annualRate);

        assertThat(model.logLikelihood(client)).isCloseTo(logLikelihood, relative(logLikelihood, 1e-11));
        assertThat(model.pAlive(client)).isCloseTo(pAlive, relative(pAlive, 1e-11));
        assertThat(model.expectedTransactions(client, weeks)).isCloseTo(expected, relative(expected, 1e-11));
        assertThat(model.discountedExpectedTransactions(client, horizon))
                .isCloseTo(discounted, relative(discounted, 1e-11));
        assertThat(new Forecaster(model, horizon).forecast(client).discountedExpectedTransactions())
                .isCloseTo(discounted, relative(discounted, 1e-11));
    }

    @ParameterizedTest(name = "after {0} weeks: {1}")
    @CsvFileSource(resources = "/golden/bg-nbd-new-client.csv", useHeadersInDisplayName = true)
    void a_new_client_is_expected_to_repeat_as_published(double weeks, double expected) {
        BgNbd model = new BgNbd(0.2425945, 4.4136019, 0.7929199, 2.4258881);

        assertThat(model.expectedTransactionsOfNewClient(weeks)).isCloseTo(expected, offset(6e-5));
    }

    @Test
    void a_client_without_repeats_is_surely_active() {
        assertThat(CDNOW.pAlive(new ClientHistory(0, 0, 520))).isEqualTo(1.0);
    }

    @Test
    void a_busy_client_gone_silent_scores_zero_and_not_NaN() {
        ClientHistory silent = new ClientHistory(10_000, 1, 1_000);

        assertThat(CDNOW.pAlive(silent)).isZero();
        assertThat(CDNOW.expectedTransactions(silent, 52)).isZero();
    }

    @Test
    void the_residual_transactions_are_what_a_very_long_horizon_comes_to() {
        ClientHistory client = new ClientHistory(2, 30.43, 38.86);
        // 1040 weeks at 100 % a year leave 2^-20; weekly discounting is half a week late
        double twentyYears = CDNOW.discountedExpectedTransactions(client, new ForecastHorizon(1040, 1));

        double halfWeek = StrictMath.pow(2, 0.5 / 52);
        assertThat(CDNOW.residualTransactions(client, 1))
                .isCloseTo(twentyYears * halfWeek, relative(twentyYears, 3e-5));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void parameters_must_be_positive_and_finite(double alpha) {
        assertThatIllegalArgumentException().isThrownBy(() -> new BgNbd(0.243, alpha, 0.793, 2.426));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void the_weeks_ahead_must_be_finite_and_not_negative(double weeks) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CDNOW.expectedTransactionsOfNewClient(weeks))
                .withMessageContaining(Double.toString(weeks));
    }

    static org.assertj.core.data.Offset<Double> relative(double expected, double tolerance) {
        return within(StrictMath.max(StrictMath.abs(expected), 1e-3) * tolerance);
    }
}
