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
class ParetoNbdTest {

    static final ParetoNbd CDNOW = new ParetoNbd(0.553, 10.578, 0.606, 11.669);

    @ParameterizedTest
    @MethodSource("published")
    void the_published_figures_are_met(GoldenFile.Row row, double tolerance) {
        ClientHistory client = client(row);

        assertClose(CDNOW.logLikelihood(client), row.number("logLikelihood"), tolerance);
        assertClose(CDNOW.pAlive(client), row.number("pAlive"), tolerance);
        assertClose(CDNOW.expectedTransactions(client, 52), row.number("expectedIn52Weeks"), 4e-5);
        assertClose(CDNOW.residualTransactions(client, 0.15), row.number("residualAt15Percent"), tolerance);
    }

    static Stream<Arguments> published() {
        return Golden.rows("pareto-nbd-published");
    }

    @ParameterizedTest
    @MethodSource("precise")
    void the_integrals_are_met_whichever_of_alpha_and_beta_is_larger(GoldenFile.Row row, double tolerance) {
        ParetoNbd model =
                new ParetoNbd(row.number("r"), row.number("alphaWeeks"), row.number("s"), row.number("betaWeeks"));
        ClientHistory client = client(row);
        double weeks = row.number("weeks");

        assertClose(model.logLikelihood(client), row.number("logLikelihood"), tolerance);
        assertClose(model.pAlive(client), row.number("pAlive"), tolerance);
        assertClose(model.expectedTransactions(client, weeks), row.number("expected"), tolerance);
        assertClose(model.residualTransactions(client, row.number("annualRate")), row.number("residual"), tolerance);
        assertClose(model.expectedTransactionsOfNewClient(weeks), row.number("newClient"), tolerance);
    }

    static Stream<Arguments> precise() {
        return Golden.rows("pareto-nbd");
    }

    @Test
    void the_example_of_the_walk_through_is_met() {
        ParetoNbd printed = new ParetoNbd(0.55315, 10.57633, 0.60625, 11.67150);
        ClientHistory loyal = new ClientHistory(26, 30.86, 31);

        assertThat(printed.pAlive(loyal)).isCloseTo(0.9979, within(5e-5));
        assertThat(printed.expectedTransactions(loyal, 52)).isCloseTo(25.46, within(6e-3));
    }

    @Test
    void nothing_jumps_where_s_is_one() {
        ClientHistory client = new ClientHistory(2, 30.43, 38.86);
        double before = new ParetoNbd(0.6, 10, 1 - 1e-9, 12).expectedTransactions(client, 52);
        double after = new ParetoNbd(0.6, 10, 1 + 1e-9, 12).expectedTransactions(client, 52);

        assertThat(new ParetoNbd(0.6, 10, 1, 12).expectedTransactions(client, 52))
                .isBetween(after - 1e-12, before + 1e-12)
                .isCloseTo(before, within(1e-8));
    }

    @Test
    void the_residual_is_the_sum_of_ever_more_discounted_days() {
        ClientHistory client = new ClientHistory(7, 29.43, 38.86);
        double delta = StrictMath.log(1.15) / 52;
        double sum = 0;
        double before = 0;
        for (int day = 1; day <= 7 * 52 * 150; day++) {
            double until = CDNOW.expectedTransactions(client, day / 7.0);
            sum += (until - before) * StrictMath.exp(-delta * (day - 0.5) / 7);
            before = until;
        }

        assertThat(CDNOW.residualTransactions(client, 0.15)).isCloseTo(sum, within(1e-6 * sum));
    }

    @Test
    void a_client_seen_today_is_active_and_one_without_repeat_need_not_be() {
        assertThat(CDNOW.pAlive(new ClientHistory(3, 20, 20))).isEqualTo(1);
        assertThat(CDNOW.pAlive(new ClientHistory(0, 0, 520))).isLessThan(0.1);
    }

    @Test
    void a_busy_client_gone_silent_scores_zero_and_not_NaN() {
        assertThat(CDNOW.pAlive(new ClientHistory(10_000, 1, 1_000))).isZero();
        assertThat(CDNOW.logLikelihood(new ClientHistory(10_000, 1, 1_000))).isFinite();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void parameters_must_be_positive_and_finite(double value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ParetoNbd(0.5, 10, value, 12));
        assertThatIllegalArgumentException().isThrownBy(() -> new ParetoNbd(0.5, 10, 0.6, value));
    }
}
