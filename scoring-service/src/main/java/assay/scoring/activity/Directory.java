package assay.scoring.activity;

import assay.foundation.events.ClientEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
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

    /** Keeps the newest version of each client; an older one that arrives late changes nothing. */
    void keep(Collection<ClientEvent> clients) {
        if (clients.isEmpty()) {
            return;
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
    }

    void remove(UUID clientId) {
        jdbi.useHandle(handle -> handle.execute("DELETE FROM client WHERE client_id = ?", clientId));
    }
}
