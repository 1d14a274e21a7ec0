package assay.scoring.proposals;

import assay.foundation.events.FinancingProposalChanged;
import assay.foundation.money.Money;
import assay.foundation.outbox.Outbox;
import assay.scoring.proposals.FinancingSubjects.Subject;
import assay.scoring.proposals.Proposal.Entry;
import assay.scoring.proposals.Proposal.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps a step of a proposal with the running transaction: its new state, its history and the event about it. */
@ApplicationScoped
class ProposalKeeping {

    private final Proposals proposals;
    private final FinancingSubjects subjects;
    private final Outbox outbox;
    private final Clock clock;

    ProposalKeeping(Proposals proposals, FinancingSubjects subjects, Outbox outbox, Clock clock) {
        this.proposals = proposals;
        this.subjects = subjects;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Keeps a new proposal.
     *
     * @param subject locked before
     * @return the subject with its next version
     */
    @Transactional(TxType.MANDATORY)
    Subject add(Subject subject, Proposal proposal) {
        proposals.add(proposal);
        return told(subject, proposal, new Entry(1, Step.PROPOSED, null, null, proposal.createdBy(), now()));
    }

    /**
     * Keeps a step.
     *
     * @param subject locked before
     * @param after the proposal after the step
     * @return the subject with its next version
     */
    @Transactional(TxType.MANDATORY)
    Subject change(Subject subject, Proposal after, Step step, @Nullable String reason, String by) {
        proposals.change(after);
        String option = step == Step.SELECTED ? after.selectedOption() : null;
        return told(subject, after, new Entry(after.version(), step, option, reason, by, now()));
    }

    /** Keeps a step of a proposal whose client is erased; there is nobody to tell about. */
    @Transactional(TxType.MANDATORY)
    void changeUntold(Proposal after, Step step, String by) {
        proposals.change(after);
        proposals.note(after.id(), new Entry(after.version(), step, null, null, by, now()));
    }

    private Subject told(Subject subject, Proposal proposal, Entry entry) {
        proposals.note(proposal.id(), entry);
        subjects.published(subject);
        Optional<Money> amount =
                proposal.selectedOffer().map(offer -> Money.ofMinor(offer.amount(), proposal.currency()));
        outbox.publish(new FinancingProposalChanged(
                subject.clientId(),
                proposal.portfolio(),
                subject.version() + 1,
                proposal.id(),
                proposal.version(),
                proposal.policyId(),
                entry.step().name(),
                proposal.status().name(),
                proposal.selectedOption(),
                amount.map(money -> money.amount().toPlainString()).orElse(null),
                amount.map(money -> money.currency().getCurrencyCode()).orElse(null),
                proposal.validUntil(),
                entry.at()));
        return new Subject(subject.clientId(), subject.subjectId(), subject.version() + 1);
    }

    private Instant now() {
        return clock.instant();
    }
}
