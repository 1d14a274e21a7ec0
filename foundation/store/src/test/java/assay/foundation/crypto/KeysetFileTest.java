package assay.foundation.crypto;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeysetFileTest {

    @TempDir
    Path folder;

    @Test
    void a_file_that_is_not_there_is_named() {
        Path absent = folder.resolve("absent.json");

        assertThatIllegalStateException()
                .isThrownBy(() -> new Keys(absent))
                .withMessage("assay.encryption.keyset-file cannot be read: " + absent);
    }

    @Test
    void a_file_that_is_no_keyset_is_refused() throws IOException {
        for (String content : new String[] {"", "{}", "{\"primaryKeyId\":1,\"key\":[]}", "secret"}) {
            Path file = Files.writeString(folder.resolve("keyset.json"), content);

            assertThatIllegalStateException()
                    .isThrownBy(() -> new Keys(file))
                    .withMessage("assay.encryption.keyset-file is not a keyset of key-encryption keys");
        }
    }
}
