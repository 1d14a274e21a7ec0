package assay.scoring.evaluations;

import assay.foundation.background.Sweep;
import assay.scoring.bulk.Column;
import assay.scoring.scorecards.domain.evaluation.Evaluation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Scores of the rows of files, deleted {@value #KEPT_DAYS} days after they were made. */
@ApplicationScoped
class FileResults implements Sweep {

    private static final int KEPT_DAYS = 7;

    private final Jdbi jdbi;
    private final Clock clock;

    FileResults(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Score of one row. @param reasons characteristics that cost most, joined by line feeds */
    record Result(long row, int score, double pd, String completeness, String reasons) {

        static Result of(long row, Evaluation told) {
            return new Result(
                    row,
                    told.score(),
                    told.pd(),
                    told.completeness().grade().name(),
                    String.join(
                            "\n",
                            told.reasons().stream()
                                    .map(reason -> reason.characteristic().replace('\n', ' '))
                                    .toList()));
        }
    }

    /** Adds results in the running transaction. */
    void add(UUID job, List<Result> scored) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO scorecard_evaluation (job_id, row_number, score, pd, completeness, reasons, scored_at)
                        SELECT :job, r.*, :at FROM unnest(:rows, :scores, :pds, :completeness, :reasons) AS r
                        """)
                .bind("job", job)
                .bind("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .bind("rows", Column.of("int8", scored, Result::row))
                .bind("scores", Column.of("int4", scored, Result::score))
                .bind("pds", Column.of("float8", scored, Result::pd))
                .bind("completeness", Column.of("text", scored, Result::completeness))
                .bind("reasons", Column.of("text", scored, Result::reasons))
                .execute());
    }

    /** Results of a job in the order of the file. */
    List<Result> after(UUID job, long row, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT row_number, score, pd, completeness, reasons FROM scorecard_evaluation
                        WHERE job_id = :job AND row_number > :row ORDER BY row_number LIMIT :limit
                        """)
                .bind("job", job)
                .bind("row", row)
                .bind("limit", limit)
                .map((found, _) -> new Result(
                        found.getLong("row_number"),
                        found.getInt("score"),
                        found.getDouble("pd"),
                        found.getString("completeness"),
                        found.getString("reasons")))
                .list());
    }

    @Override
    public int remove(Handle handle, int limit) {
        return handle.createUpdate("""
                        DELETE FROM scorecard_evaluation WHERE (job_id, row_number) IN (
                            SELECT job_id, row_number FROM scorecard_evaluation WHERE scored_at < :before LIMIT :limit)
                        """)
                .bind(
                        "before",
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)
                                .minusDays(KEPT_DAYS))
                .bind("limit", limit)
                .execute();
    }
}
