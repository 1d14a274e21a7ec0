package assay.foundation.jobs;

import assay.foundation.audit.Audit;
import assay.foundation.jobs.RowErrors.RowError;
import assay.foundation.paging.Cursor;
import assay.foundation.paging.Page;
import assay.foundation.problem.Conflict;
import assay.foundation.problem.NotFound;
import assay.foundation.security.Caller;
import assay.foundation.security.Roles;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a resource answers about jobs of one kind. A job is shown to who asked for it, to operators and to auditors; for
 * others it does not exist.
 */
@ApplicationScoped
public class JobDesk {

    private final JobLedger ledger;
    private final Jobs jobs;
    private final RowErrors errors;
    private final JobViews views;
    private final Audit audit;
    private final Caller caller;

    JobDesk(JobLedger ledger, Jobs jobs, RowErrors errors, JobViews views, Audit audit, Caller caller) {
        this.ledger = ledger;
        this.jobs = jobs;
        this.errors = errors;
        this.views = views;
        this.audit = audit;
        this.caller = caller;
    }

    /** @throws NotFound if there is none of that kind, or it is somebody else's */
    public JobView view(String kind, UUID id) {
        return views.of(visible(kind, id));
    }

    /**
     * Rows that were not taken, in the order of the file.
     *
     * @param cursor {@code next} of the page before, absent for the first one
     * @param limit rows per page, checked by the resource
     * @throws NotFound as in {@link #view}
     * @throws assay.foundation.problem.Invalid if the cursor is not of this list
     */
    public Page<RowErrorView> errors(String kind, UUID id, @Nullable String cursor, int limit) {
        Job job = visible(kind, id);
        long after =
                Cursor.read(cursor, 1, kind, id).map(place -> place.number(0)).orElse(0L);
        List<RowError> found = errors.after(job.id(), after, limit + 1);
        return Page.of(found, limit, error -> Cursor.at(error.row()).bind(kind, id))
                .map(views::of);
    }

    /**
     * Asks for an early end. A waiting job ends at once, a running one within the next rows; cancelling twice is fine.
     *
     * @throws Conflict {@code job-finished} if it has succeeded or failed already
     * @throws NotFound as in {@link #view}
     */
    public JobView cancel(String kind, UUID id) {
        Job job = visible(kind, id);
        if (job.state().isFinal() && job.state() != JobState.CANCELLED) {
            throw new Conflict("job-finished", Map.of("state", job.state()));
        }
        QuarkusTransaction.joiningExisting().run(() -> {
            jobs.cancel(id, caller.subject());
            audit.record("cancel", kind, List.of(id));
        });
        return views.of(ledger.find(id).orElseThrow());
    }

    private Job visible(String kind, UUID id) {
        return ledger.find(id)
                .filter(job -> job.kind().equals(kind))
                .filter(job -> job.caller().equals(caller.subject())
                        || caller.hasRole(Roles.OPERATOR)
                        || caller.hasRole(Roles.AUDITOR))
                .orElseThrow(() -> new NotFound(kind, id));
    }
}
