package assay.scoring.proposals;

import assay.foundation.audit.Audit;
import assay.foundation.problem.FieldError;
import assay.foundation.problem.Invalid;
import assay.foundation.problem.Refused;
import assay.foundation.security.Caller;
import assay.foundation.time.PortfolioZone;
import assay.scoring.proposals.FinancingSubjects.Subject;
import assay.scoring.proposals.Proposal.Status;
import assay.scoring.proposals.Proposal.Step;
import assay.scoring.proposals.domain.FinancingPolicy;
import assay.scoring.proposals.domain.ProposalResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The steps of a proposal from its draft to the client's answer. */
@ApplicationScoped
class ProposalLife {

    private final LockedProposals locked;
    private final FinancingPolicies policies;
    private final ProposalKeeping keeping;
    private final Caller caller;
    private final Audit audit;
    private final PortfolioZone zone;

    ProposalLife(
            LockedProposals locked,
            FinancingPolicies policies,
            ProposalKeeping keeping,
            Caller caller,
            Audit audit,
            PortfolioZone zone) {
        this.locked = locked;
        this.policies = policies;
        this.keeping = keeping;
        this.caller = caller;
        this.audit = audit;
        this.zone = zone;
    }

    /**
     * Chooses an option of a draft; signatures that were given for another choice count no more.
     *
     * @throws Refused {@code nobody-may-approve} if the policy lets nobody sign for such a loan
     */
    @Transactional
    Proposal select(UUID id, String option, @Nullable String ifMatch) {
        LockedProposals.Locked draft = locked.require(id, ifMatch, Status.DRAFT);
        Proposal proposal = draft.proposal();
        ProposalResult.Offer offer = proposal.readResult().options().stream()
                .filter(one -> one.code().equals(option))
                .findFirst()
                .orElseThrow(() -> new Invalid(FieldError.of("/option", "option-not-offered")));
        FinancingPolicy policy = policies.require(proposal.policyId());
        BigDecimal amount =
                BigDecimal.valueOf(offer.amount(), proposal.currency().getDefaultFractionDigits());
        int people = policy.signatures(amount, proposal.notch()).orElseThrow(() -> new Refused("nobody-may-approve"));
        return step(draft.subject(), proposal.selected(option, people), Step.SELECTED, null, "select");
    }

    /** Gives an approved proposal to the client, who has as long as the policy says. */
    @Transactional
    Proposal offer(UUID id, @Nullable String ifMatch) {
        LockedProposals.Locked approved = locked.require(id, ifMatch, Status.APPROVED);
        int days = policies.require(approved.proposal().policyId()).validityDays();
        return step(
                approved.subject(),
                approved.proposal().offered(zone.today().plusDays(days)),
                Step.OFFERED,
                null,
                "offer");
    }

    /** Notes that the client said yes. */
    @Transactional
    Proposal accept(UUID id, @Nullable String ifMatch) {
        LockedProposals.Locked offered = locked.require(id, ifMatch, Status.OFFERED);
        return step(offered.subject(), offered.proposal().next(Status.ACCEPTED), Step.ACCEPTED, null, "accept");
    }

    /** Notes that the client said no. */
    @Transactional
    Proposal decline(UUID id, @Nullable String reason, @Nullable String ifMatch) {
        LockedProposals.Locked offered = locked.require(id, ifMatch, Status.OFFERED);
        return step(offered.subject(), offered.proposal().next(Status.DECLINED), Step.DECLINED, reason, "decline");
    }

    private Proposal step(Subject subject, Proposal after, Step step, @Nullable String reason, String action) {
        keeping.change(subject, after, step, reason, caller.subject());
        audit.record(action, "financing-proposal", List.of(after.id()));
        return after;
    }
}
