package assay.foundation.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import assay.foundation.events.ReferenceHash;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns a client's external reference (system and id) into a keyed hash that services can compare without being able to
 * read it. Two keys are valid while they are rotated; new hashes are made with the current one.
 */
@Singleton
public class ReferenceHasher {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_KEY_BYTES = 32;

    private final Map<String, SecretKeySpec> keys = new TreeMap<>();
    private final String current;

    @Inject
    ReferenceHasher(ReferenceKeys config) {
        this(
                config.current()
                        .orElseThrow(() -> new IllegalStateException("assay.reference-keys.current is not set")),
                decoded(config.all()));
    }

    /**
     * @param current id of the key for new hashes
     * @param keys at least 256 random bits each, by key id
     * @throws IllegalArgumentException if the current key is not among the keys or one is too short
     */
    public ReferenceHasher(String current, Map<String, byte[]> keys) {
        keys.forEach((id, key) -> {
            if (key.length < SHORTEST_KEY_BYTES) {
                throw new IllegalArgumentException("reference key " + id + " has less than 256 bits");
            }
            this.keys.put(id, new SecretKeySpec(key, ALGORITHM));
        });
        if (!keys.containsKey(current)) {
            throw new IllegalArgumentException("there is no reference key " + current);
        }
        this.current = current;
    }

    private static Map<String, byte[]> decoded(Map<String, String> texts) {
        Map<String, byte[]> keys = new TreeMap<>();
        texts.forEach((id, text) -> {
            if (!id.equals(ReferenceKeys.CURRENT)) {
                keys.put(id, Base64.getDecoder().decode(text));
            }
        });
        return keys;
    }

    /** The hash under the current key. */
    public ReferenceHash hash(String system, String id) {
        return hash(current, system, id);
    }

    /** The hashes under every valid key, the current one first. */
    public List<ReferenceHash> candidates(String system, String id) {
        return keys.keySet().stream()
                .sorted((a, b) -> Boolean.compare(b.equals(current), a.equals(current)))
                .map(key -> hash(key, system, id))
                .toList();
    }

    private ReferenceHash hash(String keyId, String system, String id) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(keys.get(keyId));
            byte[] first = system.getBytes(UTF_8);
            // length first, so that ("AB", "C") and ("A", "BC") differ
            mac.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(0, first.length).array());
            mac.update(first);
            return new ReferenceHash(keyId, HexFormat.of().formatHex(mac.doFinal(id.getBytes(UTF_8))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java platform has HmacSHA256
        }
    }
}
