package assay.scoring.monitoring;

import assay.foundation.paging.Cursor;
import assay.foundation.paging.Page;
import assay.scoring.monitoring.ModelView.Activation;
import assay.scoring.monitoring.ModelView.RecordView;
import assay.scoring.monitoring.ModelView.Validation;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Every model of the service, whatever room it lives in, through the view {@code model_inventory}. */
@ApplicationScoped
class Models {

    private static final String SELECT = """
            SELECT m.*, r.version AS r_version, r.purpose, r.owner, r.tier, r.validation, r.findings, r.review_due,
                   r.written_by, r.written_at
              FROM model_inventory m
              LEFT JOIN LATERAL (SELECT * FROM model_record WHERE model_id = m.id ORDER BY version DESC LIMIT 1) r ON TRUE
            """;

    private final Jdbi jdbi;

    Models(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Newest first. */
    Page<ModelView> list(@Nullable ModelKind kind, @Nullable String status, @Nullable String cursor, int limit) {
        UUID before = Cursor.read(cursor, 1, "models", kind, status)
                .map(place -> place.uuid(0))
                .orElse(new UUID(-1, -1));
        List<ModelView> rows = jdbi.withHandle(handle -> handle.createQuery(SELECT + """
                        WHERE m.id < :before AND (:kind::text IS NULL OR m.kind = :kind)
                          AND (:status::text IS NULL OR m.status = :status)
                        ORDER BY m.id DESC LIMIT :limit
                        """)
                .bind("before", before)
                .bind("kind", kind)
                .bind("status", status)
                .bind("limit", limit + 1)
                .map((row, _) -> model(row))
                .list());
        return Page.of(rows, limit, last -> Cursor.at(last.id()).bind("models", kind, status));
    }

    /** With its releases. */
    Optional<ModelView> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "WHERE m.id = :id")
                .bind("id", id)
                .map((row, _) -> model(row))
                .findOne()
                .map(model -> model.with(handle.createQuery("""
                                SELECT at, caller FROM audit WHERE action = 'activate' AND ids @> ARRAY[:id]::text[]
                                ORDER BY tx, id
                                """)
                        .bind("id", id.toString())
                        .map((row, _) -> new Activation(instant(row, "at"), row.getString("caller")))
                        .list())));
    }

    /** Two who write about one model follow each other until the end of the transaction. */
    void lock(UUID id) {
        jdbi.useHandle(handle -> handle.createQuery(
                        "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('model-record/' || :id, 0))")
                .bind("id", id.toString())
                .mapTo(int.class)
                .one());
    }

    void write(UUID id, long version, NewModelRecord record, String by, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO model_record (model_id, version, purpose, owner, tier, validation, findings,
                            review_due, written_by, written_at)
                        VALUES (:id, :version, :purpose, :owner, :tier, :validation, :findings, :due, :by, :at)
                        """)
                .bind("id", id)
                .bind("version", version)
                .bind("purpose", record.purpose())
                .bind("owner", record.owner())
                .bind("tier", record.tier())
                .bind("validation", record.validation())
                .bind("findings", record.findings())
                .bind("due", record.reviewDue())
                .bind("by", by)
                .bind("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .execute());
    }

    private static ModelView model(ResultSet row) throws SQLException {
        return new ModelView(
                row.getObject("id", UUID.class),
                ModelKind.valueOf(row.getString("kind")),
                row.getString("scope"),
                row.getString("name"),
                row.getString("status"),
                row.getString("author"),
                instant(row, "created_at"),
                row.getObject("activated_at") == null ? null : instant(row, "activated_at"),
                row.getString("activated_by"),
                row.getObject("r_version") == null ? null : record(row),
                null);
    }

    private static RecordView record(ResultSet row) throws SQLException {
        return new RecordView(
                row.getLong("r_version"),
                row.getString("purpose"),
                row.getString("owner"),
                row.getInt("tier"),
                Validation.valueOf(row.getString("validation")),
                row.getString("findings"),
                row.getObject("review_due", LocalDate.class),
                row.getString("written_by"),
                instant(row, "written_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
