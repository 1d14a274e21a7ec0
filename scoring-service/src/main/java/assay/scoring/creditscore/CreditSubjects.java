package assay.scoring.creditscore;

import assay.scoring.bulk.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Which client's decisions are whose. */
@ApplicationScoped
class CreditSubjects {

    /**
     * A client's place in the record of decisions.
     *
     * @param version of what was published, 0 before the first
     */
    record Subject(UUID clientId, UUID subjectId, long version) {}

    private static final String SELECT = "SELECT client_id, subject_id, version FROM credit_subject ";

    private final Jdbi jdbi;

    CreditSubjects(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The client's subject, made where missing, locked until the end of the transaction. */
    Subject lock(UUID clientId) {
        return jdbi.withHandle(handle -> {
            handle.createUpdate("""
                            INSERT INTO credit_subject (client_id, subject_id) VALUES (:client, :subject)
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

    /** Those of the clients that have a credit score, locked in the order of their ids. */
    List<Subject> lockScored(Collection<UUID> clients) {
        return jdbi.withHandle(
                handle -> handle.createQuery(SELECT + "WHERE client_id = ANY (:clients) ORDER BY client_id FOR UPDATE")
                        .bind("clients", Column.of("uuid", clients))
                        .map((row, _) -> read(row))
                        .list());
    }

    Optional<UUID> subjectOf(UUID clientId) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT subject_id FROM credit_subject WHERE client_id = :client")
                        .bind("client", clientId)
                        .mapTo(UUID.class)
                        .findOne());
    }

    /** The client of a subject; nothing once the client is erased. */
    Optional<UUID> clientOf(UUID subjectId) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT client_id FROM credit_subject WHERE subject_id = :subject")
                        .bind("subject", subjectId)
                        .mapTo(UUID.class)
                        .findOne());
    }

    /** The clients of subjects; without those that are erased. */
    Map<UUID, UUID> clientsOf(Collection<UUID> subjectIds) {
        return jdbi.withHandle(handle -> handle
                .createQuery(SELECT + "WHERE subject_id = ANY (:subjects)")
                .bind("subjects", Column.of("uuid", subjectIds))
                .map((row, _) -> read(row))
                .stream()
                .collect(Collectors.toMap(Subject::subjectId, Subject::clientId)));
    }

    /** Notes that one more version was published; the row is locked already. */
    void published(Subject subject) {
        jdbi.useHandle(
                handle -> handle.createUpdate("UPDATE credit_subject SET version = :version WHERE client_id = :client")
                        .bind("version", subject.version() + 1)
                        .bind("client", subject.clientId())
                        .execute());
    }

    /** Cuts the link from a client to its decisions, which stay and name nobody any more. */
    void forget(UUID clientId) {
        jdbi.useHandle(handle -> handle.execute("DELETE FROM credit_subject WHERE client_id = ?", clientId));
    }

    private static Subject read(ResultSet row) throws SQLException {
        return new Subject(
                row.getObject("client_id", UUID.class),
                row.getObject("subject_id", UUID.class),
                row.getLong("version"));
    }
}
