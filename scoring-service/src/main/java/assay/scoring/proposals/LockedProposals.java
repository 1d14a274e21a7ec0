package assay.scoring.proposals;

import assay.foundation.etag.Etag;
import assay.foundation.problem.Conflict;
import assay.foundation.problem.NotFound;
import assay.foundation.time.PortfolioZone;
import assay.scoring.proposals.FinancingSubjects.Subject;
import assay.scoring.proposals.Proposal.Status;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Proposals that somebody is about to change; the client's row keeps others out until the transaction's end. */
@ApplicationScoped
class LockedProposals {

    private final VisibleProposals visible;
    private final FinancingSubjects subjects;
    private final PortfolioZone zone;

    LockedProposals(VisibleProposals visible, FinancingSubjects subjects, PortfolioZone zone) {
        this.visible = visible;
        this.subjects = subjects;
        this.zone = zone;
    }

    /** A proposal and the locked subject that it is for. */
    record Locked(Subject subject, Proposal proposal) {}

    /**
     * A proposal in the state that a step starts from.
     *
     * @param ifMatch the version that the caller decided on
     * @throws NotFound if the caller may not see it, or its client is erased
     * @throws Conflict {@code proposal-state} if it is in another state
     */
    @Transactional(TxType.MANDATORY)
    Locked require(UUID id, @Nullable String ifMatch, Status from) {
        Proposal seen = visible.require(id);
        Subject subject =
                subjects.lockSubject(seen.subjectId()).orElseThrow(() -> new NotFound("financing-proposal", id));
        Proposal proposal = visible.require(id);
        Etag.require(ifMatch, proposal.version());
        Status now = proposal.statusOn(zone.today());
        if (now != from) {
            throw new Conflict("proposal-state", Map.of("status", now.name(), "needed", from.name()));
        }
        return new Locked(subject, proposal);
    }
}
