package assay.scoring.valuation;

import assay.foundation.jobs.JobState;
import assay.foundation.paging.Cursor;
import assay.foundation.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Comparisons with what came of them; how far one is, its job knows. */
@ApplicationScoped
class ModelComparisons {

    private static final String SELECT = """
            SELECT c.*, j.state, j.problem_code, j.problem_args FROM model_comparison c JOIN job j ON j.id = c.id
            """;

    /**
     * One comparison.
     *
     * @param result null until it succeeded
     */
    record Stored(
            UUID id,
            String portfolio,
            NewModelComparison request,
            JobState state,
            @Nullable Failure failure,
            String requestedBy,
            Instant requestedAt,
            @Nullable ComparisonResult result,
            @Nullable Instant finishedAt) {}

    private final Jdbi jdbi;
    private final Clock clock;

    ModelComparisons(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    void add(UUID id, String portfolio, NewModelComparison request, String by) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO model_comparison (id, portfolio, request, requested_by, requested_at)
                        VALUES (:id, :portfolio, :request::jsonb, :by, :at)
                        """)
                .bind("id", id)
                .bind("portfolio", portfolio)
                .bind("request", StoredJson.of(request))
                .bind("by", by)
                .bind("at", clock.instant())
                .execute());
    }

    void finished(UUID id, ComparisonResult result) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "UPDATE model_comparison SET result = :result::jsonb, finished_at = :at WHERE id = :id")
                .bind("id", id)
                .bind("result", StoredJson.of(result))
                .bind("at", clock.instant())
                .execute());
    }

    Optional<Stored> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "WHERE c.id = :id")
                .bind("id", id)
                .map(ModelComparisons::read)
                .findOne());
    }

    /** Comparisons of a portfolio or of all, newest first. */
    Page<Stored> list(@Nullable String portfolio, @Nullable String cursor, int limit) {
        UUID before = Cursor.read(cursor, 1, "model-comparisons", portfolio)
                .map(place -> place.uuid(0))
                .orElse(new UUID(-1, -1));
        List<Stored> rows = jdbi.withHandle(handle -> handle.createQuery(SELECT + """
                        WHERE c.id < :before AND (:portfolio::text IS NULL OR c.portfolio = :portfolio)
                        ORDER BY c.id DESC LIMIT :limit
                        """)
                .bind("before", before)
                .bind("portfolio", portfolio)
                .bind("limit", limit + 1)
                .map(ModelComparisons::read)
                .list());
        return Page.of(rows, limit, last -> Cursor.at(last.id()).bind("model-comparisons", portfolio));
    }

    private static Stored read(ResultSet row, StatementContext context) throws SQLException {
        String result = row.getString("result");
        OffsetDateTime finishedAt = row.getObject("finished_at", OffsetDateTime.class);
        return new Stored(
                row.getObject("id", UUID.class),
                row.getString("portfolio"),
                StoredJson.read(row.getString("request"), NewModelComparison.class),
                JobState.valueOf(row.getString("state")),
                Failure.read(row),
                row.getString("requested_by"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                result == null ? null : StoredJson.read(result, ComparisonResult.class),
                finishedAt == null ? null : finishedAt.toInstant());
    }
}
