package assay.client.imports;

import assay.client.profile.ClientRegistration;
import assay.client.profile.domain.Checked;
import assay.client.profile.domain.ClientFacts;
import assay.client.profile.domain.ClientRules;
import assay.client.profile.domain.Reference;
import assay.foundation.audit.Audit;
import assay.foundation.imports.RowFault;
import assay.foundation.jobs.JobBatch;
import assay.foundation.jobs.JobRow;
import assay.foundation.jobs.RowHandler;
import assay.foundation.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Registers the clients of a file, as many rows at a time as one transaction takes. A row whose reference is known
 * changes nothing, so the same file again has no second effect, and a file of transactions, which names each client many
 * times, registers each one once.
 */
@ApplicationScoped
class ClientImport implements RowHandler {

    static final String KIND = "client-import";

    private final ClientRegistration registration;
    private final Audit audit;

    ClientImport(ClientRegistration registration, Audit audit) {
        this.registration = registration;
        this.audit = audit;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void process(JobBatch batch) {
        BookScope scope = batch.spec(BookScope.class);
        Map<JobRow, ClientFacts> sound = new LinkedHashMap<>();
        for (JobRow row : batch.rows()) {
            try {
                check(batch, row, scope, sound);
            } catch (RowFault e) {
                batch.rejected(row, e.fault());
            }
        }
        Map<Reference, UUID> registered = registration.registerNew(new ArrayList<>(sound.values()));
        Set<Reference> told = new HashSet<>();
        sound.forEach((row, facts) -> {
            boolean isFirst = registered.containsKey(facts.reference()) && told.add(facts.reference());
            if (isFirst) {
                batch.accepted(row);
            } else {
                batch.duplicate(row);
            }
        });
        if (!registered.isEmpty()) {
            audit.recordAs(batch.caller(), "import", "client", registered.values());
        }
    }

    private static void check(JobBatch batch, JobRow row, BookScope scope, Map<JobRow, ClientFacts> sound) {
        switch (ClientRules.check(RowClients.draft(row.values()), false)) {
            case Checked.Refused refused ->
                // a row has one outcome: the first thing that is wrong with it
                batch.rejected(
                        row, RowClients.inFile(row.values(), refused.faults().getFirst()));
            case Checked.Accepted(ClientFacts facts)
            when !scope.includes(facts.book()) ->
                batch.rejected(row, FieldError.of(row.values().column("book"), "book-not-granted"));
            case Checked.Accepted(ClientFacts facts) -> sound.put(row, facts);
        }
    }
}
