package assay.scoring.valuation;

import assay.foundation.jobs.JobState;
import assay.scoring.valuation.domain.evidence.Bootstrap;
import assay.scoring.valuation.domain.evidence.Uncertainty;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Bootstraps with their draws; how far one is, its job knows. */
@ApplicationScoped
class BootstrapRuns {

    private static final TypeReference<List<@Nullable StoredDraw>> DRAWS = new TypeReference<>() {};

    private static final String SELECT = """
            SELECT b.*, j.state, j.rows_read, j.accepted, j.rejected, j.problem_code, j.problem_args
            FROM bootstrap_run b JOIN job j ON j.id = b.id
            """;

    /**
     * One bootstrap.
     *
     * @param done draws made so far
     * @param fitted those whose fits were accepted
     * @param uncertainty null until it succeeded with enough accepted fits
     */
    record Stored(
            UUID id,
            UUID modelId,
            int replicates,
            long seed,
            double level,
            JobState state,
            @Nullable Failure failure,
            long done,
            long fitted,
            long refused,
            String requestedBy,
            Instant requestedAt,
            @Nullable Instant finishedAt,
            @Nullable Uncertainty uncertainty) {}

    private final Jdbi jdbi;
    private final Clock clock;

    BootstrapRuns(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    void add(UUID id, NewBootstrapRun request, String by) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO bootstrap_run (id, model_id, replicates, seed, level, requested_by, requested_at)
                        VALUES (:id, :model, :replicates, :seed, :level, :by, :at)
                        """)
                .bind("id", id)
                .bind("model", request.modelId())
                .bind("replicates", request.replicates())
                .bind("seed", request.seed())
                .bind("level", Objects.requireNonNull(request.level()).doubleValue())
                .bind("by", by)
                .bind("at", clock.instant())
                .execute());
    }

    /** The draws in their order; a refused one is empty. */
    void finished(UUID id, List<Optional<Bootstrap.Replicate>> draws) {
        List<@Nullable StoredDraw> stored = new ArrayList<>();
        draws.forEach(draw -> stored.add(draw.map(StoredDraw::of).orElse(null)));
        jdbi.useHandle(handle -> handle.createUpdate(
                        "UPDATE bootstrap_run SET draws = :draws::jsonb, finished_at = :at WHERE id = :id")
                .bind("id", id)
                .bind("draws", StoredJson.of(stored))
                .bind("at", clock.instant())
                .execute());
    }

    Optional<Stored> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "WHERE b.id = :id")
                .bind("id", id)
                .map(BootstrapRuns::read)
                .findOne());
    }

    /** The latest finished one of a model. */
    Optional<Stored> latestOf(UUID modelId) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + """
                        WHERE b.model_id = :model AND b.draws IS NOT NULL ORDER BY b.id DESC LIMIT 1
                        """)
                .bind("model", modelId)
                .map(BootstrapRuns::read)
                .findOne());
    }

    private static Stored read(ResultSet row, StatementContext context) throws SQLException {
        OffsetDateTime finishedAt = row.getObject("finished_at", OffsetDateTime.class);
        double level = row.getDouble("level");
        return new Stored(
                row.getObject("id", UUID.class),
                row.getObject("model_id", UUID.class),
                row.getInt("replicates"),
                row.getLong("seed"),
                level,
                JobState.valueOf(row.getString("state")),
                Failure.read(row),
                row.getLong("rows_read"),
                row.getLong("accepted"),
                row.getLong("rejected"),
                row.getString("requested_by"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                finishedAt == null ? null : finishedAt.toInstant(),
                uncertainty(row.getString("draws"), level));
    }

    private static @Nullable Uncertainty uncertainty(@Nullable String draws, double level) {
        if (draws == null) {
            return null;
        }
        List<Optional<Bootstrap.Replicate>> replicates = new ArrayList<>();
        for (StoredDraw draw : StoredJson.read(draws, DRAWS)) {
            replicates.add(Optional.ofNullable(draw).map(StoredDraw::replicate));
        }
        return Uncertainty.of(replicates, level).orElse(null);
    }
}
