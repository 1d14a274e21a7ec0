package assay.scoring.valuation;

import assay.foundation.jobs.JobState;
import assay.scoring.valuation.PortfolioChangeView.Result;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Changes of portfolios with what came of them; how far one is, its job knows. */
@ApplicationScoped
class PortfolioChanges {

    /**
     * One change.
     *
     * @param result null until it succeeded
     */
    record Stored(
            UUID id,
            NewPortfolioChange request,
            JobState state,
            @Nullable Failure failure,
            String requestedBy,
            Instant requestedAt,
            @Nullable Result result,
            @Nullable Instant finishedAt) {}

    private final Jdbi jdbi;
    private final Clock clock;

    PortfolioChanges(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    void add(UUID id, NewPortfolioChange request, String by) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO portfolio_change (id, portfolio, request, requested_by, requested_at)
                        VALUES (:id, :portfolio, :request::jsonb, :by, :at)
                        """)
                .bind("id", id)
                .bind("portfolio", request.portfolioOrMain())
                .bind("request", StoredJson.of(request))
                .bind("by", by)
                .bind("at", clock.instant())
                .execute());
    }

    void finished(UUID id, Result result) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "UPDATE portfolio_change SET result = :result::jsonb, finished_at = :at WHERE id = :id")
                .bind("id", id)
                .bind("result", StoredJson.of(result))
                .bind("at", clock.instant())
                .execute());
    }

    Optional<Stored> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT c.*, j.state, j.problem_code, j.problem_args
                        FROM portfolio_change c JOIN job j ON j.id = c.id WHERE c.id = :id
                        """)
                .bind("id", id)
                .map(PortfolioChanges::read)
                .findOne());
    }

    /** The stored gross values of a portfolio's clients, in minor units. */
    long[] storedValues(String portfolio) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT gross_clv_minor FROM valuation
                        WHERE portfolio = :portfolio AND gross_clv_minor IS NOT NULL
                        """).bind("portfolio", portfolio).mapTo(long.class).stream()
                .mapToLong(Long::longValue)
                .toArray());
    }

    private static Stored read(ResultSet row, StatementContext context) throws SQLException {
        String result = row.getString("result");
        OffsetDateTime finishedAt = row.getObject("finished_at", OffsetDateTime.class);
        return new Stored(
                row.getObject("id", UUID.class),
                StoredJson.read(row.getString("request"), NewPortfolioChange.class),
                JobState.valueOf(row.getString("state")),
                Failure.read(row),
                row.getString("requested_by"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                result == null ? null : StoredJson.read(result, Result.class),
                finishedAt == null ? null : finishedAt.toInstant());
    }
}
