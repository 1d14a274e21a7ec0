package assay.scoring.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Which client's proposals are whose. */
@ApplicationScoped
class FinancingSubjects {

    /**
     * A client's place among the proposals.
     *
     * @param version of what was published, 0 before the first
     */
    record Subject(UUID clientId, UUID subjectId, long version) {}

    private static final String SELECT = "SELECT client_id, subject_id, version FROM financing_subject ";

    private final Jdbi jdbi;

    FinancingSubjects(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The client's subject, made where missing, locked until the end of the transaction. */
    Subject lock(UUID clientId) {
        return jdbi.withHandle(handle -> {
            handle.createUpdate("""
                            INSERT INTO financing_subject (client_id, subject_id) VALUES (:client, :subject)
                            ON CONFLICT DO NOTHING
                            """)
                    .bind("client", clientId)
                    .bind("subject", UUID.randomUUID())
                    .execute();
            return handle.createQuery(SELECT + "WHERE client_id = :client FOR UPDATE")
                    .bind("client", clientId)
                    .map((row, _) -> read(row))
                    .one();
        });
    }

    /** The same for a subject whose client may have been erased. */
    Optional<Subject> lockSubject(UUID subjectId) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "WHERE subject_id = :subject FOR UPDATE")
                .bind("subject", subjectId)
                .map((row, _) -> read(row))
                .findOne());
    }

    Optional<UUID> subjectOf(UUID clientId) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT subject_id FROM financing_subject WHERE client_id = :client")
                        .bind("client", clientId)
                        .mapTo(UUID.class)
                        .findOne());
    }

    /** The client of a subject; nothing once the client is erased. */
    Optional<UUID> clientOf(UUID subjectId) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT client_id FROM financing_subject WHERE subject_id = :subject")
                        .bind("subject", subjectId)
                        .mapTo(UUID.class)
                        .findOne());
    }

    /** Notes that one more version was published; the row is locked already. */
    void published(Subject subject) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "UPDATE financing_subject SET version = :version WHERE client_id = :client")
                .bind("version", subject.version() + 1)
                .bind("client", subject.clientId())
                .execute());
    }

    /** Cuts the link from a client to its proposals, which stay and name nobody any more. */
    void forget(UUID clientId) {
        jdbi.useHandle(handle -> handle.execute("DELETE FROM financing_subject WHERE client_id = ?", clientId));
    }

    private static Subject read(ResultSet row) throws SQLException {
        return new Subject(
                row.getObject("client_id", UUID.class),
                row.getObject("subject_id", UUID.class),
                row.getLong("version"));
    }
}
