package assay.scoring.exposures.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import assay.foundation.harness.GoldenFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BaselCapitalTest {

    @ParameterizedTest
    @MethodSource("annex5")
    void the_published_risk_weights_are_met(GoldenFile.Row row, double tolerance) {
        double pd = row.number("pd");

        assertThat(100 * new BaselCapital(pd, 0.45, 2.5, 50.0).riskWeight())
                .isCloseTo(row.number("sales50"), offset(tolerance));
        assertThat(100 * new BaselCapital(pd, 0.45, 2.5, 5.0).riskWeight())
                .isCloseTo(row.number("sales5"), offset(tolerance));
    }

    static Stream<Arguments> annex5() {
        return rows("basel-annex-5");
    }

    @ParameterizedTest
    @MethodSource("further")
    void other_losses_and_maturities_are_met_too(GoldenFile.Row row, double tolerance) {
        BaselCapital capital = new BaselCapital(row.number("pd"), row.number("lgd"), row.number("maturityYears"), null);

        assertThat(100 * capital.riskWeight()).isCloseTo(row.number("riskWeight"), offset(tolerance));
    }

    static Stream<Arguments> further() {
        return rows("basel-capital");
    }

    static Stream<Arguments> rows(String name) {
        GoldenFile file = GoldenFile.read(name);
        return file.rows().stream().map(row -> Arguments.of(row, file.tolerance()));
    }

    @Test
    void correlation_and_capital_at_one_percent() {
        BaselCapital capital = new BaselCapital(0.01, 0.45, 2.5, null);

        assertThat(capital.correlation()).isCloseTo(0.192784, offset(5e-7));
        assertThat(capital.k()).isCloseTo(0.0738534, offset(5e-8));
    }

    @Test
    void sales_below_five_million_count_as_five_and_above_fifty_not_at_all() {
        assertThat(new BaselCapital(0.01, 0.45, 2.5, 0.5).k()).isEqualTo(new BaselCapital(0.01, 0.45, 2.5, 5.0).k());
        assertThat(new BaselCapital(0.01, 0.45, 2.5, 51.0).k()).isEqualTo(new BaselCapital(0.01, 0.45, 2.5, null).k());
    }

    @Test
    void in_default_capital_is_what_may_be_lost_beyond_the_best_estimate() {
        assertThat(BaselCapital.defaulted(0.45, 0.30)).isCloseTo(0.15, offset(1e-15));
        assertThat(BaselCapital.defaulted(0.45, 0.60)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.45, 2.5, 10",
        "1, 0.45, 2.5, 10",
        "NaN, 0.45, 2.5, 10",
        "1e-6, 0.45, 2.5, 10",
        "0.01, -0.1, 2.5, 10",
        "0.01, 1.1, 2.5, 10",
        "0.01, 0.45, 0, 10",
        "0.01, 0.45, Infinity, 10",
        "0.01, 0.45, 2.5, -1",
        "0.01, NaN, 2.5, 10",
        "0.01, 0.45, NaN, 10",
        "0.01, 0.45, 2.5, NaN"
    })
    void impossible_inputs_are_refused(double pd, double lgd, double years, double sales) {
        assertThatIllegalArgumentException().isThrownBy(() -> new BaselCapital(pd, lgd, years, sales));
    }
}
