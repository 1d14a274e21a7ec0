package assay.scoring.activity;

import assay.foundation.events.ClientEvent;
import assay.scoring.bulk.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The clients we were told of, each in its latest version. */
@ApplicationScoped
public class Directory {

    private static final String KEEP_LATEST = """
            INSERT INTO client (client_id, version, portfolio, book, type, person, legal_basis, recorded_at)
            VALUES (:client, :version, :portfolio, :book, :type, :person, :legalBasis, :recordedAt)
            ON CONFLICT (client_id) DO UPDATE SET version = excluded.version, portfolio = excluded.portfolio,
                book = excluded.book, type = excluded.type, person = excluded.person,
                legal_basis = excluded.legal_basis, recorded_at = excluded.recorded_at
            WHERE client.version < excluded.version
            """;

    private static final String KEEP_STATES = """
            INSERT INTO client_state (client_id, version, type, subtype, person, size_class, wealth_class, industry,
                region, recorded_at)
            SELECT * FROM unnest(:clients, :versions, :types, :subtypes, :persons, :sizes, :wealths, :industries,
                :regions, :recorded)
            ON CONFLICT DO NOTHING
            RETURNING client_id
            """;

    private final Jdbi jdbi;

    Directory(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A client by its id, whatever the caller may see of it. */
    public Optional<KnownClient> find(UUID clientId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT client_id, portfolio, book FROM client WHERE client_id = :client")
                .bind("client", clientId)
                .map((row, _) -> new KnownClient(
                        row.getObject("client_id", UUID.class), row.getString("portfolio"), row.getString("book")))
                .findOne());
    }

    /**
     * Keeps the newest version of each client, and every version of its profile; an older one that arrives late changes
     * nothing in the directory.
     *
     * @return the clients whose profile has a version that was not known before, by portfolio
     */
    Map<String, SortedSet<UUID>> keep(Collection<ClientEvent> clients) {
        if (clients.isEmpty()) {
            return Map.of();
        }
        jdbi.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch(KEEP_LATEST);
            for (ClientEvent client : clients) {
                batch.bind("client", client.clientId())
                        .bind("version", client.version())
                        .bind("portfolio", client.portfolio())
                        .bind("book", client.book())
                        .bind("type", client.type())
                        .bind("person", client.person())
                        .bind("legalBasis", client.legalBasis())
                        .bind("recordedAt", client.recordedAt())
                        .add();
            }
            batch.execute();
        });
        return keepStates(clients);
    }

    private Map<String, SortedSet<UUID>> keepStates(Collection<ClientEvent> clients) {
        Map<UUID, String> portfolios = new HashMap<>();
        clients.forEach(client -> portfolios.put(client.clientId(), client.portfolio()));
        Map<String, SortedSet<UUID>> told = new TreeMap<>();
        jdbi.useHandle(handle -> handle.createQuery(KEEP_STATES)
                .bind("clients", Column.of("uuid", clients, ClientEvent::clientId))
                .bind("versions", Column.of("int8", clients, ClientEvent::version))
                .bind("types", Column.of("text", clients, ClientEvent::type))
                .bind("subtypes", Column.of("text", clients, ClientEvent::subtype))
                .bind("persons", Column.of("text", clients, ClientEvent::person))
                .bind("sizes", Column.of("text", clients, ClientEvent::sizeClass))
                .bind("wealths", Column.of("text", clients, ClientEvent::wealthClass))
                .bind("industries", Column.of("text", clients, ClientEvent::industry))
                .bind("regions", Column.of("text", clients, ClientEvent::region))
                .bind("recorded", Column.of("timestamptz", clients, ClientEvent::recordedAt))
                .mapTo(UUID.class)
                .forEach(client -> told.computeIfAbsent(portfolios.get(client), _ -> new TreeSet<>())
                        .add(client)));
        return told;
    }

    void remove(UUID clientId) {
        jdbi.useHandle(handle -> {
            handle.execute("DELETE FROM client WHERE client_id = ?", clientId);
            handle.execute("DELETE FROM client_state WHERE client_id = ?", clientId);
        });
    }
}
