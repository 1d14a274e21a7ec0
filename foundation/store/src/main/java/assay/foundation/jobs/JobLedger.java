package assay.foundation.jobs;

import assay.foundation.jobs.Job.Failure;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The table of jobs. Leases run by the clock of the database, which all replicas share. The lock on a job is one that
 * lets rows referring to it be inserted, so that a wish to cancel never waits for a batch.
 */
@ApplicationScoped
class JobLedger {

    /** So many holders may die in a row without any progress before the job is given up. */
    private static final int MOST_STALLS = 20;

    private final Jdbi jdbi;
    private final JobMapping rows;
    private final Clock clock;

    JobLedger(Jdbi jdbi, ObjectMapper mapper, Clock clock) {
        this.jdbi = jdbi;
        this.rows = new JobMapping(mapper);
        this.clock = clock;
    }

    void insert(Job job) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO job (id, kind, caller, state, spec, mapping, data_key, created_at)
                        VALUES (:id, :kind, :caller, :state, :spec, :mapping, :dataKey, :createdAt)""")
                .bind("id", job.id())
                .bind("kind", job.kind())
                .bind("caller", job.caller())
                .bind("state", job.state().name())
                .bind("spec", job.spec())
                .bind("mapping", job.mapping())
                .bind("dataKey", job.dataKey())
                .bind("createdAt", OffsetDateTime.ofInstant(job.createdAt(), ZoneOffset.UTC))
                .execute());
    }

    Optional<Job> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT " + JobMapping.COLUMNS + " FROM job WHERE id = :id")
                .bind("id", id)
                .map(rows)
                .findOne());
    }

    /** A complete upload may be worked on. Nothing happens to one that was swept away meanwhile. */
    boolean queue(UUID id, byte[] contentHash) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                UPDATE job SET state = 'QUEUED', content_hash = :hash
                                 WHERE id = :id AND state = 'SPOOLING'""")
                        .bind("id", id)
                        .bind("hash", contentHash)
                        .execute()
                == 1);
    }

    /** Takes the oldest job of these kinds that nobody holds, for the length of the lease. */
    Optional<Job> take(Collection<String> kinds, Duration lease) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        UPDATE job SET state = 'RUNNING', fence = fence + 1, stalls = stalls + 1,
                               lease_until = clock_timestamp() + :lease * interval '1 millisecond'
                         WHERE id = (SELECT id FROM job
                                      WHERE state IN ('QUEUED', 'RUNNING') AND kind = ANY(:kinds)
                                        AND (lease_until IS NULL OR lease_until < clock_timestamp())
                                      ORDER BY created_at LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED)
                        RETURNING\s""" + JobMapping.COLUMNS)
                .bind("lease", lease.toMillis())
                .bind("kinds", kinds.toArray(String[]::new))
                .map(rows)
                .findOne());
    }

    /** Prolongs a lease; false if the job is no longer ours. */
    boolean renew(Job job, Duration lease) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                UPDATE job SET lease_until = clock_timestamp() + :lease * interval '1 millisecond'
                                 WHERE id = :id AND fence = :fence AND state = 'RUNNING'""")
                        .bind("lease", lease.toMillis())
                        .bind("id", job.id())
                        .bind("fence", job.fence())
                        .execute()
                == 1);
    }

    /** Hands a job back so that it is taken again after a while; not counted as a stall. */
    void release(Job job, Duration pause) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE job SET stalls = stalls - 1,
                               lease_until = clock_timestamp() + :pause * interval '1 millisecond'
                         WHERE id = :id AND fence = :fence AND state = 'RUNNING'""")
                .bind("pause", pause.toMillis())
                .bind("id", job.id())
                .bind("fence", job.fence())
                .execute());
    }

    boolean isGivenUp(Job job) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT stalls > :most FROM job WHERE id = :id")
                .bind("most", MOST_STALLS)
                .bind("id", job.id())
                .mapTo(Boolean.class)
                .one());
    }

    /**
     * Locks the job for the rest of the running transaction.
     *
     * @return the rows settled so far
     * @throws LeaseLost if somebody else has it, it has ended, or it is to be cancelled
     */
    long hold(Job job) {
        return jdbi.withHandle(handle -> {
            long settled = handle.createQuery("""
                            SELECT rows_read FROM job WHERE id = :id AND fence = :fence AND state = 'RUNNING'
                               FOR NO KEY UPDATE""")
                    .bind("id", job.id())
                    .bind("fence", job.fence())
                    .mapTo(Long.class)
                    .findOne()
                    .orElseThrow(() -> new LeaseLost("taken over"));
            if (isCancelled(job.id())) {
                throw new LeaseLost("cancelled");
            }
            return settled;
        });
    }

    /** Adds to the progress in the transaction that holds the job. */
    void advance(UUID id, JobProgress more) {
        jdbi.useHandle(handle ->
                handle.createUpdate("""
                        UPDATE job SET rows_read = rows_read + :read, accepted = accepted + :accepted, stalls = 0,
                               duplicate = duplicate + :duplicate, rejected = rejected + :rejected,
                               left_out = left_out + :leftOut
                         WHERE id = :id""").bind("id", id).bindMethods(more).execute());
    }

    /** Sets the progress in the transaction that holds the job. */
    void show(UUID id, JobProgress soFar) {
        jdbi.useHandle(handle ->
                handle.createUpdate("""
                        UPDATE job SET rows_read = :read, accepted = :accepted, duplicate = :duplicate, stalls = 0,
                               rejected = :rejected, left_out = :leftOut
                         WHERE id = :id""").bind("id", id).bindMethods(soFar).execute());
    }

    /** Ends a job, unless it has ended already. */
    boolean finish(UUID id, JobState end, @Nullable Failure failure) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                UPDATE job SET state = :state, problem_code = :code, problem_args = :args,
                                       finished_at = :now, lease_until = NULL
                                 WHERE id = :id AND state IN ('SPOOLING', 'QUEUED', 'RUNNING')""")
                        .bind("id", id)
                        .bind("state", end.name())
                        .bind("code", failure == null ? null : failure.code())
                        .bind("args", failure == null ? null : rows.json(failure.args()))
                        .bind("now", now())
                        .execute()
                == 1);
    }

    /** Notes the wish to cancel; a job that nobody has taken yet ends at once, another at its next commit. */
    void cancel(UUID id, String caller) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            INSERT INTO job_cancellation (job_id, caller, at) VALUES (:id, :caller, :now)
                            ON CONFLICT DO NOTHING""")
                    .bind("id", id)
                    .bind("caller", caller)
                    .bind("now", now())
                    .execute();
            handle.createUpdate("""
                            UPDATE job SET state = 'CANCELLED', finished_at = :now
                             WHERE id = (SELECT id FROM job WHERE id = :id AND state = 'QUEUED'
                                            FOR NO KEY UPDATE SKIP LOCKED)""").bind("id", id).bind("now", now()).execute();
        });
    }

    boolean isCancelled(UUID id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT EXISTS (SELECT FROM job_cancellation WHERE job_id = :id)")
                        .bind("id", id)
                        .mapTo(Boolean.class)
                        .one());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
