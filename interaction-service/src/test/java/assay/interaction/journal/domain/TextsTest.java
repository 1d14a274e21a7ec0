package assay.interaction.journal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"A", "TX-2026/42", "VYBER KARTOU", "项目贷款", "𠮷野", "Ü ö"})
    void plain_lines_are_taken(String text) {
        assertThat(Texts.isPlainLine(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " A",
                "A ",
                "A\u0000B",
                "A\nB",
                "A\rB",
                "A\tB",
                "A\u202eB",
                "A\u2028B",
                "A\ud800",
                "\udc00A",
                "\u0085"
            })
    void controls_halves_and_outer_spaces_are_not(String text) {
        assertThat(Texts.isPlainLine(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"first line\nsecond\tcolumn\r\n", " indented", "👩‍💻 ok", ""})
    void free_text_may_have_lines(String text) {
        assertThat(Texts.isPlainText(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A\u0000", "A\u202eB", "A\ud800B", "A\u0007"})
    void free_text_has_no_controls_either(String text) {
        assertThat(Texts.isPlainText(text)).isFalse();
    }
}
