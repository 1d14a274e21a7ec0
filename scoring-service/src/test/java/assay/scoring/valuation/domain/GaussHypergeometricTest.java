package assay.scoring.valuation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GaussHypergeometricTest {

    @ParameterizedTest(name = "F({0}, {1}; {2}; {3}) = {4}")
    @CsvFileSource(resources = "/golden/gauss-hypergeometric.csv", useHeadersInDisplayName = true)
    void the_reference_is_met_to_twelve_digits(double a, double b, double c, double z, double expected) {
        assertThat(GaussHypergeometric.value(a, b, c, z)).isCloseTo(expected, Percentage.withPercentage(1e-10));
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 0, 0.5", "1, 1, -0.5, 0.5", "1, 1, 2, 1", "1, 1, 2, NaN", "Infinity, 1, 2, 0.5"})
    void arguments_outside_the_domain_are_refused(double a, double b, double c, double z) {
        assertThatIllegalArgumentException().isThrownBy(() -> GaussHypergeometric.value(a, b, c, z));
    }

    @Test
    void a_series_that_does_not_settle_is_an_error_and_not_a_number() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> GaussHypergeometric.value(1, 1, 2, 1 - 1e-9));
    }
}
