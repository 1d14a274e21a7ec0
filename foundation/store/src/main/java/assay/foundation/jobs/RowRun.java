package assay.foundation.jobs;

import assay.foundation.database.DatabaseFaults;
import assay.foundation.imports.ImportFields;
import assay.foundation.imports.ImportMapping;
import assay.foundation.imports.ImportRow;
import assay.foundation.imports.ImportRow.Broken;
import assay.foundation.imports.ImportRow.LeftOut;
import assay.foundation.imports.ImportRow.Readable;
import assay.foundation.imports.RowReader;
import assay.foundation.jobs.RowErrors.RowError;
import assay.foundation.problem.FieldError;
import assay.foundation.problem.Refused;
import assay.foundation.problem.Unavailable;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jboss.logging.Logger;

/**
 * One attempt at the rows of a file, from the checkpoint on. Reading happens outside transactions; a batch, its outcomes
 * and the new checkpoint are committed together, or not at all.
 */
@Singleton
class RowRun {

    private static final Logger LOG = Logger.getLogger(RowRun.class);

    private final JobLedger ledger;
    private final Spool spool;
    private final RowErrors errors;
    private final RowCounts counts;
    private final DatabaseFaults faults;
    private final ObjectMapper mapper;

    RowRun(
            JobLedger ledger,
            Spool spool,
            RowErrors errors,
            RowCounts counts,
            DatabaseFaults faults,
            ObjectMapper mapper) {
        this.ledger = ledger;
        this.spool = spool;
        this.errors = errors;
        this.counts = counts;
        this.faults = faults;
        this.mapper = mapper;
    }

    /** @throws JobFailed if the file as a whole cannot be read */
    void run(Job job, RowHandler handler) throws IOException, InterruptedException {
        byte[] key = Objects.requireNonNull(job.dataKey(), "a job with rows has a key");
        String stored = Objects.requireNonNull(job.mapping(), "a job with rows has a mapping");
        ImportMapping mapping = Specs.read(stored, ImportMapping.class, mapper);
        boolean identify = handler.identifiesRows() && !mapping.fields().containsKey(ImportFields.EXTERNAL_ID);
        try (RowReader reader = RowReader.open(spool.read(job.id(), key), mapping)) {
            for (long i = 0; i < job.progress().read(); i++) {
                reader.next(); // settled by an earlier attempt
            }
            long settled = job.progress().read();
            List<ImportRow> rows = next(reader);
            while (!rows.isEmpty()) {
                settle(new Attempt(job, handler, identify), settled, rows);
                settled += rows.size();
                rows = next(reader);
            }
        } catch (Refused e) {
            throw new JobFailed(e.code(), e.args());
        }
        QuarkusTransaction.requiringNew().run(() -> {
            ledger.hold(job);
            ledger.finish(job.id(), JobState.SUCCEEDED, null);
        });
    }

    private record Attempt(Job job, RowHandler handler, boolean identify) {}

    private static List<ImportRow> next(RowReader reader) throws IOException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        List<ImportRow> rows = new ArrayList<>(JobBatch.MOST_ROWS);
        while (rows.size() < JobBatch.MOST_ROWS) {
            ImportRow row = reader.next();
            if (row == null) {
                return rows;
            }
            rows.add(row);
        }
        return rows;
    }

    /** Commits the rows in one piece, or, where the handler fails, in halves until the row at fault stands alone. */
    private void settle(Attempt attempt, long settled, List<ImportRow> rows) {
        try {
            prepareAndCommit(attempt, settled, rows);
        } catch (LeaseLost | JobFailed | Refused | Unavailable e) {
            throw e;
        } catch (RuntimeException e) {
            if (faults.isDatabaseAtFault(e)) {
                throw e;
            }
            if (rows.size() == 1) {
                LOG.errorf(
                        e,
                        "row %d of job %s",
                        rows.getFirst().number(),
                        attempt.job().id());
                rejectOne(attempt.job(), settled, rows.getFirst());
            } else {
                int half = rows.size() / 2;
                settle(attempt, settled, rows.subList(0, half));
                settle(attempt, settled + half, rows.subList(half, rows.size()));
            }
        }
    }

    private void prepareAndCommit(Attempt attempt, long settled, List<ImportRow> rows) {
        List<Readable> readable = rows.stream()
                .filter(Readable.class::isInstance)
                .map(Readable.class::cast)
                .toList();
        if (!readable.isEmpty()) {
            attempt.handler().prepare(batch(attempt.job(), plain(readable)));
        }
        QuarkusTransaction.requiringNew().run(() -> {
            holdAt(attempt.job(), settled);
            List<JobRow> identified =
                    attempt.identify() ? counts.identify(attempt.job().id(), readable) : plain(readable);
            JobBatch batch = batch(attempt.job(), identified);
            if (!identified.isEmpty()) {
                attempt.handler().process(batch);
            }
            store(attempt.job(), rows, batch);
        });
    }

    private void store(Job job, List<ImportRow> rows, JobBatch batch) {
        List<RowError> rejected = new ArrayList<>();
        batch.faults().forEach((row, fault) -> rejected.add(new RowError(row.number(), row.line(), fault)));
        long broken = 0;
        long leftOut = 0;
        for (ImportRow row : rows) {
            switch (row) {
                case Readable _ -> {}
                case LeftOut _ -> leftOut++;
                case Broken(long number, long line, FieldError fault) -> {
                    broken++;
                    rejected.add(new RowError(number, line, fault));
                }
            }
        }
        errors.insert(job.id(), rejected);
        ledger.advance(job.id(), batch.counts().plus(new JobProgress(broken + leftOut, 0, 0, broken, leftOut)));
    }

    private void rejectOne(Job job, long settled, ImportRow row) {
        QuarkusTransaction.requiringNew().run(() -> {
            holdAt(job, settled);
            errors.insert(
                    job.id(), List.of(new RowError(row.number(), row.line(), FieldError.of("", "row-not-processed"))));
            ledger.advance(job.id(), new JobProgress(1, 0, 0, 1, 0));
        });
    }

    /** @throws LeaseLost also if the checkpoint has moved: somebody works with our fence, or we lost count */
    private void holdAt(Job job, long settled) {
        if (ledger.hold(job) != settled) {
            throw new LeaseLost("moved on");
        }
    }

    private JobBatch batch(Job job, List<JobRow> rows) {
        return new JobBatch(job, rows, Specs.reader(job, mapper));
    }

    private static List<JobRow> plain(List<Readable> rows) {
        return rows.stream()
                .map(row -> new JobRow(row.number(), row.line(), row.row(), null))
                .toList();
    }
}
