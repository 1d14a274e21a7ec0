package assay.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person reads whose mapping file is not one: a single sentence each. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MappingFileTest {

    @TempDir
    Path folder;

    @Test
    void a_portfolio_is_named_in_the_mapping_or_after_the_file() throws IOException {
        assertThat(keyWith("{\"fields\":{\"portfolio\":{\"constant\":\"sme\"}}}"))
                .isEqualTo("sme");
        assertThat(keyWith("{\"fields\":{}}")).isEqualTo("my-deals");
    }

    @Test
    void what_is_not_json_is_told_with_its_line_in_one_sentence() {
        assertThatThrownBy(() -> keyWith("{\n  \"fields\": nonsense\n}"))
                .isInstanceOf(StackFailure.class)
                .hasMessage(folder.resolve("mapping.json") + " is not JSON: see line 2.");
    }

    @Test
    void what_is_json_but_no_mapping_is_told_in_one_sentence() {
        for (String content : new String[] {"", "[]", "5", "{}", "{\"fields\":[]}"}) {
            assertThatThrownBy(() -> keyWith(content))
                    .isInstanceOf(StackFailure.class)
                    .hasMessage(folder.resolve("mapping.json") + " is not a mapping document: it has no \"fields\".");
        }
    }

    @Test
    void a_file_that_is_not_there_is_told_in_one_sentence() {
        assertThatThrownBy(() -> new FilePortfolio(Path.of("deals.csv"), folder.resolve("absent.json")).key())
                .isInstanceOf(StackFailure.class)
                .hasMessage(folder.resolve("absent.json") + " cannot be read.");
    }

    private String keyWith(String content) throws IOException {
        Path mapping = Files.writeString(folder.resolve("mapping.json"), content);
        return new FilePortfolio(Path.of("My Deals.csv"), mapping).key();
    }
}
