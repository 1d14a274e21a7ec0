package assay.scoring.valuation.domain.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GaussHypergeometricTest {

    @ParameterizedTest
    @MethodSource("reference")
    void the_reference_is_met_to_twelve_digits(GoldenFile.Row row, double tolerance) {
        double value = GaussHypergeometric.value(row.number("a"), row.number("b"), row.number("c"), row.number("z"));

        double expected = row.number("value");
        assertThat(value).isCloseTo(expected, within(StrictMath.abs(expected) * tolerance));
    }

    static Stream<Arguments> reference() {
        return Golden.rows("gauss-hypergeometric");
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
