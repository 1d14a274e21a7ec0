package assay.foundation.jobs;

import assay.foundation.background.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Deletes uploaded files {@value #KEPT_DAYS} days after their job has ended, and uploads that never became complete a day
 * after they began. The job itself, its counts and its errors stay. A key of an upload is forgotten with its file.
 */
@ApplicationScoped
class SpoolRetention implements Sweep {

    private static final int KEPT_DAYS = 7;
    private static final Duration LONGEST_UPLOAD = Duration.ofDays(1);
    private static final int ROWS_PER_CHUNK = 25; // a chunk is 1 MiB, so it counts as so many rows of a sweep

    private final Spool spool;
    private final Clock clock;

    SpoolRetention(Spool spool, Clock clock) {
        this.spool = spool;
        this.clock = clock;
    }

    @Override
    public int remove(Handle handle, int limit) {
        List<UUID> due = due(handle);
        for (UUID job : due) {
            int most = limit / ROWS_PER_CHUNK;
            if (spool.delete(job, most) == most) {
                return limit;
            }
            int rows = handle.createUpdate("""
                            DELETE FROM job_row_count WHERE job_id = :job AND row_hash IN
                                   (SELECT row_hash FROM job_row_count WHERE job_id = :job LIMIT :limit)""")
                    .bind("job", job)
                    .bind("limit", limit)
                    .execute();
            if (rows == limit) {
                return limit;
            }
            handle.execute("DELETE FROM job_upload_key WHERE job_id = ?", job);
            handle.execute("DELETE FROM job_cancellation WHERE job_id = ?", job);
            handle.execute("UPDATE job SET data_key = NULL WHERE id = ?", job);
            handle.execute("DELETE FROM job WHERE id = ? AND state = 'SPOOLING'", job);
        }
        return due.isEmpty() ? 0 : limit; // one job at a time: look again
    }

    private List<UUID> due(Handle handle) {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        return handle.createQuery("""
                        SELECT id FROM job
                         WHERE data_key IS NOT NULL AND (finished_at < :ended OR state = 'SPOOLING' AND created_at < :begun)
                         LIMIT 1""")
                .bind("ended", now.minusDays(KEPT_DAYS))
                .bind("begun", now.minus(LONGEST_UPLOAD))
                .mapTo(UUID.class)
                .list();
    }
}
