package assay.interaction.imports;

import assay.foundation.imports.RowFault;
import assay.foundation.jobs.JobBatch;
import assay.foundation.jobs.JobRow;
import assay.foundation.jobs.RowHandler;
import assay.foundation.problem.FieldError;
import assay.interaction.journal.Admission;
import assay.interaction.journal.NewInteraction;
import assay.interaction.journal.Outcome;
import assay.interaction.journal.Reception;
import assay.interaction.journal.Recording;
import assay.interaction.journal.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a file into the log; each row is accepted, known already, or refused for a reason of its own. */
@ApplicationScoped
class InteractionImport implements RowHandler {

    static final String KIND = "interaction-import";

    private final Reception reception;
    private final Recording recording;

    InteractionImport(Reception reception, Recording recording) {
        this.reception = reception;
        this.recording = recording;
    }

    /** Rows that could be read, and the entries they stand for, place by place. */
    private record Entries(List<JobRow> rows, List<@Nullable NewInteraction> entries) {}

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
        List<@Nullable NewInteraction> entries = new ArrayList<>(batch.rows().size());
        for (JobRow row : batch.rows()) {
            try {
                entries.add(RowInteractions.of(row));
            } catch (RowFault e) {
                continue; // refused when the batch is processed
            }
        }
        reception.admit(entries, batch.spec(Visibility.class)::includes);
    }

    @Override
    public void process(JobBatch batch) {
        Entries read = read(batch);
        Admission admission = reception.admitAgain(read.entries(), batch.spec(Visibility.class)::includes);
        Set<Integer> settled = new HashSet<>();
        for (Refusal refusal : admission.refusals()) {
            reject(batch, read, refusal, settled);
        }
        for (Outcome outcome : recording.recordEach(admission.drafts())) {
            JobRow row = read.rows().get(outcome.position());
            switch (outcome) {
                case Outcome.Recorded _ -> batch.accepted(row);
                case Outcome.Duplicate _ -> batch.duplicate(row);
                case Outcome.Refused(Refusal refusal) -> reject(batch, read, refusal, settled);
            }
        }
    }

    /** A row has one outcome: the first thing that is wrong with it. */
    private static void reject(JobBatch batch, Entries read, Refusal refusal, Set<Integer> settled) {
        if (settled.add(refusal.position())) {
            JobRow row = read.rows().get(refusal.position());
            batch.rejected(row, RowInteractions.inFile(row, refusal.error()));
        }
    }

    private static Entries read(JobBatch batch) {
        Entries read = new Entries(new ArrayList<>(), new ArrayList<>());
        for (JobRow row : batch.rows()) {
            try {
                NewInteraction entry = RowInteractions.of(row);
                if (entry.externalId() == null) { // the mapping has a column of ids, and this row's is empty
                    FieldError missing = FieldError.of("/externalId", "required");
                    batch.rejected(row, RowInteractions.inFile(row, missing));
                } else {
                    read.rows().add(row);
                    read.entries().add(entry);
                }
            } catch (RowFault e) {
                batch.rejected(row, e.fault());
            }
        }
        return read;
    }
}
