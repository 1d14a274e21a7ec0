package assay.foundation.jobs;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import assay.foundation.audit.Audit;
import assay.foundation.ids.Ids;
import assay.foundation.imports.ImportMapping;
import assay.foundation.problem.Problem;
import assay.foundation.problem.Refused;
import assay.foundation.security.Caller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Takes uploaded files and makes jobs of them. An {@code Idempotency-Key} works as everywhere, only that the request is
 * recognised by the hash of its content, which is known when the last byte has arrived.
 */
@ApplicationScoped
public class Uploads {

    private static final String KEY = "Idempotency-Key";
    private static final Pattern SYNTAX = Pattern.compile("[!-~]{1,255}");

    private final JobLedger ledger;
    private final Jobs jobs;
    private final Spool spool;
    private final JobViews views;
    private final Audit audit;
    private final Caller caller;
    private final HttpHeaders headers;
    private final Jdbi jdbi;
    private final Clock clock;

    Uploads(
            JobLedger ledger,
            Jobs jobs,
            Spool spool,
            JobViews views,
            Audit audit,
            Caller caller,
            HttpHeaders headers,
            Jdbi jdbi,
            Clock clock) {
        this.ledger = ledger;
        this.jobs = jobs;
        this.spool = spool;
        this.views = views;
        this.audit = audit;
        this.caller = caller;
        this.headers = headers;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * An upload that is complete.
     *
     * @param job the job that reads it
     * @param replayed whether it repeats an earlier one, whose job this is
     */
    public record Upload(UUID job, boolean replayed) {}

    /**
     * Spools the body of the present request and queues a job that reads it. Must not be called in a transaction: the
     * upload may take longer than one may last.
     *
     * @param kind of a {@link RowHandler}
     * @param mapping how to read the rows
     * @param spec what else the handler should know; stored as JSON, no personal data
     * @return 202 with {@code Location}; the same answer again, marked as replayed, for a repetition of the upload
     * @throws Problem 400 if the key is malformed, 422 if it belongs to another upload
     */
    public Response receive(String kind, ImportMapping mapping, Object spec, InputStream body) {
        Upload upload = receive(kind, jobs.json(mapping), spec, body, (_, _) -> {});
        return answer(ledger.find(upload.job()).orElseThrow(), upload.replayed());
    }

    /**
     * Spools the body of the present request and queues a computation that reads it through {@link #open}. Otherwise as
     * {@link #receive(String, ImportMapping, Object, InputStream)}.
     *
     * @param kind of a {@link TaskHandler}
     * @param accepted called with the id of the job and the SHA-256 of the content in the transaction that queues the
     *     job; not for a repetition
     */
    public Upload receive(String kind, Object spec, InputStream body, BiConsumer<UUID, byte[]> accepted) {
        return receive(kind, null, spec, body, accepted);
    }

    /**
     * The content of a complete upload from its beginning; empty when it has been deleted, a week after its job ended.
     */
    public Optional<InputStream> open(UUID job) {
        return ledger.find(job).map(Job::dataKey).map(key -> spool.read(job, key));
    }

    private Upload receive(
            String kind, @Nullable String mapping, Object spec, InputStream body, BiConsumer<UUID, byte[]> accepted) {
        byte[] keyHash = keyHash();
        UUID id = Ids.next();
        byte[] dataKey = spool.newKey(id);
        Job job = new Job(
                id,
                kind,
                caller.subject(),
                JobState.SPOOLING,
                jobs.json(spec),
                mapping,
                dataKey,
                JobProgress.NONE,
                0,
                null,
                clock.instant().truncatedTo(ChronoUnit.MICROS), // as stored: a replay must not differ
                null);
        QuarkusTransaction.requiringNew().run(() -> ledger.insert(job));
        UUID first;
        try {
            byte[] content = spool.write(id, dataKey, body);
            first = QuarkusTransaction.requiringNew().call(() -> accept(job, keyHash, content, accepted));
        } catch (IOException e) {
            discard(id);
            throw new UncheckedIOException("the upload broke off", e);
        } catch (RuntimeException e) {
            discard(id);
            throw e;
        }
        if (first.equals(id)) {
            return new Upload(id, false);
        }
        discard(id);
        return new Upload(first, true);
    }

    /** The job this upload belongs to: itself, or the one that an equal upload with the same key has made. */
    private UUID accept(Job job, byte @Nullable [] keyHash, byte[] content, BiConsumer<UUID, byte[]> accepted) {
        if (keyHash != null) {
            Claim first = claim(job, keyHash, fingerprint(job, content));
            if (!first.job().equals(job.id())) {
                return first.job();
            }
        }
        if (!ledger.queue(job.id(), content)) {
            throw new IllegalStateException("the upload " + job.id() + " took too long and was swept away");
        }
        audit.record("import", job.kind(), List.of(job.id()));
        accepted.accept(job.id(), content);
        jobs.wakeAfterCommit();
        return job.id();
    }

    private record Claim(UUID job, byte[] fingerprint) {}

    private Claim claim(Job job, byte[] keyHash, byte[] fingerprint) {
        return jdbi.withHandle(handle -> {
            handle.createUpdate("""
                            INSERT INTO job_upload_key (caller, key_hash, fingerprint, job_id)
                            VALUES (:caller, :key, :fingerprint, :job) ON CONFLICT DO NOTHING""")
                    .bind("caller", job.caller())
                    .bind("key", keyHash)
                    .bind("fingerprint", fingerprint)
                    .bind("job", job.id())
                    .execute();
            Claim first = handle.createQuery(
                            "SELECT job_id, fingerprint FROM job_upload_key WHERE caller = :caller AND key_hash = :key")
                    .bind("caller", job.caller())
                    .bind("key", keyHash)
                    .map((row, _) -> new Claim(row.getObject("job_id", UUID.class), row.getBytes("fingerprint")))
                    .one();
            if (!Arrays.equals(first.fingerprint(), fingerprint)) {
                throw new Refused("idempotency-key-reused");
            }
            return first;
        });
    }

    private static byte[] fingerprint(Job job, byte[] content) {
        MessageDigest digest = Spool.sha256();
        for (String part : new String[] {job.kind(), job.spec(), String.valueOf(job.mapping())}) {
            digest.update(part.getBytes(UTF_8));
            digest.update((byte) 0); // cannot occur in JSON
        }
        return digest.digest(content);
    }

    private Response answer(Job job, boolean replayed) {
        Response.ResponseBuilder answer =
                Response.accepted(views.asAccepted(job)).location(URI.create(JobViews.path(job)));
        return replayed ? answer.header("Idempotent-Replayed", true).build() : answer.build();
    }

    /** Chunks first: a job whose upload failed is not worth keeping, and only its last transaction may be lost. */
    private void discard(UUID id) {
        spool.delete(id);
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(handle -> {
                    handle.execute("DELETE FROM job_cancellation WHERE job_id = ?", id);
                    handle.execute("DELETE FROM job WHERE id = ? AND state = 'SPOOLING'", id);
                }));
    }

    private byte @Nullable [] keyHash() {
        List<String> values = headers.getRequestHeader(KEY);
        if (values == null || values.isEmpty()) {
            return null;
        }
        if (values.size() > 1 || !SYNTAX.matcher(values.getFirst()).matches()) {
            throw new Problem(400, "idempotency-key-invalid");
        }
        return Spool.sha256().digest(values.getFirst().getBytes(US_ASCII));
    }
}
