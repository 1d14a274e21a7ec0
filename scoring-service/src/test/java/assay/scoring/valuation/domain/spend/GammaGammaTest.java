package assay.scoring.valuation.domain.spend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import assay.foundation.harness.GoldenFile;
import assay.scoring.valuation.domain.Golden;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GammaGammaTest {

    static final GammaGamma CDNOW = new GammaGamma(6.25, 3.74, 15.44);

    @ParameterizedTest
    @MethodSource("published")
    void the_published_figures_are_met(GoldenFile.Row row, double tolerance) {
        int transactions = row.integer("transactions");
        double mean = row.number("meanValue");

        assertThat(CDNOW.expectedSpend(transactions, mean)).isCloseTo(row.number("expectedSpend"), offset(tolerance));
        assertThat(CDNOW.logLikelihood(transactions, mean)).isCloseTo(row.number("logLikelihood"), offset(tolerance));
    }

    static Stream<Arguments> published() {
        return Golden.rows("gamma-gamma");
    }

    @Test
    void a_client_without_repeats_is_expected_to_spend_as_the_portfolio_does() {
        assertThat(CDNOW.expectedSpend(0, 0)).isEqualTo(CDNOW.populationMean()).isCloseTo(35.22, offset(0.005));
    }

    @Test
    void the_more_repeats_the_closer_the_expectation_comes_to_the_clients_own_mean() {
        double few = CDNOW.expectedSpend(1, 100);
        double many = CDNOW.expectedSpend(1_000, 100);

        assertThat(few).isBetween(CDNOW.populationMean(), many);
        assertThat(many).isCloseTo(100, offset(0.05));
    }

    @ParameterizedTest
    @CsvSource({"0, 3, 15", "6, 1, 15", "6, 0.5, 15", "6, 3, 0", "6, NaN, 15", "Infinity, 3, 15"})
    void parameters_with_an_infinite_mean_are_refused(double p, double q, double v) {
        assertThatIllegalArgumentException().isThrownBy(() -> new GammaGamma(p, q, v));
    }

    @ParameterizedTest
    @CsvSource({"2, 0", "2, -5", "2, NaN", "-1, 5"})
    void spend_must_be_positive(int transactions, double mean) {
        assertThatIllegalArgumentException().isThrownBy(() -> CDNOW.expectedSpend(transactions, mean));
    }
}
