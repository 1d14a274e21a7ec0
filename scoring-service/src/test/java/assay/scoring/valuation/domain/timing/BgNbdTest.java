package assay.scoring.valuation.domain.timing;

import static assay.scoring.valuation.domain.Golden.assertClose;
import static assay.scoring.valuation.domain.Golden.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import assay.foundation.harness.GoldenFile;
import assay.scoring.valuation.domain.Golden;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BgNbdTest {

    static final BgNbd CDNOW = new BgNbd(0.243, 4.414, 0.793, 2.426);

    @ParameterizedTest
    @MethodSource("published")
    void the_published_figures_are_met(GoldenFile.Row row, double tolerance) {
        ClientHistory client = client(row);

        assertClose(CDNOW.logLikelihood(client), row.number("logLikelihood"), tolerance);
        assertClose(CDNOW.pAlive(client), row.number("pAlive"), tolerance);
        assertClose(CDNOW.expectedTransactions(client, 39), row.number("expectedIn39Weeks"), tolerance);
        assertClose(CDNOW.residualTransactions(client, 0.15), row.number("residualAt15Percent"), tolerance);
    }

    static Stream<Arguments> published() {
        return Golden.rows("bg-nbd-published");
    }

    @ParameterizedTest
    @MethodSource("precise")
    void the_closed_forms_are_met_to_eleven_digits(GoldenFile.Row row, double tolerance) {
        BgNbd model = new BgNbd(row.number("r"), row.number("alphaWeeks"), row.number("a"), row.number("b"));
        ClientHistory client = client(row);
        ForecastHorizon horizon = new ForecastHorizon(row.integer("horizonWeeks"), row.number("annualRate"));
        Forecast forecast = new Forecaster(model, horizon).forecast(client);

        assertClose(model.logLikelihood(client), row.number("logLikelihood"), tolerance);
        assertClose(model.pAlive(client), row.number("pAlive"), tolerance);
        assertClose(model.expectedTransactions(client, row.number("weeks")), row.number("expected"), tolerance);
        assertClose(model.discountedExpectedTransactions(client, horizon), row.number("discounted"), tolerance);
        assertClose(forecast.discountedExpectedTransactions(), row.number("discounted"), tolerance);
    }

    static Stream<Arguments> precise() {
        return Golden.rows("bg-nbd-precise");
    }

    @ParameterizedTest
    @MethodSource("newClient")
    void a_new_client_is_expected_to_repeat_as_published(GoldenFile.Row row, double tolerance) {
        BgNbd model = new BgNbd(0.2425945, 4.4136019, 0.7929199, 2.4258881);

        assertThat(model.expectedTransactionsOfNewClient(row.number("weeks")))
                .isCloseTo(row.number("expected"), within(tolerance));
    }

    static Stream<Arguments> newClient() {
        return Golden.rows("bg-nbd-new-client");
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
        assertThat(CDNOW.residualTransactions(client, 1)).isCloseTo(twentyYears * halfWeek, within(twentyYears * 3e-5));
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
}
