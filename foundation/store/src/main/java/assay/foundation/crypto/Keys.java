package assay.foundation.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.config.TinkConfig2026;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The key-encryption key of this service, and the data keys it wraps. It is read from the Tink keyset named by {@code
 * assay.encryption.keyset-file}; of several keys in it the primary one wraps, all of them unwrap, so that it can be
 * rotated without touching data. A service without it does not start.
 */
@Startup
@Singleton
public class Keys {

    private static final Configuration TINK = TinkConfig2026.get();

    private final Aead keyEncryption;

    /** @throws IllegalStateException if the file is absent or no keyset */
    Keys(@ConfigProperty(name = "assay.encryption.keyset-file") Path file) {
        try {
            KeysetHandle keyset =
                    TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), TINK, InsecureSecretKeyAccess.get());
            this.keyEncryption = keyset.getPrimitive(TINK, Aead.class);
        } catch (IOException e) {
            throw new IllegalStateException("assay.encryption.keyset-file cannot be read: " + file, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("assay.encryption.keyset-file is not a keyset of key-encryption keys", e);
        }
    }

    /**
     * A new data key, wrapped.
     *
     * @param purpose what it is for; a wrapped key works for no other purpose
     */
    public byte[] newDataKey(String purpose) {
        return generate(PredefinedAeadParameters.AES256_GCM, purpose);
    }

    /**
     * The data key inside.
     *
     * @param wrapped what {@link #newDataKey} gave for the same purpose
     * @throws IllegalStateException if it was wrapped by another key or for another purpose
     */
    public Aead dataKey(byte[] wrapped, String purpose) {
        return unwrap(wrapped, purpose, Aead.class);
    }

    byte[] newIndexKey(String purpose) {
        return generate(PredefinedMacParameters.HMAC_SHA256_256BITTAG, purpose);
    }

    Mac indexKey(byte[] wrapped, String purpose) {
        return unwrap(wrapped, purpose, Mac.class);
    }

    private byte[] generate(Parameters parameters, String purpose) {
        try {
            KeysetHandle keyset = KeysetHandle.generateNew(parameters, TINK);
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(keyset, keyEncryption, purpose.getBytes(UTF_8), TINK);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key could be made for " + purpose, e);
        }
    }

    private <P> P unwrap(byte[] wrapped, String purpose, Class<P> primitive) {
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, keyEncryption, purpose.getBytes(UTF_8), TINK)
                    .getPrimitive(TINK, primitive);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key for " + purpose + " cannot be unwrapped", e);
        }
    }
}
