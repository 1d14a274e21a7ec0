package assay.scoring.slotting;

import assay.foundation.paging.Cursor;
import assay.foundation.paging.Page;
import assay.scoring.documents.Documents;
import assay.scoring.slotting.domain.SlottingCard;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The slotting cards of all portfolios. */
@ApplicationScoped
class SlottingCards {

    private static final String SELECT = """
            SELECT id, version, portfolio, status, document, document_hash, author, registered_at, activated_by,
                activated_at, retired_at
            FROM slotting_card\s""";

    private final Jdbi jdbi;

    SlottingCards(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Stores a card unless there is one of its id; says whether there was none. */
    boolean add(StoredCard card) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        INSERT INTO slotting_card (id, version, portfolio, status, document, document_hash, author,
                            registered_at)
                        VALUES (:id, :version, :portfolio, :status, :document, :hash, :author, :registeredAt)
                        ON CONFLICT (id) DO NOTHING
                        """)
                        .bind("id", card.id())
                        .bind("version", card.version())
                        .bind("portfolio", card.portfolio())
                        .bind("status", card.status())
                        .bind("document", Documents.write(card.card()))
                        .bind("hash", card.documentHash())
                        .bind("author", card.author())
                        .bind("registeredAt", card.registeredAt())
                        .execute()
                > 0);
    }

    Optional<StoredCard> find(UUID id) {
        return one(SELECT + "WHERE id = :id", "id", id);
    }

    /** The card, locked until the end of the transaction. */
    Optional<StoredCard> lock(UUID id) {
        return one(SELECT + "WHERE id = :id FOR UPDATE", "id", id);
    }

    Optional<StoredCard> active(String portfolio) {
        return one(SELECT + "WHERE portfolio = :portfolio AND status = 'ACTIVE'", "portfolio", portfolio);
    }

    /** Cards of a portfolio or of all, newest first. */
    Page<StoredCard> list(@Nullable String portfolio, @Nullable String cursor, int limit) {
        UUID before = Cursor.read(cursor, 1, "slotting-cards", portfolio)
                .map(place -> place.uuid(0))
                .orElse(new UUID(-1, -1));
        List<StoredCard> rows = jdbi.withHandle(handle -> handle.createQuery(SELECT + """
                        WHERE id < :before AND (:portfolio::text IS NULL OR portfolio = :portfolio)
                        ORDER BY id DESC LIMIT :limit
                        """)
                .bind("before", before)
                .bind("portfolio", portfolio)
                .bind("limit", limit + 1)
                .map(SlottingCards::read)
                .list());
        return Page.of(rows, limit, last -> Cursor.at(last.id()).bind("slotting-cards", portfolio));
    }

    /** Retires the portfolio's released card, if there is one, and releases this one. */
    void activate(StoredCard card, String by, Instant at) {
        jdbi.useHandle(handle -> {
            // two releases in one portfolio follow each other
            handle.createQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('slotting/' || :portfolio, 0))")
                    .bind("portfolio", card.portfolio())
                    .mapTo(int.class)
                    .one();
            handle.createUpdate("""
                            UPDATE slotting_card SET version = version + 1, status = 'RETIRED', retired_at = :at
                            WHERE portfolio = :portfolio AND status = 'ACTIVE'
                            """)
                    .bind("portfolio", card.portfolio())
                    .bind("at", at)
                    .execute();
            handle.createUpdate("""
                            UPDATE slotting_card SET version = version + 1, status = 'ACTIVE', activated_by = :by,
                                activated_at = :at, retired_at = NULL
                            WHERE id = :id
                            """)
                    .bind("id", card.id())
                    .bind("by", by)
                    .bind("at", at)
                    .execute();
        });
    }

    private Optional<StoredCard> one(String sql, String name, Object value) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind(name, value)
                .map(SlottingCards::read)
                .findOne());
    }

    private static StoredCard read(ResultSet row, StatementContext context) throws SQLException {
        return new StoredCard(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("portfolio"),
                StoredCard.Status.valueOf(row.getString("status")),
                Documents.read(row.getString("document"), SlottingCard.class),
                row.getString("document_hash"),
                row.getString("author"),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                row.getString("activated_by"),
                instant(row, "activated_at"),
                instant(row, "retired_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
