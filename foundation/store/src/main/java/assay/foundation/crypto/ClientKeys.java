package assay.foundation.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * The data keys of clients, one each. They are looked up every time: a key that was destroyed must not live on in a
 * cache.
 */
@ApplicationScoped
public class ClientKeys {

    private final Jdbi jdbi;
    private final Keys keys;

    ClientKeys(Jdbi jdbi, Keys keys) {
        this.jdbi = jdbi;
        this.keys = keys;
    }

    /**
     * Creates keys for new clients in the running transaction, with one statement.
     *
     * @return the keys by client
     * @throws org.jdbi.v3.core.JdbiException if a client has one already
     */
    @Transactional(TxType.MANDATORY)
    public Map<UUID, Key> create(Collection<UUID> clients) {
        Map<UUID, byte[]> wrapped = new LinkedHashMap<>();
        clients.forEach(client -> wrapped.put(client, keys.newDataKey(purpose(client))));
        if (!wrapped.isEmpty()) {
            jdbi.useHandle(handle -> handle.createUpdate("""
                            INSERT INTO client_key (client_id, wrapped) SELECT * FROM unnest(:ids, :wrapped)""")
                    .bind("ids", wrapped.keySet().toArray(UUID[]::new))
                    .bind("wrapped", wrapped.values().toArray(byte[][]::new))
                    .execute());
        }
        return unwrapped(wrapped);
    }

    /** The keys of clients, with one query; a client whose key was destroyed is absent. */
    public Map<UUID, Key> of(Collection<UUID> clients) {
        if (clients.isEmpty()) {
            return Map.of();
        }
        Map<UUID, byte[]> wrapped = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery(
                        "SELECT client_id, wrapped FROM client_key WHERE client_id = ANY(:ids)")
                .bind("ids", clients.toArray(UUID[]::new))
                .map((row, _) -> wrapped.put(row.getObject("client_id", UUID.class), row.getBytes("wrapped")))
                .list());
        return unwrapped(wrapped);
    }

    /** Destroys a client's key in the running transaction: what it sealed can never be read again. */
    @Transactional(TxType.MANDATORY)
    public void destroy(UUID client) {
        jdbi.useHandle(handle -> handle.execute("DELETE FROM client_key WHERE client_id = ?", client));
    }

    private Map<UUID, Key> unwrapped(Map<UUID, byte[]> wrapped) {
        Map<UUID, Key> unwrapped = new LinkedHashMap<>();
        wrapped.forEach((client, key) -> unwrapped.put(client, new Key(client, keys.dataKey(key, purpose(client)))));
        return unwrapped;
    }

    private static String purpose(UUID client) {
        return "client_key|" + client;
    }

    /** Seals and opens values of one client. A sealed value opens only for the client and column it was sealed for. */
    public static final class Key {

        private final UUID client;
        private final Aead aead;

        private Key(UUID client, Aead aead) {
            this.client = client;
            this.aead = aead;
        }

        /** @param column table and column the value is stored in, for example {@code client.name} */
        public byte[] seal(String column, byte[] clear) {
            try {
                return aead.encrypt(clear, place(column));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("a value of " + column + " could not be sealed", e);
            }
        }

        /** @throws IllegalStateException if the value was sealed for another client or column, or was changed */
        public byte[] open(String column, byte[] sealed) {
            try {
                return aead.decrypt(sealed, place(column));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("a value of " + column + " cannot be opened", e);
            }
        }

        private byte[] place(String column) {
            return (column + "|" + client).getBytes(UTF_8);
        }
    }
}
