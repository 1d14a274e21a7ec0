package assay.scoring.valuation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GammaGammaTest {

    static final GammaGamma CDNOW = new GammaGamma(6.25, 3.74, 15.44);

    @ParameterizedTest(name = "{0} repeats of {1}: {2}")
    @CsvFileSource(resources = "/golden/gamma-gamma.csv", useHeadersInDisplayName = true)
    void the_published_figures_are_met(int transactions, double mean, double expectedSpend, double logLikelihood) {
        assertThat(CDNOW.expectedSpend(transactions, mean)).isCloseTo(expectedSpend, Percentage.withPercentage(0.02));
        assertThat(CDNOW.logLikelihood(transactions, mean)).isCloseTo(logLikelihood, offset(1e-6));
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
