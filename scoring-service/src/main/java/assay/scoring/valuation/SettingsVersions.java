package assay.scoring.valuation;

import assay.foundation.paging.Cursor;
import assay.foundation.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The versions of every portfolio's settings. */
@ApplicationScoped
class SettingsVersions {

    /** The steps of a version's life. */
    @Schema(name = "ValuationSettingsStatus")
    enum Status {
        PROPOSED,
        ACTIVE,
        RETIRED
    }

    /**
     * One version.
     *
     * @param version changes with every step of its life, from 1
     */
    record Stored(
            UUID id,
            String portfolio,
            long version,
            Status status,
            ValueSettings settings,
            String requestedBy,
            Instant requestedAt,
            @Nullable String activatedBy,
            @Nullable Instant activatedAt) {}

    private final Jdbi jdbi;

    /** Documents never change; a handful is in use at a time. */
    private final Map<UUID, InForceSettings> read = new ConcurrentHashMap<>();

    private static final int MOST_REMEMBERED = 100;

    SettingsVersions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(UUID id, String portfolio, ValueSettings settings, String by, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO valuation_settings (id, portfolio, version, status, document, requested_by,
                            requested_at)
                        VALUES (:id, :portfolio, 1, 'PROPOSED', :document::jsonb, :by, :at)
                        """)
                .bind("id", id)
                .bind("portfolio", portfolio)
                .bind("document", StoredJson.of(settings))
                .bind("by", by)
                .bind("at", at)
                .execute());
    }

    Optional<Stored> find(UUID id) {
        return one("SELECT * FROM valuation_settings WHERE id = :id", id);
    }

    /** The version, locked until the end of the transaction. */
    Optional<Stored> lock(UUID id) {
        return one("SELECT * FROM valuation_settings WHERE id = :id FOR UPDATE", id);
    }

    /** What valuations of a portfolio are made with now. */
    InForceSettings inForce(String portfolio) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT id FROM valuation_settings WHERE portfolio = :portfolio AND status = 'ACTIVE'")
                .bind("portfolio", portfolio)
                .mapTo(UUID.class)
                .findOne()
                .map(this::byId)
                .orElse(InForceSettings.NONE));
    }

    /** A version known to exist; null stands for none. */
    InForceSettings byId(@Nullable UUID id) {
        if (id == null) {
            return InForceSettings.NONE;
        }
        InForceSettings known = read.get(id);
        if (known == null) {
            if (read.size() >= MOST_REMEMBERED) {
                read.clear();
            }
            known = new InForceSettings(id, find(id).orElseThrow().settings());
            read.put(id, known);
        }
        return known;
    }

    /** Retires the portfolio's released version, if there is one, and releases this one. */
    void activate(Stored version, String by, Instant at) {
        jdbi.useHandle(handle -> {
            handle.createQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('settings/' || :portfolio, 0))")
                    .bind("portfolio", version.portfolio())
                    .mapTo(int.class)
                    .one();
            handle.createUpdate("""
                            UPDATE valuation_settings SET version = version + 1, status = 'RETIRED'
                            WHERE portfolio = :portfolio AND status = 'ACTIVE'
                            """).bind("portfolio", version.portfolio()).execute();
            handle.createUpdate("""
                            UPDATE valuation_settings SET version = version + 1, status = 'ACTIVE', activated_by = :by,
                                activated_at = :at
                            WHERE id = :id
                            """)
                    .bind("id", version.id())
                    .bind("by", by)
                    .bind("at", at)
                    .execute();
        });
    }

    /** Versions of a portfolio or of all, newest first. */
    Page<Stored> list(@Nullable String portfolio, @Nullable String cursor, int limit) {
        UUID before = Cursor.read(cursor, 1, "valuation-settings", portfolio)
                .map(place -> place.uuid(0))
                .orElse(new UUID(-1, -1));
        List<Stored> rows = jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM valuation_settings
                        WHERE id < :before AND (:portfolio::text IS NULL OR portfolio = :portfolio)
                        ORDER BY id DESC LIMIT :limit
                        """)
                .bind("before", before)
                .bind("portfolio", portfolio)
                .bind("limit", limit + 1)
                .map(SettingsVersions::read)
                .list());
        return Page.of(rows, limit, last -> Cursor.at(last.id()).bind("valuation-settings", portfolio));
    }

    private Optional<Stored> one(String sql, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("id", id)
                .map(SettingsVersions::read)
                .findOne());
    }

    private static Stored read(ResultSet row, StatementContext context) throws SQLException {
        OffsetDateTime activatedAt = row.getObject("activated_at", OffsetDateTime.class);
        return new Stored(
                row.getObject("id", UUID.class),
                row.getString("portfolio"),
                row.getLong("version"),
                Status.valueOf(row.getString("status")),
                StoredJson.read(row.getString("document"), ValueSettings.class),
                row.getString("requested_by"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                row.getString("activated_by"),
                activatedAt == null ? null : activatedAt.toInstant());
    }
}
