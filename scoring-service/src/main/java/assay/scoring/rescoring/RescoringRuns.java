package assay.scoring.rescoring;

import assay.scoring.bulk.Column;
import assay.scoring.rescoring.RescoringRange.Step;
import assay.scoring.rescoring.RescoringRun.State;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Runs and their ranges. */
@ApplicationScoped
class RescoringRuns {

    private final Jdbi jdbi;

    RescoringRuns(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<RescoringRun> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM rescoring_run WHERE id = :id")
                .bind("id", id)
                .map(RescoringRuns::run)
                .findOne());
    }

    /** The portfolio's unfinished run; starts of runs in the portfolio follow each other from here to their commit. */
    Optional<RescoringRun> lockOpen(String portfolio) {
        return jdbi.withHandle(handle -> {
            handle.createQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('rescoring/' || :portfolio, 0))")
                    .bind("portfolio", portfolio)
                    .mapTo(int.class)
                    .one();
            return handle.createQuery("""
                            SELECT * FROM rescoring_run
                            WHERE portfolio = :portfolio AND state IN ('SCORING', 'TIERING')
                            """)
                    .bind("portfolio", portfolio)
                    .map(RescoringRuns::run)
                    .findOne();
        });
    }

    void add(RescoringRun run) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO rescoring_run (id, portfolio, model_id, segment_models, settings_id, as_of, a_percent, b_percent, state, ranges,
                            requested_by, created_at, finished_at)
                        VALUES (:id, :portfolio, :modelId, :segmentModels, :settingsId, :asOf, :aPercent, :bPercent, :state, :ranges, :requestedBy,
                            :createdAt, :finishedAt)
                        """)
                .bind("id", run.id())
                .bind("portfolio", run.portfolio())
                .bind("modelId", run.modelId())
                .bind("segmentModels", Column.of("uuid", run.segmentModels()))
                .bind("settingsId", run.settingsId())
                .bind("asOf", run.asOf())
                .bind("aPercent", run.aPercent())
                .bind("bPercent", run.bPercent())
                .bind("state", run.state())
                .bind("ranges", run.ranges())
                .bind("requestedBy", run.requestedBy())
                .bind("createdAt", run.createdAt())
                .bind("finishedAt", run.finishedAt())
                .execute());
    }

    void add(List<RescoringRange> ranges) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO rescoring_range (id, run_id, step, ordinal, from_client, to_client)
                        SELECT * FROM unnest(:ids, :runs, :steps, :ordinals, :from, :to)
                        """)
                .bind("ids", Column.of("uuid", ranges, RescoringRange::id))
                .bind("runs", Column.of("uuid", ranges, RescoringRange::runId))
                .bind("steps", Column.of("text", ranges, range -> range.step().name()))
                .bind("ordinals", Column.of("int4", ranges, RescoringRange::ordinal))
                .bind("from", Column.of("uuid", ranges, RescoringRange::from))
                .bind("to", Column.of("uuid", ranges, RescoringRange::to))
                .execute());
    }

    List<RescoringRange> ranges(UUID runId, Step step) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM rescoring_range WHERE run_id = :run AND step = :step ORDER BY ordinal")
                .bind("run", runId)
                .bind("step", step)
                .map(RescoringRuns::range)
                .list());
    }

    /** The range, locked until the end of the transaction, so that a second copy of its event waits for the first. */
    Optional<RescoringRange> lockRange(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM rescoring_range WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .map(RescoringRuns::range)
                .findOne());
    }

    /** Counts a scored range; whoever sees all ranges counted is the last one. */
    RescoringRun scored(RescoringRange range, int clients, int valued) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        WITH range AS (UPDATE rescoring_range SET done = true WHERE id = :range)
                        UPDATE rescoring_run SET ranges_scored = ranges_scored + 1,
                            clients_scored = clients_scored + :clients, clients_valued = clients_valued + :valued
                        WHERE id = :run RETURNING *
                        """)
                .bind("range", range.id())
                .bind("run", range.runId())
                .bind("clients", clients)
                .bind("valued", valued)
                .map(RescoringRuns::run)
                .one());
    }

    /** Counts a tiered range; as above. */
    RescoringRun tiered(RescoringRange range, int changed) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        WITH range AS (UPDATE rescoring_range SET done = true WHERE id = :range)
                        UPDATE rescoring_run SET ranges_tiered = ranges_tiered + 1,
                            clients_changed = clients_changed + :changed
                        WHERE id = :run RETURNING *
                        """)
                .bind("range", range.id())
                .bind("run", range.runId())
                .bind("changed", changed)
                .map(RescoringRuns::run)
                .one());
    }

    void startTiering(UUID id, long lowestOfAMinor, long lowestOfBMinor) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE rescoring_run SET state = 'TIERING', lowest_of_a_minor = :a, lowest_of_b_minor = :b
                        WHERE id = :id
                        """)
                .bind("id", id)
                .bind("a", lowestOfAMinor)
                .bind("b", lowestOfBMinor)
                .execute());
    }

    void finish(UUID id, State state, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE rescoring_run SET state = :state, finished_at = :at
                        WHERE id = :id AND state IN ('SCORING', 'TIERING')
                        """)
                .bind("id", id)
                .bind("state", state)
                .bind("at", at)
                .execute());
    }

    private static RescoringRange range(ResultSet row, StatementContext context) throws SQLException {
        return new RescoringRange(
                row.getObject("id", UUID.class),
                row.getObject("run_id", UUID.class),
                Step.valueOf(row.getString("step")),
                row.getInt("ordinal"),
                row.getObject("from_client", UUID.class),
                row.getObject("to_client", UUID.class),
                row.getBoolean("done"));
    }

    private static RescoringRun run(ResultSet row, StatementContext context) throws SQLException {
        return new RescoringRun(
                row.getObject("id", UUID.class),
                row.getString("portfolio"),
                row.getObject("model_id", UUID.class),
                List.of((UUID[]) row.getArray("segment_models").getArray()),
                row.getObject("settings_id", UUID.class),
                row.getObject("as_of", LocalDate.class),
                row.getInt("a_percent"),
                row.getInt("b_percent"),
                State.valueOf(row.getString("state")),
                row.getInt("ranges"),
                row.getInt("ranges_scored"),
                row.getInt("ranges_tiered"),
                row.getLong("clients_scored"),
                row.getLong("clients_valued"),
                row.getLong("clients_changed"),
                row.getObject("lowest_of_a_minor", Long.class),
                row.getObject("lowest_of_b_minor", Long.class),
                row.getString("requested_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "finished_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
