package assay.foundation.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TextsTest {

    private final Texts texts = new Texts();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        ", EN",
        "'', EN",
        "zh, ZH",
        "zh-CN, ZH",
        "'zh-Hant-TW;q=0.9, en;q=0.8', ZH",
        "'en-GB, zh;q=0.5', EN",
        "'en;q=0.4, zh;q=0.5', ZH",
        "'fr, de', EN",
        "'fr, zh;q=0.1', ZH",
        "*, EN",
        "';;;', EN",
        "zh;q=2, EN"
    })
    void the_language_is_what_suits_the_caller_best(@Nullable String header, Language language) {
        assertThat(Language.of(header)).isEqualTo(language);
    }

    @Test
    void an_endless_wish_list_is_not_read() {
        assertThat(Language.of("zh," + "de,".repeat(1_000) + "zh")).isEqualTo(Language.EN);
    }

    @Test
    void named_values_are_filled_in_as_they_are() {
        assertThat(texts.find("field.size", Language.EN, Map.of("min", 1, "max", "$1\\{min}")))
                .contains("must have a size between 1 and $1\\{min}");
        assertThat(texts.find("field.size", Language.ZH, Map.of("min", 1))).contains("大小必须在 1 与 {max} 之间");
    }

    @Test
    void a_key_nobody_wrote_has_no_text() {
        assertThat(texts.find("nothing", Language.EN, Map.of())).isEmpty();
    }
}
