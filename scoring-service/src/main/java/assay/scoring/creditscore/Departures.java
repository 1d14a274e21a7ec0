package assay.scoring.creditscore;

import assay.foundation.paging.Cursor;
import assay.foundation.paging.Page;
import assay.scoring.bulk.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Overrides and policy exceptions: added to and read, never changed. */
@ApplicationScoped
class Departures {

    private static final String SELECT = """
            SELECT d.*, v.approved, v.decided_by, v.decided_at
            FROM credit_departure d LEFT JOIN credit_departure_verdict v ON v.departure_id = d.id
            """;

    private final Jdbi jdbi;

    Departures(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(Departure departure) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO credit_departure (id, decision_id, kind, model_value, value, notches, reason,
                            expires_on, requested_by, requested_at)
                        VALUES (:id, :decision, :kind, :modelValue, :value, :notches, :reason, :expiresOn,
                            :requestedBy, :requestedAt)
                        """)
                .bind("id", departure.id())
                .bind("decision", departure.decisionId())
                .bind("kind", departure.kind())
                .bind("modelValue", departure.modelValue())
                .bind("value", departure.value())
                .bind("notches", departure.notches())
                .bind("reason", departure.reason())
                .bind("expiresOn", departure.expiresOn())
                .bind("requestedBy", departure.requestedBy())
                .bind("requestedAt", departure.requestedAt())
                .execute());
    }

    /**
     * Notes what somebody decided.
     *
     * @return false if somebody else was faster
     */
    boolean decide(UUID id, boolean approved, String by, Instant at) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                INSERT INTO credit_departure_verdict (departure_id, approved, decided_by, decided_at)
                                VALUES (:id, :approved, :by, :at) ON CONFLICT DO NOTHING
                                """)
                        .bind("id", id)
                        .bind("approved", approved)
                        .bind("by", by)
                        .bind("at", at)
                        .execute()
                == 1);
    }

    Optional<Departure> find(Departure.Kind kind, UUID decisionId, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        SELECT + "WHERE d.id = :id AND d.decision_id = :decision AND d.kind = :kind")
                .bind("id", id)
                .bind("decision", decisionId)
                .bind("kind", kind)
                .map(Departures::read)
                .findOne());
    }

    /** Departures from a decision, newest first. */
    Page<Departure> of(Departure.Kind kind, UUID decisionId, @Nullable String cursor, int limit) {
        Object[] query = {"credit-departures", kind, decisionId};
        UUID before = Cursor.read(cursor, 1, query).map(place -> place.uuid(0)).orElse(null);
        List<Departure> rows = jdbi.withHandle(handle -> handle.createQuery(SELECT + """
                        WHERE d.decision_id = :decision AND d.kind = :kind
                          AND (CAST(:before AS uuid) IS NULL OR d.id < :before)
                        ORDER BY d.id DESC LIMIT :limit
                        """)
                .bind("decision", decisionId)
                .bind("kind", kind)
                .bind("before", before)
                .bind("limit", limit + 1)
                .map(Departures::read)
                .list());
        return Page.of(rows, limit, last -> Cursor.at(last.id()).bind(query));
    }

    /** Approved departures from decisions that have not expired, newest first. */
    List<Departure> inForce(Collection<UUID> decisionIds, LocalDate today) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + """
                        WHERE d.decision_id = ANY (:decisions) AND v.approved AND d.expires_on >= :today
                        ORDER BY d.id DESC
                        """)
                .bind("decisions", Column.of("uuid", decisionIds))
                .bind("today", today)
                .map(Departures::read)
                .list());
    }

    private static Departure read(ResultSet row, StatementContext context) throws SQLException {
        return new Departure(
                row.getObject("id", UUID.class),
                row.getObject("decision_id", UUID.class),
                Departure.Kind.valueOf(row.getString("kind")),
                row.getString("model_value"),
                row.getString("value"),
                row.getInt("notches"),
                DepartureReason.valueOf(row.getString("reason")),
                row.getObject("expires_on", LocalDate.class),
                row.getString("requested_by"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                row.getObject("approved", Boolean.class),
                row.getString("decided_by"),
                CreditDecisions.instant(row, "decided_at"));
    }
}
