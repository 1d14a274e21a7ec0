package assay.foundation.jobs;

import assay.foundation.imports.RowFault;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.jdbi.v3.core.Jdbi;

/** Writes each row once into {@code imported}; a row of the name "breaks" is a bug of ours. */
@Singleton
class LedgerImport implements RowHandler {

    static final String KIND = "ledger-import";

    private final Jdbi jdbi;
    private final AtomicInteger batches = new AtomicInteger();
    private volatile IntConsumer beforeBatch = number -> {};

    LedgerImport(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param action called with the number of the batch, from 1, before it begins */
    void beforeBatch(IntConsumer action) {
        batches.set(0);
        beforeBatch = action;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean identifiesRows() {
        return true;
    }

    @Override
    public void prepare(JobBatch batch) {
        beforeBatch.accept(batches.incrementAndGet());
    }

    @Override
    public void process(JobBatch batch) {
        for (JobRow row : batch.rows()) {
            try {
                settle(batch, row);
            } catch (RowFault e) {
                batch.rejected(row, e.fault());
            }
        }
    }

    private void settle(JobBatch batch, JobRow row) {
        String given = row.values().text("externalId");
        String id = given == null ? String.valueOf(row.contentId()) : given;
        if ("breaks".equals(row.values().text("name"))) {
            throw new IllegalStateException("breaks");
        }
        row.values().decimal("transaction.amount");
        int inserted = jdbi.withHandle(handle -> handle.execute(
                "INSERT INTO imported (id, row_number) VALUES (?, ?) ON CONFLICT (id) DO NOTHING", id, row.number()));
        if (inserted == 1) {
            batch.accepted(row);
        } else {
            batch.duplicate(row);
        }
    }
}
