package assay.foundation.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Mac;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Keyed hashes that find an encrypted value by equality: HMAC-SHA-256 under a key per field, which is made on first use
 * and kept wrapped. It discloses which rows hold equal values and nothing more; it must not be used on fields of few
 * possible values, such as dates of birth, whose equality alone tells them.
 */
@ApplicationScoped
public class BlindIndex {

    private final Jdbi jdbi;
    private final Keys keys;
    private final Map<String, Mac> byField = new ConcurrentHashMap<>();

    BlindIndex(Jdbi jdbi, Keys keys) {
        this.jdbi = jdbi;
        this.keys = keys;
    }

    /**
     * The index of a value: 37 bytes, the first five of which name the key.
     *
     * @param field table and column, for example {@code client.name}
     * @param normalised the value in the one form that all equal values share
     */
    public byte[] of(String field, String normalised) {
        try {
            return byField.computeIfAbsent(field, this::key).computeMac(normalised.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no index of " + field, e);
        }
    }

    /** In a transaction of its own: a key that others already use must not vanish in a rollback of ours. */
    private Mac key(String field) {
        byte[] wrapped = QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(handle -> {
                    byte[] known = find(handle, field);
                    if (known != null) {
                        return known;
                    }
                    handle.createUpdate("""
                                    INSERT INTO blind_index_key (field, wrapped) VALUES (:field, :wrapped)
                                    ON CONFLICT (field) DO NOTHING""")
                            .bind("field", field)
                            .bind("wrapped", keys.newIndexKey(purpose(field)))
                            .execute();
                    return find(handle, field);
                }));
        return keys.indexKey(wrapped, purpose(field));
    }

    private static byte @Nullable [] find(Handle handle, String field) {
        return handle.createQuery("SELECT wrapped FROM blind_index_key WHERE field = :field")
                .bind("field", field)
                .mapTo(byte[].class)
                .findOne()
                .orElse(null);
    }

    private static String purpose(String field) {
        return "blind_index_key|" + field;
    }
}
