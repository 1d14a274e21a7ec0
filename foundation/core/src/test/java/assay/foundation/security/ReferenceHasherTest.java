package assay.foundation.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReferenceHasherTest {

    private static final Map<String, byte[]> KEYS = Map.of("a", key(1), "b", key(2), "c", key(3));

    private final ReferenceHasher hasher = new ReferenceHasher("b", KEYS);

    @Test
    void the_same_reference_has_the_same_hash_under_the_same_key() {
        ReferenceHasher elsewhere = new ReferenceHasher("b", Map.of("b", key(2)));

        assertThat(hasher.hash("CORE", "4711")).isEqualTo(elsewhere.hash("CORE", "4711"));
        assertThat(hasher.hash("CORE", "4711").hash()).matches("[0-9a-f]{64}").doesNotContain("4711");
    }

    @Test
    void system_and_id_are_not_confused() {
        assertThat(hasher.hash("AB", "C")).isNotEqualTo(hasher.hash("A", "BC"));
        assertThat(hasher.hash("CORE", "4711")).isNotEqualTo(hasher.hash("core", "4711"));
    }

    @Test
    void during_rotation_every_key_finds_the_client_the_current_one_first() {
        assertThat(hasher.candidates("CORE", "4711"))
                .extracting(hash -> hash.keyId())
                .containsExactly("b", "a", "c");
        assertThat(hasher.candidates("CORE", "4711")).contains(new ReferenceHasher("a", KEYS).hash("CORE", "4711"));
    }

    @Test
    void weak_and_missing_keys_are_refused_at_the_start() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ReferenceHasher("a", Map.of("a", new byte[31])));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReferenceHasher("z", KEYS));
    }

    private static byte[] key(int filling) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) filling);
        return key;
    }
}
