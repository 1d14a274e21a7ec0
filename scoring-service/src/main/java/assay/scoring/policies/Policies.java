package assay.scoring.policies;

import assay.foundation.ids.Ids;
import assay.foundation.paging.Cursor;
import assay.foundation.paging.Page;
import assay.scoring.documents.Documents;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Documents that one person writes and another releases, by kind and portfolio. */
@ApplicationScoped
public class Policies {

    private static final String SELECT = "SELECT * FROM credit_policy ";

    private final Jdbi jdbi;

    Policies(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Adds a candidate with the next number of its kind and portfolio. */
    UUID add(Policy.Kind kind, String portfolio, Object document, String author, Instant at) {
        UUID id = Ids.next();
        jdbi.useHandle(handle -> {
            serialise(handle, kind, portfolio);
            handle.createUpdate("""
                            INSERT INTO credit_policy (id, kind, portfolio, number, version, status, document, author,
                                created_at)
                            SELECT :id, :kind, :portfolio, coalesce(max(number), 0) + 1, 1, 'CANDIDATE',
                                CAST(:document AS json), :author, :at
                            FROM credit_policy WHERE kind = :kind AND portfolio = :portfolio
                            """)
                    .bind("id", id)
                    .bind("kind", kind)
                    .bind("portfolio", portfolio)
                    .bind("document", Documents.write(document))
                    .bind("author", author)
                    .bind("at", at)
                    .execute();
        });
        return id;
    }

    /** Whether there is none of a kind yet; whoever else wants to add the first one waits for the transaction's end. */
    boolean noneYet(Policy.Kind kind, String portfolio) {
        return jdbi.withHandle(handle -> {
            serialise(handle, kind, portfolio);
            return handle.createQuery("SELECT NOT EXISTS (SELECT FROM credit_policy WHERE kind = :kind)")
                    .bind("kind", kind)
                    .mapTo(boolean.class)
                    .one();
        });
    }

    /** A document, whatever its state. */
    public Optional<Policy> find(Policy.Kind kind, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "WHERE kind = :kind AND id = :id")
                .bind("kind", kind)
                .bind("id", id)
                .map(Policies::read)
                .findOne());
    }

    /** The document, locked until the end of the transaction. */
    Optional<Policy> lock(Policy.Kind kind, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "WHERE kind = :kind AND id = :id FOR UPDATE")
                .bind("kind", kind)
                .bind("id", id)
                .map(Policies::read)
                .findOne());
    }

    /** The released document of a portfolio, else the one for every portfolio. */
    public Optional<Policy> active(Policy.Kind kind, String portfolio) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + """
                        WHERE kind = :kind AND status = 'ACTIVE' AND portfolio IN (:portfolio, '*')
                        ORDER BY portfolio = '*' LIMIT 1
                        """)
                .bind("kind", kind)
                .bind("portfolio", portfolio)
                .map(Policies::read)
                .findOne());
    }

    /** Documents of a kind, newest first. */
    public Page<Policy> list(Policy.Kind kind, @Nullable String cursor, int limit) {
        UUID before = Cursor.read(cursor, 1, kind).map(place -> place.uuid(0)).orElse(new UUID(-1, -1));
        List<Policy> rows = jdbi.withHandle(handle -> handle.createQuery(
                        SELECT + "WHERE kind = :kind AND id < :before ORDER BY id DESC LIMIT :limit")
                .bind("kind", kind)
                .bind("before", before)
                .bind("limit", limit + 1)
                .map(Policies::read)
                .list());
        return Page.of(rows, limit, last -> Cursor.at(last.id()).bind(kind));
    }

    /** Retires the released document of the same kind and portfolio, if there is one, and releases this one. */
    void activate(Policy policy, String by, Instant at) {
        jdbi.useHandle(handle -> {
            serialise(handle, policy.kind(), policy.portfolio());
            handle.createUpdate("""
                            UPDATE credit_policy SET version = version + 1, status = 'RETIRED', retired_at = :at
                            WHERE kind = :kind AND portfolio = :portfolio AND status = 'ACTIVE'
                            """)
                    .bind("kind", policy.kind())
                    .bind("portfolio", policy.portfolio())
                    .bind("at", at)
                    .execute();
            handle.createUpdate("""
                            UPDATE credit_policy SET version = version + 1, status = 'ACTIVE', activated_by = :by,
                                activated_at = :at, retired_at = NULL
                            WHERE id = :id
                            """)
                    .bind("id", policy.id())
                    .bind("by", by)
                    .bind("at", at)
                    .execute();
        });
    }

    private static void serialise(Handle handle, Policy.Kind kind, String portfolio) {
        handle.createQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('credit-policy/' || :what, 0))")
                .bind("what", kind + "/" + portfolio)
                .mapTo(int.class)
                .one();
    }

    private static Policy read(ResultSet row, StatementContext context) throws SQLException {
        return new Policy(
                row.getObject("id", UUID.class),
                Policy.Kind.valueOf(row.getString("kind")),
                row.getString("portfolio"),
                row.getLong("number"),
                row.getLong("version"),
                Policy.Status.valueOf(row.getString("status")),
                row.getString("document"),
                row.getString("author"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("activated_by"),
                instant(row, "activated_at"),
                instant(row, "retired_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
