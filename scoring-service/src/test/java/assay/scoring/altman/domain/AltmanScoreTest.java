package assay.scoring.altman.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import assay.foundation.harness.GoldenFile;
import assay.scoring.altman.domain.AltmanScore.AltmanZone;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AltmanScoreTest {

    @Test
    void the_check_values_of_both_formulas_are_met() {
        GoldenFile file = GoldenFile.read("altman");
        for (GoldenFile.Row row : file.rows()) {
            AltmanRatios ratios =
                    new AltmanRatios(row.number("x1"), row.number("x2"), row.number("x3"), row.number("x4"));
            AltmanScore plain = AltmanScore.of(AltmanModel.Z_DOUBLE_PRIME, ratios);
            AltmanScore shifted = AltmanScore.of(AltmanModel.EMERGING_MARKETS, ratios);

            assertThat(plain.value()).isCloseTo(row.number("zDoublePrime"), offset(file.tolerance()));
            assertThat(shifted.value()).isCloseTo(row.number("emergingMarkets"), offset(file.tolerance()));
            assertThat(plain.zone()).isEqualTo(shifted.zone()).isEqualTo(AltmanZone.valueOf(row.text("zone")));
        }
    }

    @ParameterizedTest
    @CsvSource({"1.0, DISTRESS", "1.1, GREY", "2.6, GREY", "2.7, SAFE", "-5, DISTRESS"})
    void the_zones_move_with_the_constant(double sum, AltmanZone zone) {
        AltmanRatios ratios = new AltmanRatios(0, 0, 0, sum / 1.05);

        assertThat(AltmanScore.of(AltmanModel.Z_DOUBLE_PRIME, ratios).zone()).isEqualTo(zone);
        assertThat(AltmanScore.of(AltmanModel.EMERGING_MARKETS, ratios).zone()).isEqualTo(zone);
        assertThat(AltmanModel.EMERGING_MARKETS.distressBound()).isCloseTo(4.35, offset(1e-12));
        assertThat(AltmanModel.EMERGING_MARKETS.safeBound()).isCloseTo(5.85, offset(1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void a_ratio_must_be_finite(double ratio) {
        assertThatIllegalArgumentException().isThrownBy(() -> new AltmanRatios(0.1, 0.1, 0.1, ratio));
    }
}
