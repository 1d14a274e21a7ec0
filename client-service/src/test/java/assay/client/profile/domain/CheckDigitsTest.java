package assay.client.profile.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CheckDigitsTest {

    static List<Identifier> published() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CheckDigitsTest.class.getResourceAsStream("/golden/organisation-codes.csv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(2)
                    .map(line -> line.split(","))
                    .map(cells -> new Identifier(IdentifierScheme.valueOf(cells[0]), cells[1]))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("published")
    void published_codes_of_real_organisations_are_sound(Identifier published) {
        assertThat(published.scheme().faultOf(published.value())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "USCC, 91350100M000100Y4,   uscc-shape",
        "USCC, 91350100M000100Y434, uscc-shape",
        "USCC, 91350100m000100y43,  uscc-shape",
        "USCC, 91350100I000100Y43,  uscc-shape",
        "USCC, ９1350100M000100Y43,  uscc-shape",
        "USCC, 91350100M000100Y44,  uscc-check-digit",
        "LEI,  HWUPKR0MPOU8FGXBT39, lei-shape",
        "LEI,  hwupkr0mpou8fgxbt394, lei-shape",
        "LEI,  HWUPKR0MPOU8FGXBT3A4, lei-shape",
        "LEI,  HWUPKR0MPOU8FGXBT395, lei-check-digits",
        "LEI,  00000000000000000000, lei-check-digits"
    })
    void an_unsound_code_is_told_what_is_wrong(IdentifierScheme scheme, String code, String fault) {
        assertThat(scheme.faultOf(code)).contains(fault);
    }
}
