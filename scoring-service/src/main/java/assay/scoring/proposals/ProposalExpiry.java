package assay.scoring.proposals;

import assay.foundation.audit.Audit;
import assay.foundation.background.Sweep;
import assay.foundation.time.PortfolioZone;
import assay.scoring.activity.ClientForgotten;
import assay.scoring.proposals.Proposal.Status;
import assay.scoring.proposals.Proposal.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;

/** Ends what time ends: drafts and offers nobody decided on, and the link from an erased client to its proposals. */
@ApplicationScoped
class ProposalExpiry implements Sweep {

    /** Each is a few statements, and a transaction has to stay short. */
    private static final int MOST_AT_ONCE = 500;

    private final Proposals proposals;
    private final FinancingSubjects subjects;
    private final ProposalKeeping keeping;
    private final Audit audit;
    private final PortfolioZone zone;
    private final String service;

    ProposalExpiry(
            Proposals proposals,
            FinancingSubjects subjects,
            ProposalKeeping keeping,
            Audit audit,
            PortfolioZone zone,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.proposals = proposals;
        this.subjects = subjects;
        this.keeping = keeping;
        this.audit = audit;
        this.zone = zone;
        this.service = service;
    }

    /** Notes expiries; removes nothing. */
    @Override
    public int remove(Handle handle, int limit) {
        List<UUID> overdue = proposals.overdue(zone.today(), Math.min(limit, MOST_AT_ONCE));
        overdue.forEach(this::expire);
        if (!overdue.isEmpty()) {
            audit.recordAs(service, "expire", "financing-proposal", overdue);
        }
        return overdue.size() == MOST_AT_ONCE ? limit : overdue.size();
    }

    void onClientForgotten(@Observes ClientForgotten forgotten) {
        subjects.forget(forgotten.clientId());
    }

    private void expire(UUID id) {
        UUID subjectId = proposals.find(id).orElseThrow().subjectId();
        Optional<FinancingSubjects.Subject> subject = subjects.lockSubject(subjectId);
        Proposal proposal = proposals.find(id).orElseThrow();
        if (proposal.status().isOpen() && proposal.statusOn(zone.today()) == Status.EXPIRED) {
            Proposal expired = proposal.next(Status.EXPIRED);
            subject.ifPresentOrElse(
                    told -> keeping.change(told, expired, Step.EXPIRED, null, service),
                    () -> keeping.changeUntold(expired, Step.EXPIRED, service));
        }
    }
}
