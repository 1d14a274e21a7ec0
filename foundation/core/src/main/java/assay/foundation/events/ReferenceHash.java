package assay.foundation.events;

import static java.util.Objects.requireNonNull;

/**
 * An external reference as it travels: a keyed hash and the id of its key. Two keys are valid while they are rotated.
 *
 * @param keyId name of the key
 * @param hash HMAC-SHA-256 of system and id, 64 hexadecimal digits
 */
public record ReferenceHash(String keyId, String hash) {

    public ReferenceHash {
        requireNonNull(keyId, "keyId");
        requireNonNull(hash, "hash");
    }
}
