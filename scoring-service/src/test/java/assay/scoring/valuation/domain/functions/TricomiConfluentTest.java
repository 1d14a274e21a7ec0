package assay.scoring.valuation.domain.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import assay.foundation.harness.GoldenFile;
import assay.scoring.valuation.domain.Golden;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TricomiConfluentTest {

    @ParameterizedTest
    @MethodSource("precise")
    void the_precise_values_are_met(GoldenFile.Row row, double tolerance) {
        double expected = row.number("value");

        assertThat(TricomiConfluent.value(row.number("a"), row.number("b"), row.number("z")))
                .isCloseTo(expected, within(tolerance * expected));
    }

    static Stream<Arguments> precise() {
        return Golden.rows("tricomi-confluent");
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1", "1, 1, 0", "1, NaN, 1", "1, 1, Infinity"})
    void arguments_outside_the_range_of_the_integral_are_refused(double a, double b, double z) {
        assertThatIllegalArgumentException().isThrownBy(() -> TricomiConfluent.value(a, b, z));
    }
}
