package assay.scoring.proposals;

import assay.foundation.audit.Audit;
import assay.foundation.problem.Conflict;
import assay.foundation.problem.Refused;
import assay.foundation.security.Caller;
import assay.scoring.proposals.Proposal.Entry;
import assay.scoring.proposals.Proposal.Status;
import assay.scoring.proposals.Proposal.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes the signatures for the chosen option: as many different people as the policy asks for, none of whom asked. */
@ApplicationScoped
class ProposalApproval {

    private final LockedProposals locked;
    private final Proposals proposals;
    private final ProposalKeeping keeping;
    private final Caller caller;
    private final Audit audit;

    ProposalApproval(LockedProposals locked, Proposals proposals, ProposalKeeping keeping, Caller caller, Audit audit) {
        this.locked = locked;
        this.proposals = proposals;
        this.keeping = keeping;
        this.caller = caller;
        this.audit = audit;
    }

    /**
     * Signs, or says no for good.
     *
     * @throws Conflict {@code nothing-selected} if no option is chosen; {@code signed-already} by the same person
     * @throws Refused {@code four-eyes} if the caller proposed, or chose the option
     */
    @Transactional(TxType.MANDATORY)
    Proposal decide(UUID id, boolean approved, String reason, @Nullable String ifMatch) {
        LockedProposals.Locked draft = locked.require(id, ifMatch, Status.DRAFT);
        Proposal proposal = draft.proposal();
        if (proposal.selectedOption() == null) {
            throw new Conflict("nothing-selected");
        }
        List<Entry> history = proposals.history(id);
        if (asked(history).contains(caller.subject())) {
            throw new Refused("four-eyes");
        }
        List<String> signed = signed(history);
        if (signed.contains(caller.subject())) {
            throw new Conflict("signed-already");
        }
        boolean complete = approved && signed.size() + 1 >= Objects.requireNonNull(proposal.signatures());
        Status after = complete ? Status.APPROVED : approved ? Status.DRAFT : Status.REFUSED;
        Proposal decided = proposal.next(after);
        keeping.change(draft.subject(), decided, approved ? Step.APPROVED : Step.REFUSED, reason, caller.subject());
        audit.record(approved ? "approve" : "refuse", "financing-proposal", List.of(id));
        return decided;
    }

    /** Who proposed, or ever chose an option. */
    private static List<String> asked(List<Entry> history) {
        return history.stream()
                .filter(entry -> entry.step() == Step.PROPOSED || entry.step() == Step.SELECTED)
                .map(Entry::by)
                .toList();
    }

    /** Who signed for the present choice. */
    static List<String> signed(List<Entry> history) {
        long chosen = history.stream()
                .filter(entry -> entry.step() == Step.SELECTED)
                .mapToLong(Entry::version)
                .max()
                .orElse(0);
        return history.stream()
                .filter(entry -> entry.step() == Step.APPROVED && entry.version() > chosen)
                .map(Entry::by)
                .toList();
    }
}
