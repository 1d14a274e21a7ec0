package assay.interaction.directory;

import assay.foundation.events.ReferenceHash;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The directory's tables. */
@ApplicationScoped
public class KnownClients {

    private final Jdbi jdbi;

    KnownClients(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Optional<KnownClient> byId(UUID id) {
        return Optional.ofNullable(byIds(List.of(id)).get(id));
    }

    Map<UUID, KnownClient> byIds(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, KnownClient> found = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        SELECT client_id, portfolio, book, version FROM client_directory
                         WHERE client_id = ANY(:ids)""")
                .bind("ids", ids.toArray(UUID[]::new))
                .map((row, _) -> client(row))
                .forEach(client -> found.put(client.id(), client)));
        return found;
    }

    Map<ReferenceHash, KnownClient> byReferences(Collection<ReferenceHash> references) {
        if (references.isEmpty()) {
            return Map.of();
        }
        Map<ReferenceHash, KnownClient> found = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        SELECT reference.key_id, reference.hash, client_id, portfolio, book, version
                          FROM unnest(:keyIds::text[], :hashes::text[]) AS wanted (key_id, hash)
                          JOIN client_reference AS reference USING (key_id, hash)
                          JOIN client_directory USING (client_id)""")
                .bind("keyIds", references.stream().map(ReferenceHash::keyId).toArray(String[]::new))
                .bind("hashes", references.stream().map(ReferenceHash::hash).toArray(String[]::new))
                .map((row, _) ->
                        Map.entry(new ReferenceHash(row.getString("key_id"), row.getString("hash")), client(row)))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue())));
        return found;
    }

    /** Takes in states, each only if it is newer than what is there; the references of a newer state replace the old. */
    void put(Collection<KnownClient> clients) {
        // rows are locked in the order of their ids by everybody, so that two writers never wait for each other
        List<KnownClient> sorted = clients.stream()
                .sorted(Comparator.comparing(client -> client.id().toString()))
                .toList();
        if (sorted.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            List<UUID> newer = upsert(handle, sorted);
            replaceReferences(
                    handle,
                    sorted.stream()
                            .filter(client -> newer.contains(client.id()))
                            .toList());
        });
    }

    /** Takes in clients that somebody asked for; adds the references under which they were found. */
    void add(Collection<KnownClient> clients) {
        List<KnownClient> sorted = clients.stream()
                .sorted(Comparator.comparing(client -> client.id().toString()))
                .toList();
        if (sorted.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            upsert(handle, sorted);
            insertReferences(handle, sorted);
        });
    }

    /** Forgets erased clients. */
    void remove(Collection<UUID> ids) {
        UUID[] sorted =
                ids.stream().sorted(Comparator.comparing(UUID::toString)).toArray(UUID[]::new);
        if (sorted.length == 0) {
            return;
        }
        jdbi.useHandle(handle -> {
            handle.createUpdate("DELETE FROM client_directory WHERE client_id = ANY(:ids)")
                    .bind("ids", sorted)
                    .execute();
            handle.createUpdate("DELETE FROM client_reference WHERE client_id = ANY(:ids)")
                    .bind("ids", sorted)
                    .execute();
        });
    }

    private static List<UUID> upsert(Handle handle, List<KnownClient> clients) {
        return handle.createQuery("""
                        INSERT INTO client_directory AS known (client_id, portfolio, book, version)
                        SELECT * FROM unnest(:ids::uuid[], :portfolios::text[], :books::text[], :versions::bigint[])
                        ON CONFLICT (client_id) DO UPDATE
                           SET portfolio = excluded.portfolio, book = excluded.book, version = excluded.version
                         WHERE known.version < excluded.version
                        RETURNING client_id""")
                .bind("ids", clients.stream().map(KnownClient::id).toArray(UUID[]::new))
                .bind("portfolios", clients.stream().map(KnownClient::portfolio).toArray(String[]::new))
                .bind("books", clients.stream().map(KnownClient::book).toArray(String[]::new))
                .bind("versions", clients.stream().map(KnownClient::version).toArray(Long[]::new))
                .mapTo(UUID.class)
                .list();
    }

    private static void replaceReferences(Handle handle, List<KnownClient> clients) {
        if (clients.isEmpty()) {
            return;
        }
        handle.createUpdate("DELETE FROM client_reference WHERE client_id = ANY(:ids)")
                .bind("ids", clients.stream().map(KnownClient::id).toArray(UUID[]::new))
                .execute();
        insertReferences(handle, clients);
    }

    private static void insertReferences(Handle handle, List<KnownClient> clients) {
        var batch = handle.prepareBatch("""
                INSERT INTO client_reference (key_id, hash, client_id) VALUES (:keyId, :hash, :client)
                ON CONFLICT (key_id, hash) DO UPDATE SET client_id = excluded.client_id
                 WHERE client_reference.client_id <> excluded.client_id""");
        for (KnownClient client : clients) {
            for (ReferenceHash reference : client.references()) {
                batch.bind("keyId", reference.keyId())
                        .bind("hash", reference.hash())
                        .bind("client", client.id())
                        .add();
            }
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private static KnownClient client(ResultSet row) throws SQLException {
        return new KnownClient(
                row.getObject("client_id", UUID.class),
                row.getString("portfolio"),
                row.getString("book"),
                row.getLong("version"),
                List.of());
    }
}
